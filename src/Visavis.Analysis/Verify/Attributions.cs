using Visavis.Core;

namespace Visavis.Analysis.Verify;

/// <summary>Whom sentences name as their source: "according to Belstat", «по данным ФТС».</summary>
internal static class Attributions
{
    /// <summary>So many letters tell one name from another, whatever its case.</summary>
    private const int Letters = 5;
    private static readonly string[] Openings =
    [
        "according to the ",
        "according to ",
        "data of the ",
        "data of ",
        "figures of the ",
        "figures of ",
        "estimates of the ",
        "по данным ",
        "по сведениям ",
        "по информации ",
        "по сообщениям ",
    ];

    /// <summary>Why numbers of several sources need not fit; absent where one alone is named, from the first on, or none.</summary>
    /// <param name="sentences">The sentences of the numbers in the order of the text.</param>
    public static Saying? Doubt(IEnumerable<string> sentences)
    {
        var all = sentences.Select(Named).ToList();
        var named = all.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return named.DistinctBy(Stem, StringComparer.OrdinalIgnoreCase).Count() > 1
                ? Texts.Say("doubt.sources", ("sources", string.Join(" | ", named)))
            // What comes before the one that is named may have another.
            : named.Count == 1 && all[0] is null ? Texts.Say("doubt.source", ("source", named[0]))
            : null;
    }

    private static string? Named(string sentence) =>
        (
            from opening in Openings
            let at = sentence.IndexOf(opening, StringComparison.OrdinalIgnoreCase)
            where at >= 0
            select new string([.. sentence.Skip(at + opening.Length).TakeWhile(char.IsLetter)])
        ).FirstOrDefault(n => n.Length > 0);

    private static string Stem(string name) => name.Length > Letters ? name[..Letters] : name;
}
