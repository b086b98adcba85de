namespace Visavis.Sources;

/// <summary>A row that is filled by name. What is not declared is remembered: it may tell figures apart that would be taken for one.</summary>
internal sealed class MessageRow
{
    private const int MostUndeclared = 20;
    private readonly Dictionary<string, int> columnOf;
    private readonly string[] texts;
    private readonly SortedSet<string> undeclared = new(StringComparer.Ordinal);

    public MessageRow(IReadOnlyList<string> names)
    {
        Names = names;
        columnOf = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        texts = [.. names.Select(_ => "")];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>A text for each name; empty where nothing was said.</summary>
    public ReadOnlySpan<string> Texts => texts;

    public IEnumerable<string> Undeclared => undeclared;

    /// <summary>Whether nothing but declared names came.</summary>
    public bool IsDeclared => undeclared.Count == 0;

    public void Set(string name, string text)
    {
        if (!TrySet(name, text) && undeclared.Count < MostUndeclared)
        {
            undeclared.Add(name);
        }
    }

    /// <summary>Sets where the name is declared: for what is said of a whole message.</summary>
    public bool TrySet(string name, string text)
    {
        var isDeclared = columnOf.TryGetValue(name, out var column);
        if (isDeclared)
        {
            texts[column] = text;
        }
        return isDeclared;
    }

    /// <summary>What has been said so far.</summary>
    public string[] Keep() => [.. texts];

    /// <summary>Forgets what was said since.</summary>
    public void Return(string[] kept) => kept.CopyTo(texts, 0);
}
