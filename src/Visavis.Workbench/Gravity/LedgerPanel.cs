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
        if (!workspace.Ledger.TryRead(Moment.Now, out var view, out var problem))
        {
            throw new ProblemException(problem);
        }
        using var held = view;
        var told = Told(view);
        Cell[] flows = [.. told.Where(c => !c.IsWithheld)];
        if (flows.Length == 0)
        {
            throw new ProblemException(SpecificationTexts.NoFlows(path, data.Source!));
        }
        var (first, last) = (flows.Min(f => f.Year), flows.Max(f => f.Year));
        var drawn = data
            .Reconstructed.SelectMany(pair => Reconstructed(workspace, pair[0], pair[1], first, last))
            .ToLookup(r => r.Draw);
        var copies = drawn.Count == 0 ? [0] : drawn.Select(d => d.Key).Order().ToArray();
        var instead = drawn.SelectMany(d => d).Select(r => r.Cell.Key).ToHashSet();
        return Panel(
            [.. copies.SelectMany(draw => Replaced(flows, draw, drawn[draw]))],
            told.Count(c => c.IsWithheld && !instead.Contains(c.Key))
        );
    }

    /// <summary>What the source says of every pair and year, and what it withholds.</summary>
    public IReadOnlyList<Cell> Told(LedgerView view)
    {
        var reader = new SlabReader(view);
        return
        [
            .. from period in reader.Periods(new(data.Source!) { Within = Within })
            let slab = reader.Read(new(data.Source!, period, CommodityLevel.Total) { PartnersAcross = true })
            from cell in Of(slab)
            select cell,
        ];
    }

    private PeriodRange Within =>
        new(data.From is { } from ? Period.Year(from) : null, data.To is { } to ? Period.Year(to) : null);

    // Whoever reports of a year at all trades nothing with whom it does not name, or nothing is known of that; of whom it
    // names without a value nothing is known.
    private IEnumerable<Cell> Of(Slab slab)
    {
        var partners = Enumerable.Range(0, slab.Across.Count).Where(i => IsEconomy(slab.Across[i])).ToList();
        return from reporter in Enumerable.Range(0, slab.Reporters.Count)
            where IsEconomy(slab.Reporters[reporter])
            let row = slab.Row(Flow, reporter)
            where row.Any(v => v > 0)
            from partner in partners
            where slab.Across[partner] != slab.Reporters[reporter]
            let isWithheld = slab.Withheld.Contains((Flow, reporter, partner))
            where row[partner] > 0 || isWithheld || data.Unnamed == "zero"
            select CellOf(slab.Reporters[reporter], slab.Across[partner], slab.Period.FirstYear, row[partner]) with
            {
                IsWithheld = isWithheld,
            };
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
        IEnumerable<Cell> flows,
        int draw,
        IEnumerable<(int Draw, Cell Cell)> reconstructed
    )
    {
        var instead = reconstructed.Select(r => r.Cell).ToList();
        var keys = instead.Select(c => c.Key).ToHashSet();
        return flows.Where(c => !keys.Contains(c.Key)).Concat(instead).Select(cell => (draw, cell));
    }

    private PanelFile Panel(IReadOnlyList<(int Draw, Cell Cell)> rows, int missing)
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
            missing
        );
    }

    private static bool IsEconomy(string code) => Economies.Find(code).Kind == EconomyKind.Economy;

    /// <summary>A flow of a year, in the currency of the source; withheld where it is named without a value.</summary>
    public readonly record struct Cell(string Exporter, string Importer, int Year, double Value)
    {
        public bool IsWithheld { get; init; }

        public (string Exporter, string Importer, int Year) Key => (Exporter, Importer, Year);
    }
}
