using Visavis.Core;
using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Reports of many economies over years, each beside its mirror: logarithms of US dollars, row reporter, column partner.</summary>
/// <remarks>A zero has no logarithm: it is counted, and the model of growth does not see it.</remarks>
public sealed class TradePanel
{
    private readonly PartialGrid[] reports;
    private readonly PartialGrid[] mirrors;
    private readonly Dictionary<Economy, int> places;

    private TradePanel(Flow flow, Economy[] economies, int firstYear, int years)
    {
        (Flow, Economies, FirstYear) = (flow, economies, firstYear);
        (reports, mirrors) = (Grids(economies.Length, years), Grids(economies.Length, years));
        places = economies.Index().ToDictionary(e => e.Item, e => e.Index);
    }

    /// <summary>Which side's reports are rebuilt: exports, or imports.</summary>
    public Flow Flow { get; }

    /// <summary>All reporters and partners, by code.</summary>
    public IReadOnlyList<Economy> Economies { get; }

    /// <summary>The first year.</summary>
    public int FirstYear { get; }

    /// <summary>The last year.</summary>
    public int LastYear => FirstYear + reports.Length - 1;

    /// <summary>Reports of zero, which no logarithm stands for.</summary>
    public int Zeros { get; private set; }

    /// <summary>Reports set aside: of an economy with itself, of another flow, negative, no number, or said twice differently.</summary>
    public IReadOnlyList<AnnualReport> SetAside { get; private set; } = [];

    /// <summary>Sorts reports into a panel.</summary>
    /// <param name="all">Reports of both flows, in any order.</param>
    /// <param name="flow">Which are rebuilt; the others are their mirrors.</param>
    /// <exception cref="ArgumentException">No report at all, or more than two centuries of them.</exception>
    public static TradePanel Of(IReadOnlyCollection<AnnualReport> all, Flow flow = Flow.Export)
    {
        if (all.Count == 0 || all.Max(r => r.Year) - all.Min(r => r.Year) > 200)
        {
            throw new ArgumentException("A panel needs at least one report, and years that lie together.", nameof(all));
        }
        var economies = all.SelectMany(r => new[] { r.Reporter, r.Partner })
            .Distinct()
            .OrderBy(e => e.Code, StringComparer.Ordinal)
            .ToArray();
        var first = all.Min(r => r.Year);
        var panel = new TradePanel(flow, economies, first, all.Max(r => r.Year) - first + 1);
        panel.SetAside = [.. all.Where(r => !panel.Takes(r))];
        return panel;
    }

    /// <summary>What rows say of trade with columns in a year, ln US dollars.</summary>
    /// <param name="year">Within the panel.</param>
    public PartialGrid Reports(int year) => reports[year - FirstYear];

    /// <summary>What columns say of the same movements, ln US dollars.</summary>
    /// <param name="year">Within the panel.</param>
    public PartialGrid Mirrors(int year) => mirrors[year - FirstYear];

    /// <summary>Row and column of an economy.</summary>
    /// <exception cref="KeyNotFoundException">It is not in the panel.</exception>
    public int PlaceOf(Economy economy) => places[economy];

    private bool Takes(AnnualReport report)
    {
        if (
            report.Flow is not (Flow.Export or Flow.Import)
            || report.Reporter == report.Partner
            || !double.IsFinite(report.Usd)
            || report.Usd < 0
        )
        {
            return false;
        }
        if (report.Usd == 0)
        {
            Zeros++;
            return true;
        }
        var (from, to) = (places[report.Reporter], places[report.Partner]);
        return report.Flow == Flow
            ? Set(Reports(report.Year), from, to, Math.Log(report.Usd))
            : Set(Mirrors(report.Year), to, from, Math.Log(report.Usd));
    }

    private static bool Set(PartialGrid grid, int row, int column, double value)
    {
        if (grid.IsKnown(row, column))
        {
            return grid[row, column].Equals(value);
        }
        grid[row, column] = value;
        return true;
    }

    private static PartialGrid[] Grids(int size, int years) =>
        [.. Enumerable.Range(0, years).Select(_ => new PartialGrid(size))];
}
