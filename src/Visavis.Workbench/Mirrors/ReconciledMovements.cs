using Visavis.Analysis.Mirrors;

namespace Visavis.Workbench.Mirrors;

/// <summary>What the two reports of movements come to, between them, with the spread that variance components and habits give.</summary>
internal sealed class ReconciledMovements
{
    private readonly Movements movements;
    private readonly CifModel cif;
    private readonly Reliability reliability;
    private readonly Reconciled reconciled;

    public ReconciledMovements(
        Movements movements,
        CifModel cif,
        Reliability reliability,
        int threads,
        CancellationToken cancellation
    )
    {
        (this.movements, this.cif, this.reliability) = (movements, cif, reliability);
        reconciled = Reconciled.Of(movements.Pairs, cif, reliability, threads, cancellation: cancellation);
    }

    /// <summary>Those that are asked for, by exporter, importer, product and year.</summary>
    public IEnumerable<ReconciledRow> Of(Func<Movement, bool> isAsked) =>
        movements
            .Both.Index()
            .Where(m => isAsked(m.Item))
            .Select(m => Row(m.Item, m.Index))
            .OrderBy(r => r.Exporter.Code, StringComparer.Ordinal)
            .ThenBy(r => r.Importer.Code, StringComparer.Ordinal)
            .ThenBy(r => r.Product, StringComparer.Ordinal)
            .ThenBy(r => r.Year);

    private ReconciledRow Row(Movement movement, int row)
    {
        var (sent, taken) = movements.All[movement];
        var (i, j) = (movements.Place[movement.Exporter], movements.Place[movement.Importer]);
        var mirror = taken!.IsFob ? taken.Value : cif.ToFob(taken.Value, movements.Pairs.PairOf(row));
        var weight = reliability.ExporterWeight(i, j);
        var log = (weight * Math.Log(sent!.Value)) + ((1 - weight) * Math.Log(mirror));
        var shift = reconciled.LogValue[row] - log;
        var reach = ErrorTails.Spreads(0.95) * Math.Sqrt(reconciled.Variance[row] + (shift * shift));
        return new(
            movement.Exporter,
            movement.Importer,
            movement.Code,
            movement.Year,
            sent.Value,
            mirror,
            weight,
            reliability.Exporters[i]!.Bias,
            reliability.Importers[j]!.Bias,
            shift,
            Math.Exp(log),
            Math.Exp(log - reach),
            Math.Exp(log + reach)
        );
    }
}
