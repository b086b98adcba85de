using Visavis.Analysis.Mirrors;
using Visavis.Core;
using Visavis.Store.Reading;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench.Mirrors;

/// <summary>Sets the two reports of every movement side by side, estimates margin and reliability on all of them, and answers for those asked about.</summary>
internal sealed class MirrorStudy
{
    private readonly MirrorRequest request;
    private readonly CommodityLevel level;
    private readonly Movements movements;
    private readonly IReadOnlyList<(Economy Reporter, string Source)> sources;
    private readonly IReadOnlyList<Report> reports;
    private readonly CifModel cif;
    private readonly Reliability? reliability;
    private readonly BaciWeights? baci;

    private MirrorStudy(LedgerView view, MirrorRequest request, CancellationToken cancellation)
    {
        this.request = request;
        if (request is { Reconciles: true, Weights: not MirrorWeights.Components })
        {
            throw new ProblemException(MirrorProblems.NoInterval());
        }
        var ledger = new MirrorLedger(view);
        level =
            request.Level
            ?? (
                request.By == MirrorGroup.Product
                    ? ledger.Finest() ?? throw new ProblemException(MirrorProblems.NoProducts())
                    : CommodityLevel.Total
            );
        (sources, reports) = ledger.Reports(level);
        movements = new(reports);
        cif = CifRegression.Fit(movements.Pairs, MirrorTraits.Of(view, movements.Economies), cancellation);
        if (movements.Pairs.Rows > 0)
        {
            reliability = ReliabilityEstimation.Estimate(movements.Pairs, cif, cancellation);
            baci =
                request.Weights == MirrorWeights.Components
                    ? null
                    : BaciWeights.Estimate(
                        movements.Pairs,
                        cif,
                        request.Weights == MirrorWeights.BaciAsPrinted,
                        cancellation
                    );
        }
    }

    /// <exception cref="ProblemException">Nothing is reported of what is asked for.</exception>
    public static MirrorAnswer Of(LedgerView view, MirrorRequest request, CancellationToken cancellation = default)
    {
        var study = new MirrorStudy(view, request, cancellation);
        var rows = study.Rows();
        return rows.Count == 0
            ? throw new ProblemException(MirrorProblems.Nothing(request.Pair, study.level))
            : new(
                study.level,
                [.. study.sources.Where(s => rows.Any(r => Speaks(s.Reporter, r)))],
                study.cif,
                rows,
                study.Trust(),
                study.Weights(),
                study.movements.Incomplete,
                study.movements.Copied,
                [.. new Givens(study.reports, study.movements, study.cif).All().Where(g => study.IsAsked(g))],
                study.Reconciled(cancellation)
            );
    }

    private static bool Speaks(Economy reporter, MirrorRow row) =>
        row.Exporter is null || reporter == row.Exporter || reporter == row.Importer;

    private bool IsAsked(Economy exporter, Economy importer, int year) =>
        (
            request.Pair is not { } pair
            || (exporter == pair.A && importer == pair.B)
            || (exporter == pair.B && importer == pair.A)
        )
        && year >= request.Years.From
        && (request.Years.To is not { } last || year <= last);

    private bool IsAsked(GivenRow given) =>
        given.Year >= request.Years.From
        && (request.Years.To is not { } last || given.Year <= last)
        && (request.Pair is not { } pair || given.Reporter == pair.A || given.Reporter == pair.B);

    private IReadOnlyList<MirrorRow> Rows() =>
        [
            .. movements
                .All.Where(m => IsAsked(m.Key.Exporter, m.Key.Importer, m.Key.Year))
                .GroupBy(m => KeyOf(m.Key))
                .Select(g => Row(g.Key, [.. g.Select(m => m.Key)]))
                .OrderBy(r => r.Exporter?.Code, StringComparer.Ordinal)
                .ThenBy(r => r.Importer?.Code, StringComparer.Ordinal)
                .ThenBy(r => r.Product, StringComparer.Ordinal)
                .ThenBy(r => r.Year),
        ];

