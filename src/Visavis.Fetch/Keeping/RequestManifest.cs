using System.Text.Encodings.Web;
using System.Text.Json;

namespace Visavis.Fetch.Keeping;

/// <summary>What lies beside a snapshot: what was asked, when, and what came. It holds no key.</summary>
public sealed record RequestManifest
{
    public required string Api { get; init; }

    public required string Method { get; init; }

    public required string Url { get; init; }

    /// <summary>The form that was posted; empty for GET.</summary>
    public required IReadOnlyDictionary<string, string> Form { get; init; }

    /// <summary>When the answer was whole, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Too much was asked: there is no file, the pieces have manifests of their own.</summary>
    public required bool IsCut { get; init; }

    public int Status { get; init; }

    public string Type { get; init; } = "";

    /// <summary>Name of the file beside.</summary>
    public string File { get; init; } = "";

    public long Bytes { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    public long Rows { get; init; }

    /// <summary>Pages of which this is one; 1 where there are none.</summary>
    public int Pages { get; init; } = 1;
}

/// <summary>Manifests in JSON.</summary>
internal static class ManifestJson
{
    // An address is to be read by people: its & stays an &.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream file, RequestManifest manifest) =>
        JsonSerializer.Serialize(file, manifest, Readable);

    /// <summary>A manifest; absent where the file holds none.</summary>
    public static RequestManifest? Read(Stream file)
    {
        try
        {
            return JsonSerializer.Deserialize<RequestManifest>(file, Readable);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
