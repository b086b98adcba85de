using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>The names of the months, in both languages and every case.</summary>
internal static class MonthNames
{
    private const int LongestShort = 5;
    private static readonly string[] Russian =
        "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".Split(' ');
    private static readonly string[] RussianEndings = ["ь", "я", "е", "ю", "ем", "", "а", "у", "ом", "й"];
    private static readonly string[] English =
        "january february march april may june july august september october november december".Split(' ');
    private static readonly string[] RussianShort = "янв фев мар апр май июн июл авг сен окт ноя дек".Split(' ');
    private static readonly string[] EnglishShort = "jan feb mar apr may jun jul aug sep oct nov dec".Split(' ');
    private static readonly FrozenDictionary<string, int> NumberByName = Names()
        .DistinctBy(n => n.Name)
        .ToFrozenDictionary(n => n.Name, n => n.Number, StringComparer.Ordinal);

    /// <summary>The month that a word names, 1 to 12; 0 where it is none.</summary>
    public static int NumberOf(Token token) => token.IsWord ? NumberByName.GetValueOrDefault(token.Key) : 0;

    /// <summary>The token behind a month and the point of its abbreviation: янв. – сент.</summary>
    public static int Behind(List<Token> tokens, int month) =>
        month + 1 < tokens.Count
        && tokens[month].Length <= LongestShort
        && tokens[month + 1].Is(".")
        && tokens[month + 1].Start == tokens[month].End
            ? month + 2
            : month + 1;

    /// <summary>Whether a word counts months: months, месяцев, мес.</summary>
    public static bool AreCounted(Token token) =>
        token.IsWord && (token.Begins("месяц") || token.Key is "months" or "month" or "мес");

    private static IEnumerable<(string Name, int Number)> Names() =>
        Enumerable
            .Range(0, 12)
            .SelectMany(m =>
                RussianEndings
                    .Select(e => Russian[m] + e)
                    .Where(n => n.Length > 2)
                    .Concat([English[m], EnglishShort[m], RussianShort[m]])
                    .Select(n => (n, m + 1))
            )
            .Concat([("sept", 9), ("февр", 2), ("сент", 9), ("нояб", 11)]);
}