    private (Economy?, Economy?, string?, int?) KeyOf(Movement movement)
    {
        var isDirected = request.Pair is not null || request.By == MirrorGroup.Pair;
        return (
            isDirected ? movement.Exporter : null,
            isDirected ? movement.Importer : null,
            request.By == MirrorGroup.Product ? movement.Code : null,
            request.By == MirrorGroup.Period ? movement.Year : null
        );
    }

    private MirrorRow Row((Economy? Exporter, Economy? Importer, string? Code, int? Year) key, List<Movement> group)
    {
        var sides = group.Select(m => (Movement: m, Said: movements.All[m])).ToList();
        var both = sides.Where(s => s.Said is { Sent: not null, Taken: not null }).ToList();
        return new(
            key.Exporter,
            key.Importer,
            key.Code,
            key.Year,
            both.Count,
            both.Sum(s => s.Said.Sent!.Value),
            both.Sum(s => s.Said.Taken!.Value),
            both.Sum(s => AtExportersBorder(s.Said.Taken!)),
            both.Count > 0 && both.All(s => CanBeWeighed(s.Movement)) ? both.Sum(s => Weighed(s.Movement)) : null,
            sides.Where(s => s.Said.Taken is null).Sum(s => s.Said.Sent!.Value),
            sides.Where(s => s.Said.Sent is null).Sum(s => s.Said.Taken!.Value)
        );
    }

    private double AtExportersBorder(Report taken) =>
        taken.IsFob ? taken.Value : cif.ToFob(taken.Value, movements.PairOf(taken.Exporter, taken.Importer));

    private bool CanBeWeighed(Movement movement) =>
        reliability?.Exporters[movements.Place[movement.Exporter]] is not null
        && reliability.Importers[movements.Place[movement.Importer]] is not null;

    // Between the two: which side leans cannot be told from one pair, so habits are shown and not taken off.
    private double Weighed(Movement movement)
    {
        var (sent, taken) = movements.All[movement];
        var (i, j) = (movements.Place[movement.Exporter], movements.Place[movement.Importer]);
        var weight = baci?.ExporterWeight(i, j) ?? reliability!.ExporterWeight(i, j);
        return Math.Exp((weight * Math.Log(sent!.Value)) + ((1 - weight) * Math.Log(AtExportersBorder(taken!))));
    }

    private IReadOnlyList<TrustRow> Trust() =>
        reliability is null
            ? []
            :
            [
                .. movements.Economies.SelectMany(
                    (e, i) =>
                        new[]
                        {
                            (IsExporter: true, Found: reliability.Exporters[i], Spread: baci?.ExporterSpreads[i]),
                            (IsExporter: false, Found: reliability.Importers[i], Spread: baci?.ImporterSpreads[i]),
                        }
                            .Where(t => t.Found is not null)
                            .Select(t => new TrustRow(e, t.IsExporter, t.Found!, t.Spread))
                ),
            ];

    private IReadOnlyList<ReconciledRow> Reconciled(CancellationToken cancellation) =>
        !request.Reconciles || reliability is null
            ? []
            :
            [
                .. new ReconciledMovements(movements, cif, reliability, request.Threads, cancellation).Of(m =>
                    IsAsked(m.Exporter, m.Importer, m.Year)
                ),
            ];

    private IReadOnlyList<WeightRow> Weights() =>
        request.Pair is { } pair ? [.. WeightOf(pair.A, pair.B), .. WeightOf(pair.B, pair.A)] : [];

    private IEnumerable<WeightRow> WeightOf(Economy exporter, Economy importer)
    {
        if (
            reliability is null
            || !movements.Place.TryGetValue(exporter, out var i)
            || !movements.Place.TryGetValue(importer, out var j)
            || reliability.Exporters[i] is null
            || reliability.Importers[j] is null
        )
        {
            return [];
        }
        var margin = cif.MarginByPair[movements.PairOf(exporter, importer)];
        if (baci is not null)
        {
            var weight = baci.ExporterWeight(i, j);
            return [new(exporter, importer, weight, weight, weight, margin)];
        }
        var (least, most) = reliability.WeightRange(i, j);
        return [new(exporter, importer, reliability.ExporterWeight(i, j), least, most, margin)];
    }
}
