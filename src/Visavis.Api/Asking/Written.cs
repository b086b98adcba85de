using System.Text.Json;
using System.Text.Json.Serialization;

namespace Visavis.Api.Asking;

/// <summary>An item of an answer that was written as JSON before.</summary>
[JsonConverter(typeof(AsItIs))]
internal sealed class Written(byte[] json)
{
    private byte[] Json => json;

    public static Written Of<T>(T item) => new(JsonSerializer.SerializeToUtf8Bytes(item, Reply.Options));

    private sealed class AsItIs : JsonConverter<Written>
    {
        public override Written Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("It is only written.");

        public override void Write(Utf8JsonWriter writer, Written value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json, skipInputValidation: true);
    }
}
