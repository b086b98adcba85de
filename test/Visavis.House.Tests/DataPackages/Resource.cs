using System.Security.Cryptography;
using System.Text.Json;

namespace Visavis.House.Tests.DataPackages;

/// <summary>One file of a package, as described and as it lies there.</summary>
internal sealed record Resource(string Folder, JsonElement Description)
{
    public string Path => System.IO.Path.Combine(Folder, Description.GetProperty("path").GetString()!);

    public long Bytes => Description.GetProperty("bytes").GetInt64();

    public string Hash => Description.GetProperty("hash").GetString()!;

    public int RowCount => Description.GetProperty("rows").GetInt32();

    public IReadOnlyList<JsonElement> Fields =>
        [.. Description.GetProperty("schema").GetProperty("fields").EnumerateArray()];

    public IReadOnlyList<string> PrimaryKey =>
        Description.GetProperty("schema").TryGetProperty("primaryKey", out var key)
            ? [.. key.EnumerateArray().Select(k => k.GetString()!)]
            : [];

    public CsvTable Table => CsvTable.Read(Path);

    public string HashOfFile() => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path)));
}
