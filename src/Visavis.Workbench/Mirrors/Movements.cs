using Visavis.Analysis.Mirrors;
using Visavis.Core;

namespace Visavis.Workbench.Mirrors;

/// <summary>Who sends what to whom in which year.</summary>
/// <param name="Exporter">Who sends.</param>
/// <param name="Importer">Who receives.</param>
/// <param name="Code">Of the product; empty for the total.</param>
/// <param name="Year">Calendar year.</param>
public sealed record Movement(Economy Exporter, Economy Importer, string Code, int Year);

/// <summary>What each side says of every movement between economies that are named.</summary>
internal sealed class Movements
{
    public Movements(IReadOnlyList<Report> reports)
    {
        foreach (var report in reports.Where(r => r.Partner.Kind == EconomyKind.Economy && r.Reporter != r.Partner))
        {
            var movement = new Movement(report.Exporter, report.Importer, report.Code, report.Year);
            All[movement] = report.Flow == Flow.Export ? (report, In(movement)) : (Out(movement), report);
        }
        Incomplete = [.. IncompleteYears(reports)];
        Copied = [.. CopiedYears()];
        var isCopy = Copied.Select(c => new Movement(c.Exporter, c.Importer, c.Code, c.Year)).ToHashSet();
        var isOut = Incomplete.Select(i => (i.Reporter, i.Flow, i.Year)).ToHashSet();
        Both =
        [
            .. All.Where(m => m.Value is { Sent: not null, Taken: not null } && !isCopy.Contains(m.Key))
                .Where(m =>
                    !isOut.Contains((m.Key.Exporter, Flow.Export, m.Key.Year))
                    && !isOut.Contains((m.Key.Importer, Flow.Import, m.Key.Year))
                )
                .Select(m => m.Key),
        ];
        Economies =
        [
            .. All
                .Keys.SelectMany(m => new[] { m.Exporter, m.Importer })
                .Distinct()
                .OrderBy(e => e.Code, StringComparer.Ordinal),
        ];
        Place = Economies.Select((e, i) => (e, i)).ToDictionary(p => p.e, p => p.i);
        Pairs = Columns();
    }

    /// <summary>By movement what the exporter and the importer say.</summary>
    public Dictionary<Movement, (Report? Sent, Report? Taken)> All { get; } = [];

    /// <summary>Who takes part, by code.</summary>
    public IReadOnlyList<Economy> Economies { get; }

    public Dictionary<Economy, int> Place { get; }

    /// <summary>Movements that both sides report in whole years, in the order of the rows of <see cref="Pairs"/>.</summary>
    public IReadOnlyList<Movement> Both { get; }

    /// <summary>The same, column by column.</summary>
    public MirrorPairs Pairs { get; }

    public IReadOnlyList<IncompleteYear> Incomplete { get; }

    /// <summary>Movements of which one side's figure is the other's.</summary>
    public IReadOnlyList<Movement> Copied { get; }

    /// <summary>Place of a directed pair.</summary>
    public int PairOf(Economy exporter, Economy importer) => (Place[exporter] * Economies.Count) + Place[importer];

    private Report? Out(Movement movement) => All.GetValueOrDefault(movement).Sent;

    private Report? In(Movement movement) => All.GetValueOrDefault(movement).Taken;

    private MirrorPairs Columns()
    {
        string[] codes = [.. Both.Select(m => m.Code).Distinct().Order(StringComparer.Ordinal)];
        int[] years = [.. Both.Select(m => m.Year).Distinct().Order()];
        var axes = new MirrorAxes(Economies.Count, Math.Max(1, codes.Length), Math.Max(1, years.Length));
        var fob = Both.Where(m => All[m].Taken!.IsFob).Select(m => Place[m.Importer]).ToHashSet();
        var pairs = new MirrorPairs(axes, Both.Count) { FobImporters = fob };
        for (var row = 0; row < Both.Count; row++)
        {
            var (sent, taken) = All[Both[row]];
            pairs.Exporter[row] = (short)Place[Both[row].Exporter];
            pairs.Importer[row] = (short)Place[Both[row].Importer];
            pairs.Product[row] = Array.BinarySearch(codes, Both[row].Code, StringComparer.Ordinal);
            pairs.Period[row] = (short)Array.BinarySearch(years, Both[row].Year);
            (pairs.Exported[row], pairs.Imported[row]) = (sent!.Value, taken!.Value);
        }
        return pairs;
    }

    private IEnumerable<Movement> CopiedYears() =>
        from series in All.Where(m => m.Value is { Sent: not null, Taken: not null })
            .GroupBy(m => (m.Key.Exporter, m.Key.Importer, m.Key.Code))
        let ratios = series.Select(m => (m.Key.Year, Math.Log(m.Value.Taken!.Value / m.Value.Sent!.Value)))
        from year in Copies.Years(ratios, Copies.Same)
        orderby series.Key.Exporter.Code, series.Key.Importer.Code, series.Key.Code, year
        select new Movement(series.Key.Exporter, series.Key.Importer, series.Key.Code, year);

    private static IEnumerable<IncompleteYear> IncompleteYears(IReadOnlyList<Report> reports) =>
        from one in reports.Where(r => r.Partner.Kind == EconomyKind.Economy).GroupBy(r => (r.Reporter, r.Flow))
        let years = one.GroupBy(r => r.Year).Select(y => new YearlyReport(y.Key, y.Sum(r => r.Value), null))
        from year in Completeness.TurnedDown(years)
        orderby one.Key.Reporter.Code, one.Key.Flow, year
        select new IncompleteYear(one.Key.Reporter, one.Key.Flow, year);
}
