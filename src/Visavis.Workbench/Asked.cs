using System.Collections.Immutable;
using System.Globalization;
using Visavis.Core;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench;

/// <summary>What was typed, as the vocabulary has it.</summary>
public static class Asked
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>An economy or a group by its code, in capitals or not.</summary>
    /// <exception cref="ProblemException">There is none of that code.</exception>
    public static Economy Economy(string code) =>
        Economies.TryFind(code.ToUpperInvariant(), out var economy)
        && economy.Kind is EconomyKind.Economy or EconomyKind.Group
            ? economy
            : throw new ProblemException(Texts.UnknownEconomy(code));

    /// <summary>Codes joined by commas; none where nothing was typed.</summary>
    /// <exception cref="ProblemException">One of them is no economy.</exception>
    public static ImmutableArray<string> Codes(string? list) =>
        list is null ? [] : [.. list.Split(',').Select(c => Economy(c.Trim()).Code)];

    /// <summary>A group whose members are listed.</summary>
    /// <exception cref="ProblemException">There is none of that code.</exception>
    public static string Group(string code)
    {
        var known = Groups.All.Select(m => m.Group).Distinct().ToList();
        var group = known.Find(g => g.Equals(code, StringComparison.OrdinalIgnoreCase));
        return group ?? throw new ProblemException(Texts.UnknownGroup(code, known));
    }

    /// <summary>Exports or imports.</summary>
    /// <exception cref="ProblemException">It is neither.</exception>
    public static Flow Flow(string text) =>
        text switch
        {
            "export" => Core.Flow.Export,
            "import" => Core.Flow.Import,
            _ => throw new ProblemException(Texts.NotAFlow(text)),
        };

    /// <summary>A nomenclature and a number of digits.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static CommodityLevel Level(string text) =>
        CommodityLevel.TryParse(text, out var level) ? level : throw new ProblemException(Texts.NotALevel(text));

    /// <summary>A period.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static Period Period(string text, string option) =>
        Core.Period.TryParse(text, out var period)
            ? period
            : throw new ProblemException(Texts.NotAPeriod(text, option));

    /// <summary>A first and a last year; "latest" is the same as none.</summary>
    /// <exception cref="ProblemException">One of them is no year, or they are the wrong way round.</exception>
    public static (int From, int? To) Years(string? from, string? to)
    {
        var first = from is null ? FirstYear : Year(from, "--from");
        var last = to is null or "latest" ? (int?)null : Year(to, "--to");
        return last < first
            ? throw new ProblemException(Texts.SpanEndsBeforeItBegins(first, last!.Value))
            : (first, last);
    }

    /// <summary>The span of the years, open where none was typed; absent where neither was.</summary>
    /// <exception cref="ProblemException">As for <see cref="Years"/>.</exception>
    public static PeriodRange? Span(string? from, string? to)
    {
        var (first, last) = Years(from, to);
        return from is null && last is null
            ? null
            : new(from is null ? null : Core.Period.Year(first), last is { } year ? Core.Period.Year(year) : null);
    }

    private static int Year(string text, string option) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1900 and <= LastYear
            ? year
            : throw new ProblemException(Texts.NotAYear(text, option));
}
