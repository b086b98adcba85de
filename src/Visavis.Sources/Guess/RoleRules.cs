using System.Collections.Immutable;

namespace Visavis.Sources;

/// <summary>What speaks for each role. A new role that can be guessed is one more line.</summary>
internal static class RoleRules
{
    private const double Never = 2;
    private const double NumericEconomies = 0.9;

    public static ImmutableArray<RoleRule> All { get; } =
    [
        new(Role.Period, Header(Role.Period), Cells(IsPeriod), 0.95, 0.9),
        new(Role.Month, Header(Role.Month), Month, 0.95, 0.95),
        new(Role.Flow, Header(Role.Flow), Cells(t => GuessWords.All.FlowsWith(t) is not null), 0.95, 0.9),
        new(Role.Reporter, EconomyHeader(Role.Reporter), EconomyTexts, 0.8, 0.3),
        new(Role.Partner, EconomyHeader(Role.Partner), EconomyTexts, 0.8, 0.3),
        new(Role.Commodity, Header(Role.Commodity), CommodityTexts, 1, 0.9),
        new(Role.Value, ValueHeader, Numbers, Never, 0.8),
        new(Role.Unit, Header(Role.Unit), Cells(t => UnitWords.Find(GuessWords.Cut(t)) is not null), 0.95, 0.5),
        new(Role.Indicator, Header(Role.Indicator), Cells(t => !NumberFacts.LooksLikeOne(t)), Never, 0.9),
        new(Role.Coverage, Header(Role.Coverage), Cells(t => DraftWords.CoverageOf(t) is not null), Never, 0.9),
        new(Role.Status, Header(Role.Status), Cells(t => t.Length <= 3), Never, 0.9),
        new(Role.Note, Header(Role.Note), Cells(t => t.Length > 0), Never, 0.5),
    ];

    /// <summary>Of the texts that are no word for "no number" so many are numbers; none where one is a code with a nought in front.</summary>
    public static Share Numbers(ColumnFacts column, bool _)
    {
        var hasCodes = column.Distinct.Any(t => t.Length > 1 && t[0] == '0' && t.All(char.IsAsciiDigit));
        var missing = column.ShareOf(IsMissing);
        return hasCodes ? default : new(column.ShareOf(NumberFacts.LooksLikeOne).Count, missing.All - missing.Count);
    }

    public static bool IsMissing(string text) => GuessWords.All.Missing.ContainsKey(text.ToLowerInvariant());

    public static bool IsPeriod(string text) =>
        Periods.TryParse(text, out var period) && period.FirstYear is >= 1800 and <= 2100;

    private static Share Month(ColumnFacts column, bool hasHeader) =>
        column.ShareOf(t => hasHeader ? MonthNames.TryFind(t, out _) : MonthNames.TryName(t, out _));

    private static Share CommodityTexts(ColumnFacts column, bool hasHeader) =>
        hasHeader || column.Distinct.Any(t => t is ['0', not '.', ..]) ? column.ShareOf(IsCommodity) : default;

    private static bool IsCommodity(string text) =>
        text is "TOTAL"
        || (text.Length <= 10 && text.All(char.IsAsciiDigit))
        || text is ['H', 'S', >= '0' and <= '9', ..];

    private static Share EconomyTexts(ColumnFacts column, bool hasHeader)
    {
        var inWords = EconomyFacts
            .Schemes.Where(s => !EconomyFacts.IsNumeric(s))
            .Select(s => column.ShareOf(t => EconomyFacts.Strictly(s, t) is not null))
            .MaxBy(s => s.Count);
        if (!hasHeader)
        {
            return inWords;
        }
        var loosely = column.ShareOf(t => EconomyFacts.Find("iso3", t) is not null);
        var inNumbers = EconomyFacts
            .Schemes.Where(EconomyFacts.IsNumeric)
            .Select(s => column.ShareOf(t => EconomyFacts.Strictly(s, t) is not null))
            .MaxBy(s => s.Count);
        return new[] { inWords, loosely, inNumbers.Ratio >= NumericEconomies ? inNumbers : default }.MaxBy(s =>
            s.Count
        );
    }

    private static Func<ColumnFacts, bool, Share> Cells(Func<string, bool> test) => (column, _) => column.ShareOf(test);

    private static Func<ColumnFacts, double> Header(string role) =>
        column => column.Speaks(GuessWords.All.Headers[role]);

    // "country" may be either.
    private static Func<ColumnFacts, double> EconomyHeader(string role) =>
        column =>
            Math.Max(column.Speaks(GuessWords.All.Headers[role]), column.Speaks(GuessWords.All.Headers["economy"]) / 2);

    private static double ValueHeader(ColumnFacts column) =>
        UnitWords.Money(column.Words) is not null
            ? 1
            : Math.Max(
                column.Speaks(GuessWords.All.Headers[Role.Value]),
                column.Speaks(GuessWords.All.Headers["mass"])
            );
}
