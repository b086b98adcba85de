using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Small words of the grammar, written one after the other.</summary>
internal static class WordSet
{
    /// <summary>The words of a list with blanks between.</summary>
    public static FrozenSet<string> Of(params ReadOnlySpan<string> lines)
    {
        var words = new List<string>();
        foreach (var line in lines)
        {
            words.AddRange(line.Split(' '));
        }
        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
