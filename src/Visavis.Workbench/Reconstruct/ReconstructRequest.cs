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

    /// <summary>The trade of the pair as all evidence together has it.</summary>
    /// <exception cref="ProblemException">Something that was typed is not known, or nothing is said of the pair.</exception>
    public Reconstructed Answer(Workspace workspace, CancellationToken cancellation = default)
    {
        var query = PairQuery.Of(A, B, From ?? UsualFirstYear.ToString(CultureInfo.InvariantCulture), To) with
        {
            Time = Time,
        };
        var side = Side(query);
        var evidence = workspace.Pair(query).Evidence;
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
        var last = query.To ?? years[^1];
        if (query.From > last)
        {
            throw new ProblemException(Texts.NothingToReconstruct(query.A.Code, query.B.Code));
        }
        // What is not answered is history still. A random walk carries on into years of which nothing is said, but not for ever.
        var history = Math.Max(Math.Min(query.From, UsualFirstYear), years[0]);
        var first = Math.Min(Math.Max(history, last - MostYears), last);
        var question = new PairQuestion(query.A, query.B, first, last, side, MembersOf)
        {
            FirstAnswered = Math.Max(first, query.From),
            Draws = Draws,
            Seed = Seed,
            Threads = Threads,
        };
        return new(evidence, question, PairReconstruction.Of(question, testimonies, cancellation));
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

/// <summary>A reconstruction and the evidence that it was made from.</summary>
/// <param name="Evidence">What the workspace holds of the pair.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Result">What came out.</param>
public sealed record Reconstructed(PairEvidence Evidence, PairQuestion Question, PairReconstruction Result)
{
    /// <summary>KTES by year and edition of the domestic product: 100 times turnover over both products.</summary>
    public IEnumerable<(int Year, string Gdp, Estimated Estimate)> Ktes() =>
        from cell in Result.Cells
        where cell.Flow == PairFlow.Turnover
        from edition in Evidence.GdpVintages
        let product = Product(edition, cell.Year)
        where product is not null
        select (cell.Year, edition, Scaled(cell.Estimate, 100 / product.Value));

    private double? Product(string edition, int year)
    {
        var products = new[] { Question.A, Question.B }
            .Select(e =>
                Evidence.Rows.Series.FirstOrDefault(s =>
                    s.Indicator == "gdp" && s.Source == edition && e.Equals(s.Economy) && s.Period == Period.Year(year)
                )
            )
            .ToList();
        return products.Contains(null) ? null : products.Sum(p => (double)p!.Value);
    }

    private static Estimated Scaled(Estimated estimate, double by) =>
        new(
            by * estimate.Value,
            Scaled(estimate.Interval50, by),
            Scaled(estimate.Interval80, by),
            Scaled(estimate.Interval95, by)
        );

    private static (double, double) Scaled((double Low, double High) interval, double by) =>
        (by * interval.Low, by * interval.High);
}
