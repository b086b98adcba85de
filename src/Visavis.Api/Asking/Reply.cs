using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Visavis.Api.Asking;

/// <summary>An answer as bytes, with the tag that follows from them.</summary>
/// <param name="bytes">The answer.</param>
/// <param name="mediaType">What it is.</param>
/// <param name="level">How hard it is packed: what is sent for ever, hard; what is worked out while somebody waits, fast.</param>
internal sealed class Reply(byte[] bytes, string mediaType, CompressionLevel level = CompressionLevel.Fastest)
{
    public const string Json = "application/json; charset=utf-8";

    // Less is not worth the packing.
    private const int LeastPacked = 1_000;

    private readonly Lazy<byte[]> gzip = new(() => Packed(bytes, s => new GZipStream(s, level)));
    private readonly Lazy<byte[]> brotli = new(() => Packed(bytes, s => new BrotliStream(s, level)));

    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };

    /// <summary>For documents that people read too.</summary>
    public static JsonSerializerOptions Readable { get; } = new(Options) { WriteIndented = true, NewLine = "\n" };

    public ReadOnlyMemory<byte> Bytes => bytes;

    public string MediaType => mediaType;

    /// <summary>The name under which a browser keeps it; absent where it is to be read at once.</summary>
    public string? FileName { get; init; }

    /// <summary>Whether it is a page that brings its own policy of what it may load.</summary>
    public bool IsOwnPage { get; init; }

    /// <summary>Follows from the content alone: the same bytes, the same tag.</summary>
    public string Tag { get; } = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));

    /// <summary>What it weighs while it is kept.</summary>
    public long Weight => (2 * bytes.Length) + 1_000;

    private bool IsText =>
        mediaType.StartsWith("text/", StringComparison.Ordinal)
        || mediaType.Contains("json", StringComparison.Ordinal)
        || mediaType.Contains("xml", StringComparison.Ordinal)
        || mediaType.Contains("javascript", StringComparison.Ordinal);

    public static Reply Of(object record) => new(JsonSerializer.SerializeToUtf8Bytes(record, Options), Json);

    /// <summary>The bytes as the asker can unpack them, and how they are packed.</summary>
    public (ReadOnlyMemory<byte> Bytes, string? Encoding) For(string accepted)
    {
        if (bytes.Length < LeastPacked || !IsText)
        {
            return (bytes, null);
        }
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? (brotli.Value, "br")
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (gzip.Value, "gzip")
            : (bytes, null);
    }

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            stream.Write(bytes);
        }
        return packed.ToArray();
    }
}
