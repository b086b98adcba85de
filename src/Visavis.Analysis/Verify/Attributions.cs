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
        "по данным ",
        "по сведениям ",
        "по информации ",
        "по сообщениям ",
    ];

    /// <summary>Why numbers of several named sources need not fit; absent where at most one is named.</summary>
    public static Saying? Doubt(IEnumerable<string> sentences)
    {
        var named = sentences.Select(Named).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return named.DistinctBy(Stem, StringComparer.OrdinalIgnoreCase).Count() > 1
            ? Texts.Say("doubt.sources", ("sources", string.Join(" | ", named)))
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
