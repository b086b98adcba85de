namespace Visavis.Core;

/// <summary>The twelve months in the cases in which periods need them.</summary>
internal static class RussianMonths
{
    public static readonly string[] Nominative =
    [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ];

    public static readonly string[] Abbreviated = [.. Nominative.Select(m => m[..3])];

    private static readonly string[] Genitive = [.. Nominative.Select(m => Stem(m) + (IsHard(m) ? "а" : "я"))];

    private static readonly string[] Prepositional = [.. Nominative.Select(m => Stem(m) + "е")];

    /// <summary>The months in a case; the accusative equals the nominative.</summary>
    public static string[] Of(RussianCase grammaticalCase) =>
        grammaticalCase switch
        {
            RussianCase.Genitive => Genitive,
            RussianCase.Prepositional => Prepositional,
            _ => Nominative,
        };

    // March and August end on a hard consonant; the others lose their last letter.
    private static bool IsHard(string month) => month is "март" or "август";

    private static string Stem(string month) => IsHard(month) ? month : month[..^1];
}
