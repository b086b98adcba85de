using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>What we know, in five sentences made from the figures. A sentence that lacks its figures is not written.</summary>
internal static class SentencesSection
{
    public static Section Of(Bench bench, PairQuery query)
    {
        Prose?[] sentences =
        [
            LastFigures(bench, query),
            WhatIsSaid(bench, query),
            TwoSides(bench, query),
            Connectedness(bench, query),
            Contradictions(bench),
        ];
        return new("sentences", "What we know, in five sentences", [new Sentences([.. sentences.OfType<Prose>()])]);
    }

    private static Prose? LastFigures(Bench bench, PairQuery query)
    {
        var last = LastWitness(bench, query, _ => true);
        if (last is not { } w)
        {
            return null;
        }
        var turnover = bench.OfPair("turnover", w.Source, w.Reporter, w.Period);
        var balance = bench.OfPair("trade-balance", w.Source, w.Reporter, w.Period);
        var other = LastWitness(bench, query, r => !r.Reporter.Equals(w.Reporter));
        Prose also = other is { } o
            ? (Prose)
                $"; {o.Reporter.NameEn}’s last such year in the workspace is {o.Period}, with {Cells.Of(bench.OfPair("turnover", o.Source, o.Reporter, o.Period))}"
            : "; the other side has none in the workspace";
        return $"The last year for which a statistical source gives both flows is {w.Period}, on {w.Reporter.NameEn}’s side: a turnover in goods of {Cells.Of(turnover)} and a balance of {Cells.Of(balance)} for {w.Reporter.NameEn} {new Citation(w.Source)}{also}.";
    }

    // The spread of what is said for the year after publication stopped, goods apart from goods and services.
    private static Prose? WhatIsSaid(Bench bench, PairQuery query)
    {
        var year = ClaimCounts
            .Turnovers(bench.Evidence)
            .Where(c => query.Holds(c.Period!.Value))
            .GroupBy(c => c.Period!.Value)
            .Where(g => g.Count() >= 3)
            .OrderBy(g => g.Key.StartMonth)
            .LastOrDefault();
        if (year is null)
        {
            return null;
        }
        var parts = year.GroupBy(c => c.Coverage)
            .OrderBy(g => g.Key)
            .Select(g => g.OrderBy(c => c.Figure!.Value.Value).ToList())
            .Select(claims => Range(bench, claims));
        var said = parts.Aggregate((a, b) => (Prose)$"{a}; {b}");
        var witnesses = Cells.Count(bench.Count("statements", ("period", year.Key.ToString())));
        return $"For {year.Key} documents and statements print turnovers that differ because they count different things: {said}; behind them stand {witnesses} independent statements.";
    }

    private static Prose Range(Bench bench, List<Claim> claims)
    {
        var coverage =
            Wording.CoverageOf(claims[0].Coverage) is var words && words == "unstated"
                ? "with the coverage unstated"
                : $"for {words}";
        var low = (ValueCell)Cells.OfClaim(bench, claims[0]);
        return claims.Count == 1 || claims[0].Figure!.Value.Value == claims[^1].Figure!.Value.Value
            ? (Prose)$"{low} {coverage}"
            : (Prose)$"{low} to {(ValueCell)Cells.OfClaim(bench, claims[^1])} {coverage}";
    }

    private static Prose? TwoSides(Bench bench, PairQuery query)
    {
        var witnesses = Witness.Of(bench.Evidence);
        var ours = witnesses.FirstOrDefault(w => w.Reporter.Equals(query.A));
        var theirs =
            witnesses.FirstOrDefault(w => w.Reporter.Equals(query.B) && w.Source == ours?.Source)
            ?? witnesses.FirstOrDefault(w => w.Reporter.Equals(query.B));
        if (ours is null || theirs is null)
        {
            return null;
        }
        var last = ours.Years.Intersect(theirs.Years).Where(y => query.Holds(Period.Year(y))).DefaultIfEmpty(0).Max();
        if (last == 0)
        {
            return null;
        }
        var there = FlowsSection.Asymmetry(bench, last, query.A, ours, theirs);
        var back = FlowsSection.Asymmetry(bench, last, query.B, theirs, ours);
        return $"In {Period.Year(last)}, the last year that both sides reported, the exporter’s record differs from the importer’s by {Cells.Calculation(there)} for goods from {query.A.NameEn} and by {Cells.Calculation(back)} for goods from {query.B.NameEn}.";
    }

    private static Prose? Connectedness(Bench bench, PairQuery query)
    {
        var gdp = bench
            .Evidence.Rows.Series.Where(s => s.Indicator == "gdp")
            .GroupBy(s => s.Source)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()
            ?.Key;
        if (gdp is null || LastWitness(bench, query, _ => true) is not { } w)
        {
            return null;
        }
        var own = KtesSection.Ask(bench, query, w.Source, w.Reporter, w.Period, gdp);
        var claimed = FlowRows
            .Of(bench, query)
            .Where(r => r.Period.IsYear && r.Answer.Kind == AnswerKind.Claimed)
            .Select(r => (r.Source, r.Reporter, r.Period))
            .Distinct()
            .OrderByDescending(r => r.Period.StartMonth)
            .Select(r =>
                (r.Source, r.Period, Answer: KtesSection.Ask(bench, query, r.Source, r.Reporter, r.Period, gdp))
            )
            .FirstOrDefault(r => r.Answer.IsDefined);
        if (!own.IsDefined)
        {
            return null;
        }
        Prose later = claimed.Answer is null
            ? "."
            : (Prose)
                $", and on the trade that {claimed.Source} prints for {claimed.Period} it is {Cells.Calculation(claimed.Answer)} {new Citation(claimed.Source)}.";
        return $"Trade comes to {Cells.Calculation(own)} per hundred dollars of the two gross domestic products in {w.Period} (KTES, {w.Reporter.NameEn}’s figures, GDP of {gdp}){later}";
    }

    private static Prose? Contradictions(Bench bench)
    {
        if (bench.Findings.Findings.IsEmpty)
        {
            return null;
        }
        ValueCell Count(string of) => Cells.Count(bench.Count(of));
        return $"Of {Count("claims")} printed claims {Count("checked")} could be checked, and {Count("documents")} documents hold {Count("contradictions")} contradictions, {Count("certain")} of them certain.";
    }

    private static (string Source, Economy Reporter, Period Period)? LastWitness(
        Bench bench,
        PairQuery query,
        Func<FlowRow, bool> where
    ) =>
        FlowRows
            .Of(bench, query)
            .Where(r => r.Period.IsYear && r.Answer.Kind == AnswerKind.Reported && where(r))
            .GroupBy(r => (r.Source, r.Reporter, r.Period))
            .Where(g => g.Select(r => r.Exporter).Distinct().Count() == 2)
            .Select(g => ((string, Economy, Period)?)g.Key)
            .OrderBy(k => k!.Value.Item3.StartMonth)
            .ThenByDescending(k => k!.Value.Item1, StringComparer.Ordinal)
            .LastOrDefault();
}
