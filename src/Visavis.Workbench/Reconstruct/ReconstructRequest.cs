using System.Globalization;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;

namespace Visavis.Workbench.Reconstruct;

/// <summary>What <c>visavis reconstruct</c> is asked, as it was typed.</summary>
/// <param name="A">The economy whose exports are exports.</param>
/// <param name="B">The other.</param>
public sealed record ReconstructRequest(string A, string B)
{
    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>The estimand: <c>movement</c>, or <c>reported-by</c> and an economy.</summary>
    public IReadOnlyList<string> As { get; init; } = [];

    public int Draws { get; init; } = 1000;

    public ulong Seed { get; init; } = 1;

    public int Threads { get; init; } = 2;

    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    /// <summary>The commit that answers; the newest where absent.</summary>
    public int? Commit { get; init; }

    /// <summary>Length of the periods that are answered: year, quarter or month.</summary>
    public string By { get; init; } = "year";

    /// <summary>Whether the movement model may speak where a source is wide enough to teach it.</summary>
    public bool WithModel { get; init; } = true;

    /// <summary>The trade of the pair as all evidence together has it.</summary>
    /// <exception cref="ProblemException">Something that was typed is not known, or nothing is said of the pair.</exception>
    public Reconstructed Answer(Workspace workspace, CancellationToken cancellation = default)
    {
        var query = PairQuery.Of(
            A,
            B,
            From ?? PairTestimonies.UsualFirstYear.ToString(CultureInfo.InvariantCulture),
            To
        ) with
        {
            Time = Time,
        };
        var side = Side(query);
        var bench = workspace.Pair(query, Commit);
        var evidence = bench.Evidence;
        var testimonies = PairTestimonies.Of(evidence);
        var wide = WithModel ? workspace.WideReports(Time, Commit) : null;
        var question =
            PairTestimonies.Question(query, side, testimonies, wide?.Reports.Max(r => r.Year) ?? 0)
            ?? throw new ProblemException(Texts.NothingToReconstruct(query.A.Code, query.B.Code));
        question = question with
        {
            Months = MonthsOf(By),
            Also = GroupTotals.Periods(bench, query, question.FirstYear, question.LastYear),
            Draws = Draws,
            Seed = Seed,
            Threads = Threads,
        };
        var expected = wide is null ? [] : Expectation.Of(wide, question, cancellation);
        question = question with { Movements = expected };
        return new(
            evidence,
            question,
            PairReconstruction.Of(question, testimonies, cancellation),
            GroupTotals.Alone(bench, query, question, testimonies, cancellation),
            expected.Count > 0 ? wide!.Source : null
        );
    }

    private static int MonthsOf(string by) =>
        by switch
        {
            "year" => 12,
            "quarter" => 3,
            "month" => 1,
            _ => throw new ProblemException(Texts.NotAStep(by)),
        };

    private Economy? Side(PairQuery query) =>
        As switch
        {
            [] => query.A,
            ["movement"] => null,
            ["reported-by", var code]
                when Asked.Economy(code) is var side && (side.Equals(query.A) || side.Equals(query.B)) => side,
            _ => throw new ProblemException(Texts.NotAnEstimand(string.Join(' ', As), query.A.Code, query.B.Code)),
        };
}
