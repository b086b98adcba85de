using System.Globalization;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Reconstruct;

/// <summary>What <c>visavis reconstruct</c> is asked, as it was typed.</summary>
/// <param name="A">The economy whose exports are exports.</param>
/// <param name="B">The other.</param>
public sealed record ReconstructRequest(string A, string B)
{
    /// <summary>Draws of whoever does not ask for more or fewer: reports, receipts, verbs and routes alike.</summary>
    public const int UsualDraws = 1000;

    internal const string UsualStep = "year";

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>The estimand: <c>movement</c>, or <c>reported-by</c> and an economy.</summary>
    public IReadOnlyList<string> As { get; init; } = [];

    public int Draws { get; init; } = UsualDraws;

    public ulong Seed { get; init; } = 1;

    public int Threads { get; init; } = 2;

    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    /// <summary>The commit that answers; the newest where absent.</summary>
    public int? Commit { get; init; }

    /// <summary>Length of the periods that are answered: year, quarter or month.</summary>
    public string By { get; init; } = UsualStep;

    /// <summary>Whether the movement model may speak where a source is wide enough to teach it.</summary>
    public bool WithModel { get; init; } = true;

    /// <summary>Ids of evidence that is taken at its printed word.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>The trade of the pair as all evidence together has it.</summary>
    /// <exception cref="ProblemException">Something that was typed is not known, or nothing is said of the pair.</exception>
    public Reconstructed Answer(Workspace workspace, CancellationToken cancellation = default)
    {
        var query = Query;
        return Of(workspace.Pair(query, Commit), query, cancellation)
            ?? throw new ProblemException(Texts.NothingToReconstruct(query.A.Code, query.B.Code));
    }

    /// <summary>The same from evidence at hand; absent where nothing is said of the pair.</summary>
    internal Reconstructed? Of(PairEvidence evidence) => Of(new(evidence), Query, CancellationToken.None);

    private PairQuery Query =>
        PairQuery.Of(A, B, From ?? PairTestimonies.UsualFirstYear.ToString(CultureInfo.InvariantCulture), To) with
        {
            Time = Time,
        };

    private Reconstructed? Of(Bench bench, PairQuery query, CancellationToken cancellation)
    {
        var (evidence, side) = (bench.Evidence, Side(query));
        var testimonies = PairTestimonies.Of(evidence);
        var outlook = WithModel ? evidence.Outlook : null;
        if (PairTestimonies.Question(query, side, testimonies, outlook?.LastYear ?? 0) is not { } years)
        {
            return null;
        }
        var question = years with
        {
            Months = MonthsOf(By),
            Also = GroupTotals.Periods(bench, query, years.FirstYear, years.LastYear),
            Draws = Draws,
            Seed = Seed,
            Threads = Threads,
            Held = Held.ToHashSet(StringComparer.Ordinal),
        };
        var expected = outlook?.Of(evidence, question, cancellation) ?? Expectation.Nothing;
        question = question with { Movements = expected.Movements };
        var result = PairReconstruction.Of(question, testimonies, cancellation);
        RefuseWhatCannotHold(evidence, result);
        return new(evidence, question, result, expected)
        {
            Request = this,
            Alone = new(() => GroupTotals.Alone(bench, query, question, testimonies, cancellation)),
        };
    }

    private void RefuseWhatCannotHold(PairEvidence evidence, PairReconstruction result)
    {
        var unused = Held.Except(result.Used.Select(t => t.Id), StringComparer.Ordinal).ToList();
        if (unused.Count > 0)
        {
            throw new ProblemException(Texts.NothingToHold(string.Join(", ", unused)));
        }
        if (!result.Contradiction.IsEmpty)
        {
            var named = result.Contradiction.Select(t =>
                $"{t.Id} ({evidence.SourceOf(t.Source).Short(evidence.Say.Language)})"
            );
            throw new ProblemException(Texts.CannotAllHold(string.Join("; ", named)));
        }
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
