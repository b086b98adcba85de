using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Synthetic.Documents;

/// <summary>What a made-up document is about: the goods trade of an economy with a partner and with the world, by year and group of goods.</summary>
/// <param name="Reporter">Whose trade it is.</param>
/// <param name="Partner">With whom.</param>
/// <param name="FirstYear">Year of the first figure.</param>
/// <param name="Exports">Exports to the partner by year, USD mn, above zero.</param>
/// <param name="Imports">Imports from the partner by year, USD mn, above zero.</param>
/// <param name="AllExports">Exports to the world by year, USD mn, above those to the partner.</param>
/// <param name="AllImports">Imports from the world by year, USD mn, above those from the partner.</param>
/// <param name="ExportsByGroup">Exports to the partner by year and group of <see cref="Groups"/>, USD mn; they add up to <paramref name="Exports"/>.</param>
public sealed record PairFigures(
    Economy Reporter,
    Economy Partner,
    int FirstYear,
    IReadOnlyList<decimal> Exports,
    IReadOnlyList<decimal> Imports,
    IReadOnlyList<decimal> AllExports,
    IReadOnlyList<decimal> AllImports,
    IReadOnlyList<IReadOnlyList<decimal>> ExportsByGroup
)
{
    /// <summary>The groups of goods, by their words in the phrasebook.</summary>
    public static IReadOnlyList<string> Groups { get; } =
    ["food", "minerals", "chemicals", "metals", "machinery", "rest"];

    /// <summary>Year of the last figure.</summary>
    public int LastYear => FirstYear + Exports.Count - 1;

    /// <summary>An amount of a year, USD mn.</summary>
    /// <param name="figure">What of trade.</param>
    /// <param name="year">From <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="withWorld">With everybody instead of the partner.</param>
    /// <param name="group">One of <see cref="Groups"/>, of exports to the partner alone; all goods where it is absent.</param>
    public decimal Amount(TradeFigure figure, int year, bool withWorld = false, string? group = null)
    {
        var at = year - FirstYear;
        if (group is not null)
        {
            return ExportsByGroup[at][Groups.TakeWhile(g => g != group).Count()];
        }
        var (exports, imports) = withWorld ? (AllExports[at], AllImports[at]) : (Exports[at], Imports[at]);
        return figure switch
        {
            TradeFigure.Export => exports,
            TradeFigure.Import => imports,
            TradeFigure.Turnover => exports + imports,
            _ => exports - imports,
        };
    }

    /// <summary>Draws figures: a level, growth that differs from year to year, shares of groups that drift.</summary>
    /// <param name="reporter">Whose trade.</param>
    /// <param name="partner">With whom.</param>
    /// <param name="firstYear">First year.</param>
    /// <param name="years">How many, at least 3.</param>
    /// <param name="seed">What everything follows from.</param>
    public static PairFigures Drawn(Economy reporter, Economy partner, int firstYear, int years, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 3);
        var errors = new SeededErrors(seed, 0);
        var level = 12_000 * Math.Exp(0.5 * errors.Normal());
        var exports = Path(ref errors, years, level);
        var imports = Path(ref errors, years, level * Math.Exp(0.25 * errors.Normal()));
        var (abroad, home) = (1.4 + errors.Uniform(), 1.4 + errors.Uniform());
        var (allExports, allImports) = (Whole(ref errors, exports, abroad), Whole(ref errors, imports, home));
        return new(reporter, partner, firstYear, exports, imports, allExports, allImports, Split(ref errors, exports));
    }

    /// <summary>The same figures with exports shared out over the groups anew.</summary>
    /// <param name="seed">What the shares follow from.</param>
    public PairFigures Grouped(ulong seed)
    {
        var errors = new SeededErrors(seed, 2);
        return this with { ExportsByGroup = Split(ref errors, Exports) };
    }

    private static decimal[] Path(ref SeededErrors errors, int years, double level)
    {
        var path = new decimal[years];
        for (var year = 0; year < years; year++)
        {
            path[year] = Dollars(level);
            level *= Math.Exp(0.05 + (0.14 * errors.Normal()));
        }
        return path;
    }

    private static decimal[] Whole(ref SeededErrors errors, decimal[] part, double ratio)
    {
        var whole = new decimal[part.Length];
        for (var year = 0; year < whole.Length; year++)
        {
            whole[year] = Dollars((double)part[year] * (1 + (ratio * Math.Exp(0.1 * errors.Normal()))));
        }
        return whole;
    }

    private static decimal[][] Split(ref SeededErrors errors, IReadOnlyList<decimal> whole)
    {
        var weights = new double[Groups.Count];
        foreach (ref var weight in weights.AsSpan())
        {
            weight = 0.6 + errors.Uniform();
        }
        var parts = new decimal[whole.Count][];
        for (var year = 0; year < whole.Count; year++)
        {
            foreach (ref var weight in weights.AsSpan())
            {
                weight *= Math.Exp(0.12 * errors.Normal());
            }
            var sum = weights.Sum();
            parts[year] = [.. weights.Select(w => Dollars((double)whole[year] * w / sum))];
            parts[year][^1] = whole[year] - parts[year].SkipLast(1).Sum();
        }
        return parts;
    }

    // To the thousand dollars, as offices count.
    private static decimal Dollars(double millions) => Math.Round((decimal)millions, 3);
}
