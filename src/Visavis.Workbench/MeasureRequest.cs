using Visavis.Analysis.Measures;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench;

/// <summary>What <c>visavis measure</c> is asked: absent parts mean every one that there is.</summary>
public sealed record MeasureRequest(string Measure, string Pair)
{
    /// <summary>Whether a pair's figures are enough for a measure; unknown ids are, to be refused by <see cref="Answer(Workspace)"/>.</summary>
    public static bool IsOfEvidence(string id) =>
        MeasureCatalogue.TryFind(id, out var measure)
            ? Bench.IsOfEvidence(measure)
            : MeasureCatalogue.OfMatrices.All(m => m.Info.Id != id);

    public string? Period { get; init; }

    public string? By { get; init; }

    public string? Against { get; init; }

    public string? Flow { get; init; }

    public string? Gdp { get; init; }

    public string? Partners { get; init; }

    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    /// <summary>The answers, by witness and period; where everything was named there is one, even when it has no value.</summary>
    /// <exception cref="ProblemException">The measure or the pair is not known.</exception>
    public IReadOnlyList<Answer> Answer(Workspace workspace)
    {
        if (!MeasureCatalogue.TryFind(Measure, out _))
        {
            throw new ProblemException(Texts.UnknownMeasure(Measure, MeasureCatalogue.All.Select(m => m.Info.Id)));
        }
        if (Pair.Split(',') is not [var a, var b])
        {
            throw new ProblemException(Texts.UnknownEconomy(Pair, "--pair"));
        }
        var query = PairQuery.Of(a, b) with { Time = Time };
        return Answer(workspace.Pair(query), query);
    }

    /// <summary>The same of evidence that is at hand.</summary>
    public IReadOnlyList<Answer> Answer(Bench bench, PairQuery query)
    {
        var answers = Selections(bench, query).Select(s => bench.Ask(Measure, s)).ToList();
        return Period is not null && By is not null ? answers : [.. answers.Where(x => x.IsDefined)];
    }

    private IEnumerable<(string Key, string Value)[]> Selections(Bench bench, PairQuery query)
    {
        var witnesses = bench
            .Evidence.Rows.Observations.Where(o => o.Key.Reporter.Equals(query.A))
            .Select(o => (By: o.Source, o.Key.Period))
            .Concat(
                bench
                    .Evidence.Rows.Claims.Where(c => query.A.Equals(c.Reporter) && c.Period is not null)
                    .Select(c => (By: c.Source, Period: c.Period!.Value))
            )
            .Distinct()
            .Where(w => By is null || w.By == By)
            .Where(w => Period is null || w.Period.ToString() == Period)
            .OrderBy(w => w.By, StringComparer.Ordinal)
            .ThenBy(w => w.Period.StartMonth)
            .ThenBy(w => w.Period.Months)
            .Select(w => (w.By, Period: w.Period.ToString()));
        if (By is not null && Period is not null)
        {
            witnesses = [(By, Period)];
        }
        foreach (var (by, period) in witnesses)
        {
            yield return
            [
                ("by", by),
                ("period", period),
                ("reporter", query.A.Code),
                ("partner", query.B.Code),
                .. Given("against", Against),
                .. Given("flow", Flow),
                .. Given("gdp", Gdp),
                .. Given("partners", Partners),
            ];
        }
    }

    private static (string, string)[] Given(string key, string? value) => value is null ? [] : [(key, value)];
}
