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

    /// <summary>Ids of evidence that is taken at its printed word.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>What an address has to say to ask the same again; <see cref="Of"/> reads it.</summary>
    internal IEnumerable<(string Key, string Value)> Selection =>
        new (string Key, string? Value)[]
        {
            ("reporter", A),
            ("partner", B),
            ("from", From),
            ("to", To),
            ("as", As.Count == 0 ? null : string.Join(' ', As)),
            ("by", By),
            ("draws", Draws.ToString(CultureInfo.InvariantCulture)),
            ("seed", Seed.ToString(CultureInfo.InvariantCulture)),
            ("model", WithModel ? null : "without"),
            ("hold", Held.Count == 0 ? null : string.Join(' ', Held)),
        }
            .Where(s => s.Value is not null)
            .Select(s => (s.Key, s.Value!))
            .Concat(Time.Address);

    /// <summary>The request that an address of method <c>reconstruct</c> speaks of.</summary>
    internal static ReconstructRequest Of(ReceiptAddress address)
    {
        string? Get(string key) => address.Selection.GetValueOrDefault(key);
        string[] List(string key) => Get(key)?.Split(' ') ?? [];
        return new(Get("reporter") ?? "", Get("partner") ?? "")
        {
            From = Get("from"),
            To = Get("to"),
            As = List("as"),
            By = Get("by") ?? "year",
            Draws = int.TryParse(Get("draws"), CultureInfo.InvariantCulture, out var draws) && draws > 0 ? draws : 1000,
            Seed = ulong.TryParse(Get("seed"), CultureInfo.InvariantCulture, out var seed) ? seed : 1,
            WithModel = Get("model") is null,
            Held = List("hold"),
            Time = TimeTravel.Of(Get("as-of"), Get("known-at")),
        };
    }

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
            Held = Held.ToHashSet(StringComparer.Ordinal),
        };
        var expected = wide is null ? [] : Expectation.Of(wide, question, cancellation);
        question = question with { Movements = expected };
        var result = PairReconstruction.Of(question, testimonies, cancellation);
        RefuseWhatCannotHold(evidence, result);
        return new(
            evidence,
            question,
            result,
            GroupTotals.Alone(bench, query, question, testimonies, cancellation),
            expected.Count > 0 ? wide!.Source : null
        )
        {
            Request = this,
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
