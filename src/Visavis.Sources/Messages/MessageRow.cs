namespace Visavis.Sources;

/// <summary>A row that is filled by name. What is not declared is remembered: it may tell figures apart that would be taken for one.</summary>
internal sealed class MessageRow
{
    private const int MostUndeclared = 20;
    private readonly Dictionary<string, int> columnOf;
    private readonly string[] texts;
    private readonly SortedSet<string> undeclared = new(StringComparer.Ordinal);
    private readonly SortedSet<string> unknown = new(StringComparer.Ordinal);
    private StructureCheck? names;

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

    /// <summary>Names that came and that the structure does not know.</summary>
    public IEnumerable<string> Unknown => unknown;

    /// <summary>Whether nothing but declared and known names came.</summary>
    public bool IsDeclared => undeclared.Count == 0 && unknown.Count == 0;

    /// <summary>The structure that the message itself brought; absent where it brought none.</summary>
    public SdmxStructure? Structure { get; private set; }

    /// <summary>From here on names are those of a structure.</summary>
    public void Follow(SdmxStructure structure) => names = new(structure, Names);

    /// <summary>The same for a structure that the message brings.</summary>
    public void Meet(SdmxStructure structure)
    {
        Structure = structure;
        Follow(structure);
    }

    public void Set(string given, string text)
    {
        var name = names is null ? given : names.NameOf(given);
        if (name is null)
        {
            Remember(unknown, given);
        }
        else if (!TrySet(name, text))
        {
            Remember(undeclared, name);
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

    private static void Remember(SortedSet<string> set, string name)
    {
        if (set.Count < MostUndeclared)
        {
            set.Add(name);
        }
    }
}
