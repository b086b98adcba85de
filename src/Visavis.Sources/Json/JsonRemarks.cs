using System.Globalization;
using System.Text;

namespace Visavis.Sources;

/// <summary>What a JSON text says of its records: how many there are, which page of them this is, and what went wrong.</summary>
internal sealed class JsonRemarks(JsonLayout layout)
{
    private readonly Dictionary<string, string> said = new(StringComparer.Ordinal);

    /// <summary>What the text says is wrong; empty where nothing is.</summary>
    public string Error => said.GetValueOrDefault(layout.Error, "");

    /// <summary>How many records there are on all pages; absent where the text does not say.</summary>
    public long? Count => Number(layout.Count);

    /// <summary>How many of them should be on this page; absent where the text does not say.</summary>
    public long? Promised =>
        Count is { } all && Number(layout.Page) is { } page && Number(layout.PageSize) is { } size
            ? (long)Int128.Clamp(all - ((Int128)(page - 1) * size), 0, size)
            : Count;

    public void Hear(string at, ReadOnlySpan<byte> text)
    {
        if (at.Length > 0 && (at == layout.Error || at == layout.Count || at == layout.Page || at == layout.PageSize))
        {
            said[at] = Encoding.UTF8.GetString(text);
        }
    }

    private long? Number(string at) =>
        long.TryParse(said.GetValueOrDefault(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
