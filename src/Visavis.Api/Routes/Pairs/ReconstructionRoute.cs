using System.Globalization;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Api.Answers;
using Visavis.Api.Asking;
using Visavis.Core;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Api.Routes.Pairs;

/// <summary>What a pair traded, from everything that is said of it.</summary>
/// <param name="As">Whose definition: <c>reported-by CODE</c>, or <c>movement</c>.</param>
/// <param name="Unit">Of the cells.</param>
/// <param name="Draws">Draws of the posterior.</param>
/// <param name="Seed">Where they begin.</param>
/// <param name="FailedDraws">Draws that gave no solution, left out.</param>
/// <param name="Converged">Whether the solver did.</param>
/// <param name="Cells">By year and flow.</param>
/// <param name="Ktes">KTES of the reconstructed turnover, by edition of the domestic product.</param>
/// <param name="Surplus">By year, how likely it is that the first economy sold more than it bought.</param>
/// <param name="Conflicts">Evidence that does not fit the rest.</param>
internal sealed record ReconstructionAnswer(
    string As,
    string Unit,
    int Draws,
    ulong Seed,
    int FailedDraws,
    bool Converged,
    IReadOnlyList<ReconstructedAnswer> Cells,
    IReadOnlyList<KtesAnswer> Ktes,
    IReadOnlyList<SurplusAnswer> Surplus,
    IReadOnlyList<ConflictAnswer> Conflicts
);

/// <summary>An estimate with its intervals.</summary>
internal sealed record EstimateAnswer(
    double Value,
    IReadOnlyList<double> Interval50,
    IReadOnlyList<double> Interval80,
    IReadOnlyList<double> Interval95
)
{
    public static EstimateAnswer Of(Estimated estimate) =>
        new(
            estimate.Value,
            [estimate.Interval50.Low, estimate.Interval50.High],
            [estimate.Interval80.Low, estimate.Interval80.High],
            [estimate.Interval95.Low, estimate.Interval95.High]
        );
}

/// <summary>One reconstructed cell.</summary>
/// <param name="Receipt">Address of the receipt of the estimate.</param>
/// <param name="Period">The year.</param>
/// <param name="Flow">Export, import, turnover or balance of the first economy.</param>
/// <param name="Estimate">The estimate.</param>
/// <param name="Identification">How much the evidence narrowed what was known before: 0 to 1.</param>
/// <param name="Evidence">What pulled, the strongest first.</param>
internal sealed record ReconstructedAnswer(
    string Receipt,
    string Period,
    PairFlow Flow,
    EstimateAnswer Estimate,
    double? Identification,
    IReadOnlyList<PullAnswer> Evidence
);

/// <summary>A piece of evidence and its pull.</summary>
internal sealed record PullAnswer(string Id, SourceRef Source, double Weight, double Off);

/// <summary>KTES of a year by an edition of the domestic product.</summary>
internal sealed record KtesAnswer(string Period, SourceRef Gdp, EstimateAnswer Estimate);

/// <summary>A chance by year.</summary>
internal sealed record SurplusAnswer(string Period, double Chance);

/// <summary>A piece of evidence that does not fit, and how it might be read.</summary>
/// <param name="Id">Id of the evidence.</param>
/// <param name="Source">Who says it.</param>
/// <param name="Off">Standardised residual.</param>
/// <param name="Ratio">What is said over what is estimated.</param>
/// <param name="Reading">A reading that would mend it.</param>
internal sealed record ConflictAnswer(string Id, SourceRef Source, double Off, double? Ratio, string Reading);

/// <summary>The trade of a pair as all evidence together has it, with intervals.</summary>
internal sealed class ReconstructionRoute : Route<ReconstructionAnswer>
{
    private static readonly Parameter Side = Asking.Parameters.Economy("side");

    private static readonly Parameter Estimand = new ChoiceParameter("estimand", "reported", "movement");

    private static readonly CountParameter Draws = new("draws", 100, 5_000, ReconstructRequest.UsualDraws);

    private static readonly CountParameter Seed = new("seed", 0, int.MaxValue, 1);

    public override string Name => "reconstruction";

    public override string Tool => "reconstruct";

    public override string Path => "/api/v1/pairs/{a}/{b}/reconstruction";

    public override bool TakesLong => true;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [.. Asking.Parameters.Pair, Estimand, Side, Draws, Seed];

    protected override ReconstructionAnswer Of(Ask ask)
    {
        var request = new ReconstructRequest(ask.Values["a"], ask.Values["b"])
        {
            From = ask["from"],
            To = ask["to"],
            As =
                ask["estimand"] == "movement" ? ["movement"]
                : ask["side"] is { } side ? ["reported-by", side]
                : [],
            Draws = ask.Count(Draws),
            Seed = (ulong)ask.Count(Seed),
            Time = ask.Time,
            Commit = ask.Commit,
        };
        return Of(request, ask.Library.Reconstructed(request, ask.Language, ask.Cancellation));
    }

    private static ReconstructionAnswer Of(ReconstructRequest request, Reconstructed found)
    {
        var (question, result) = (found.Question, found.Result);
        SourceRef Source(string id) => SourceRef.Of(found.Evidence, id);
        return new(
            question.Side is { } side ? $"reported-by {side.Code}" : "movement",
            "USD",
            question.Draws,
            question.Seed,
            result.FailedDraws,
            result.IsConverged,
            [.. result.Cells.Select(c => Of(c, EstimateReceipts.AddressOf(request, found, c), Source))],
            [.. found.Ktes().Select(k => new KtesAnswer(Year(k.Year), Source(k.Gdp), EstimateAnswer.Of(k.Estimate)))],
            [
                .. result
                    .Cells.Select(c => c.Period)
                    .Distinct()
                    .Select(p => new SurplusAnswer(p.ToString(), result.ChanceOfSurplus(p))),
            ],
            [
                .. result.Conflicts.Select(c => new ConflictAnswer(
                    c.Testimony.Id,
                    Source(c.Testimony.Source),
                    c.Off,
                    c.Ratio,
                    c.Reading.ToString()
                )),
            ]
        );
    }

    private static ReconstructedAnswer Of(
        ReconstructedCell cell,
        ReceiptAddress receipt,
        Func<string, SourceRef> source
    ) =>
        new(
            receipt.ToString(),
            cell.Period.ToString(),
            cell.Flow,
            EstimateAnswer.Of(cell.Estimate),
            cell.Identification,
            [.. cell.Evidence.Select(p => new PullAnswer(p.Testimony.Id, source(p.Testimony.Source), p.Weight, p.Off))]
        );

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
