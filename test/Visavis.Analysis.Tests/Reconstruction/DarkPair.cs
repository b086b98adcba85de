using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction;

/// <summary>One pair of a wide panel whose reports are hidden from some year on.</summary>
/// <param name="Reports">Of everybody, everything.</param>
/// <param name="A">One economy.</param>
/// <param name="B">The other.</param>
internal sealed record DarkPair(IReadOnlyList<AnnualReport> Reports, Economy A, Economy B)
{
    /// <summary>First year without reports.</summary>
    public required int From { get; init; }

    public required int To { get; init; }

    /// <summary>Which reports are not to be seen from then on.</summary>
    public required Func<AnnualReport, bool> Hides { get; init; }

    /// <summary>Whether A's total over all its partners is published.</summary>
    public bool IsTotalPublished { get; init; }

    public bool UsesModel { get; init; } = true;

    private IEnumerable<AnnualReport> Seen => Reports.Where(r => r.Year < From || !Hides(r));

    /// <summary>What the hidden years are put at, as A would report them.</summary>
    public PairReconstruction Reconstruct()
    {
        var panel = TradePanel.Of([.. Seen]);
        return Solve(A, From, UsesModel ? PairMovements.Of(panel, Model(panel), A, B) : []);
    }

    /// <summary>The movement itself where both report.</summary>
    public PairReconstruction Reconcile(int first) => Solve(null, first, []);

    private PairReconstruction Solve(Economy? side, int first, IReadOnlyList<PairMovement> movements) =>
        PairReconstruction.Of(
            new(A, B, first - 12, To, side, (_, _) => [])
            {
                FirstAnswered = first,
                Draws = 400,
                Movements = movements,
            },
            Seen.Where(IsOfPair)
                .Select(r => Figure(r.Reporter, r.Partner, r.Flow, r.Year, r.Usd))
                .Concat(IsTotalPublished ? Totals() : [])
        );

    /// <summary>What a reporter reported, hidden or not.</summary>
    public double Reported(Economy reporter, Flow flow, int year) =>
        Reports.Single(r => r.Reporter.Equals(reporter) && IsOfPair(r) && r.Flow == flow && r.Year == year).Usd;

    private MovementModel Model(TradePanel panel) =>
        MovementModel.Fit(
            panel,
            new()
            {
                FirstTarget = From - 4,
                LastTarget = From - 1,
                OnePairIn = 20,
                FieldCells = 20,
                Horizons = [1, 2, 3],
                Threads = 2,
            }
        );

    private IEnumerable<Testimony> Totals() =>
        from year in Enumerable.Range(From - 3, To - From + 4)
        let exports = Reports.Where(r => r.Reporter.Equals(A) && r.Year == year && r.Flow == Flow.Export)
        select Figure(A, Economies.World, Flow.Export, year, exports.Sum(r => r.Usd));

    private bool IsOfPair(AnnualReport r) =>
        (r.Reporter.Equals(A) && r.Partner.Equals(B)) || (r.Reporter.Equals(B) && r.Partner.Equals(A));

    private static Testimony Figure(Economy reporter, Economy partner, Flow flow, int year, double value)
    {
        var (exporter, importer) = flow == Flow.Export ? (reporter, partner) : (partner, reporter);
        return PairFigures.Of(exporter, importer, reporter, year, value);
    }
}
