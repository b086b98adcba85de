using System.Collections.Immutable;

namespace Visavis.Sources;

/// <summary>How many of how many.</summary>
internal readonly record struct Share(int Count, int All)
{
    public double Ratio => All == 0 ? 0 : (double)Count / All;
}

/// <summary>A column as its header and its first texts show it.</summary>
internal sealed class ColumnFacts
{
    // A thousand different texts tell what a column is; all of them are asked for its vocabulary.
    private const int MostJudged = 1000;
    private readonly List<(string Text, int Count)> counts;
    private readonly List<(string Text, int Count)> judged;

    public ColumnFacts(int index, string header, IReadOnlyList<string> texts)
    {
        (Index, Header, Texts) = (index, header, texts);
        Words = GuessWords.Cut(header);
        counts =
        [
            .. texts.Where(t => t.Length > 0).GroupBy(t => t, StringComparer.Ordinal).Select(g => (g.Key, g.Count())),
        ];
        judged = [.. counts.Where((_, i) => i % ((counts.Count / MostJudged) + 1) == 0)];
        Filled = counts.Sum(c => c.Count);
    }

    public int Index { get; }

    public string Header { get; }

    /// <summary>The header's words, lower case.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>One text a row, in their order; empty ones too.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Rows that say something here.</summary>
    public int Filled { get; }

    /// <summary>Whether some rows say nothing here.</summary>
    public bool HasEmpty => Filled < Texts.Count;

    /// <summary>The different texts, in the order of their first row.</summary>
    public IEnumerable<string> Distinct => counts.Select(c => c.Text);

    /// <summary>For how many of the rows that say something a test holds; of very many different texts a part is tested.</summary>
    public Share ShareOf(Func<string, bool> test) =>
        new(judged.Where(c => test(c.Text)).Sum(c => c.Count), judged.Sum(c => c.Count));

    /// <summary>How well the header fits words: 1 for the whole of it, less for a part, 0 for none.</summary>
    public double Speaks(ImmutableHashSet<string> words)
    {
        var whole = string.Join('_', Words);
        return words.Contains(whole) || words.Contains(string.Concat(Words)) ? 1
            : Words.Any(words.Contains) ? 0.8
            : 0;
    }
}
