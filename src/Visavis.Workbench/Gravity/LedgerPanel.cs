using System.Globalization;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Econometrics.Panel;
using Visavis.Store.Reading;
using Visavis.Workbench.Gravity.Specification;
using Visavis.Workbench.Measuring;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Workbench.Gravity;

/// <summary>Yearly totals of one source as a panel: exporter, importer, year, trade; of some pairs what is reconstructed, and its draws.</summary>
internal sealed class LedgerPanel(GravitySpecification specification, string path)
{
    private readonly DataPart data = specification.Data;

    private Flow Flow => data.Side == "importer" ? Flow.Import : Flow.Export;

    /// <exception cref="ProblemException">The source has no such totals, or a pair cannot be reconstructed.</exception>
    public PanelFile Read(Workspace workspace)
    {
        var flows = Reported(workspace);
        if (flows.Count == 0)
        {
            throw new ProblemException(SpecificationTexts.NoFlows(path, data.Source!));
        }
        var (first, last) = (flows.Min(f => f.Year), flows.Max(f => f.Year));
        var drawn = data
            .Reconstructed.SelectMany(pair => Reconstructed(workspace, pair[0], pair[1], first, last))
            .ToLookup(r => r.Draw);
        var copies = drawn.Count == 0 ? [0] : drawn.Select(d => d.Key).Order().ToArray();
        return Panel([.. copies.SelectMany(draw => Replaced(flows, draw, drawn[draw]))]);
    }

    private IReadOnlyList<Cell> Reported(Workspace workspace)
    {
        if (!workspace.Ledger.TryRead(Moment.Now, out var view, out var problem))
        {
            throw new ProblemException(problem);
        }
        using (view)
        {
            var reader = new SlabReader(view);
            var selection = new StoreSelection(data.Source!) { Within = Within };
            return
            [
                .. from period in reader.Periods(selection)
                let slab = reader.Read(new(data.Source!, period, CommodityLevel.Total) { PartnersAcross = true })
                from cell in Of(slab)
                select cell,
            ];
        }
    }

    private PeriodRange Within =>
        new(data.From is { } from ? Period.Year(from) : null, data.To is { } to ? Period.Year(to) : null);

    // Whoever reports of a year at all trades nothing with whom it does not name, or nothing is known of that.
    private IEnumerable<Cell> Of(Slab slab)
    {
        var partners = Enumerable.Range(0, slab.Across.Count).Where(i => IsEconomy(slab.Across[i])).ToList();
        return from reporter in Enumerable.Range(0, slab.Reporters.Count)
            where IsEconomy(slab.Reporters[reporter])
            let row = slab.Row(Flow, reporter)
            where row.Any(v => v > 0)
            from partner in partners
            where slab.Across[partner] != slab.Reporters[reporter]
            where row[partner] > 0 || data.Unnamed == "zero"
            select CellOf(slab.Reporters[reporter], slab.Across[partner], slab.Period.FirstYear, row[partner]);
    }

    private Cell CellOf(string reporter, string partner, int year, double value) =>
        Flow == Flow.Export ? new(reporter, partner, year, value) : new(partner, reporter, year, value);

    // By the definition of the side whose reports are taken.
    private IEnumerable<(int Draw, Cell Cell)> Reconstructed(
        Workspace workspace,
        string exporter,
        string importer,
        int first,
        int last
    )
    {
        var (side, other) = Flow == Flow.Export ? (exporter, importer) : (importer, exporter);
        var answer = new ReconstructRequest(side, other)
        {
            From = first.ToString(CultureInfo.InvariantCulture),
            To = last.ToString(CultureInfo.InvariantCulture),
            As = ["reported-by", side],
            Draws = Math.Max(1, data.Draws),
            Seed = (ulong)data.Seed,
        }.Answer(workspace);
        var flow = Flow == Flow.Export ? PairFlow.Export : PairFlow.Import;
        foreach (var cell in answer.Result.Cells.Where(c => c.Flow == flow))
        {
            var values = data.Draws > 0 ? answer.Result.Drawn(flow, cell.Period) : [cell.Estimate.Value];
            for (var draw = 0; draw < values.Count; draw++)
            {
                yield return (draw + 1, new(exporter, importer, cell.Period.FirstYear, values[draw]));
            }
        }
    }

    private static IEnumerable<(int, Cell)> Replaced(
        IReadOnlyList<Cell> flows,
        int draw,
        IEnumerable<(int Draw, Cell Cell)> reconstructed
    )
    {
        var instead = reconstructed.Select(r => r.Cell).ToList();
        var keys = instead.Select(c => (c.Exporter, c.Importer, c.Year)).ToHashSet();
        return flows
            .Where(c => !keys.Contains((c.Exporter, c.Importer, c.Year)))
            .Concat(instead)
            .Select(cell => (draw, cell));
    }

    private PanelFile Panel(IReadOnlyList<(int Draw, Cell Cell)> rows)
    {
        string Number(int number) => number.ToString("0000", CultureInfo.InvariantCulture);
        var roles = specification.Columns;
        Factor[] factors =
        [
            Factor.Of(roles.Exporter, [.. rows.Select(r => r.Cell.Exporter)]),
            Factor.Of(roles.Importer, [.. rows.Select(r => r.Cell.Importer)]),
            Factor.Of(roles.Year, [.. rows.Select(r => Number(r.Cell.Year))]),
            .. roles.Draw is { } draw
                ? [Factor.Of(draw, [.. rows.Select(r => Number(r.Draw))])]
                : Array.Empty<Factor>(),
        ];
        return new(
            new Dictionary<string, double[]>(StringComparer.Ordinal)
            {
                ["trade"] = [.. rows.Select(r => r.Cell.Value)],
                [roles.Year] = [.. rows.Select(r => (double)r.Cell.Year)],
            },
            factors.ToDictionary(f => f.Name, StringComparer.Ordinal),
            rows.Count,
            0
        );
    }

    private static bool IsEconomy(string code) => Economies.Find(code).Kind == EconomyKind.Economy;

    private readonly record struct Cell(string Exporter, string Importer, int Year, double Value);
}
