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
    private const int UsualFirstYear = 2012;
    private const int MostYears = 60;

    // Publishers' totals of the CIS leave out members that ceased to report to it.
    private static readonly Dictionary<string, string> MembersAsCounted = new(StringComparer.Ordinal)
    {
        ["CIS"] = "CIS_8",
    };

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>The estimand: <c>movement</c>, or <c>reported-by</c> and an economy.</summary>
    public IReadOnlyList<string> As { get; init; } = [];

    public int Draws { get; init; } = 1000;

    public ulong Seed { get; init; } = 1;

    public int Threads { get; init; } = 2;

    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    /// <summary>Length of the periods that are answered: year, quarter or month.</summary>
    public string By { get; init; } = "year";

    /// <summary>Whether the movement model may speak where a source is wide enough to teach it.</summary>
    public bool WithModel { get; init; } = true;

    /// <summary>The trade of the pair as all evidence together has it.</summary>
    /// <exception cref="ProblemException">Something that was typed is not known, or nothing is said of the pair.</exception>
    public Reconstructed Answer(Workspace workspace, CancellationToken cancellation = default)
    {
        var query = PairQuery.Of(A, B, From ?? UsualFirstYear.ToString(CultureInfo.InvariantCulture), To) with
        {
            Time = Time,
        };
        var side = Side(query);
        var bench = workspace.Pair(query);
        var evidence = bench.Evidence;
        var testimonies = Testimonies(evidence).ToList();
        var years = testimonies
            .Where(t => IsOfPair(t, query))
            .Select(t => t.Terms[0].Cell.Period.FirstYear)
            .Order()
            .ToList();
        if (years.Count == 0)
        {
            throw new ProblemException(Texts.NothingToReconstruct(query.A.Code, query.B.Code));
        }
        var wide = WithModel ? workspace.WideReports(Time) : null;
        var last = query.To ?? Math.Max(years[^1], wide?.Reports.Max(r => r.Year) ?? 0);
        if (query.From > last)
        {
            throw new ProblemException(Texts.NothingToReconstruct(query.A.Code, query.B.Code));
        }
        var first = FirstYear(years, query.From, last);
        var question = new PairQuestion(query.A, query.B, first, last, side, MembersOf)
        {
            FirstAnswered = Math.Max(first, query.From),
            Months = MonthsOf(By),
            Also = GroupTotals.Periods(bench, query, first, last),
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

    private static IEnumerable<Testimony> Testimonies(PairEvidence evidence)
    {
        var tables =
            from observation in evidence.Rows.Observations
            where observation.Status.HasValue() && observation.Value > 0
            where observation.Key.Commodity.IsTotal && observation.Key.Variable == Variable.TradeValue
            where observation.Key.Flow is Flow.Export or Flow.Import
            select Testimony.Of(observation, new(evidence.SourceOf(observation.Source).Publisher));
        return tables.Concat(evidence.Rows.Claims.Select(Testimony.Of).OfType<Testimony>());
    }

    private static bool IsOfPair(Testimony testimony, PairQuery query) =>
        testimony.Cells.All(c =>
            (c.Exporter.Equals(query.A) && c.Importer.Equals(query.B))
            || (c.Exporter.Equals(query.B) && c.Importer.Equals(query.A))
        );

    // What is not answered is history still. A random walk carries on into years of which nothing is said, but not for ever.
    private static int FirstYear(List<int> years, int from, int last)
    {
        var history = Math.Max(Math.Min(from, UsualFirstYear), years[0]);
        var known = years.Where(y => y <= history).Max();
        return Math.Min(Math.Max(known, last - MostYears), last);
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

    private static IReadOnlyList<Economy> MembersOf(Economy group, Period period) =>
        Groups.Members(MembersAsCounted.GetValueOrDefault(group.Code, group.Code), period);
}
