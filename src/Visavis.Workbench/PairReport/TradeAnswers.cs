using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>What we can say of levels, balances, growth and shares.</summary>
internal static class TradeAnswers
{
    public static Prose? UpperBound(Bench bench, PairQuery query, string direction)
    {
        var total = ResidualSection
            .Totals(bench, query)
            .LastOrDefault(c => c.Direction == direction && query.A.Equals(c.Reporter));
        if (total is null)
        {
            return null;
        }
        var bound = ResidualSection.Ask(bench, total, "left-out");
        return Prose.Of(
            bench.Say,
            $"trade-answers.bound.{direction}",
            ("period", total.Period!.Value),
            ("A", query.A),
            ("B", query.B),
            ("bound", Cells.WithInterval(bound))
        );
    }

    public static Prose? Turnovers(Bench bench, PairQuery query)
    {
        var years = bench
            .Evidence.PairClaims.Where(c =>
                c.Kind == ClaimKind.Level && c.Direction == "turnover" && !c.IsForecast && c.Figure is not null
            )
            .Where(c => c.Period is { IsYear: true } p && p.FirstYear >= 2022 && query.Holds(p) && c.Commodity.IsTotal)
            .GroupBy(c => c.Period!.Value)
            .OrderBy(g => g.Key.StartMonth)
            .ToList();
        if (years.Count == 0)
        {
            return null;
        }
        return Prose.Of(
            bench.Say,
            "trade-answers.turnovers",
            ("years", Joined.Of(" ", years.Select(y => Spread(bench, y.Key, y))))
        );
    }

    private static Prose Spread(Bench bench, Period year, IEnumerable<Claim> claims)
    {
        var sorted = claims.OrderBy(c => c.Figure!.Value.Value).ToList();
        var (low, high) = (sorted[0], sorted[^1]);
        return Prose.Of(
            bench.Say,
            low.Figure!.Value.Value == high.Figure!.Value.Value ? "trade-answers.one-figure" : "trade-answers.spread",
            ("year", year),
            ("low", Cells.OfClaim(bench, low)),
            ("low-coverage", Wording.CoverageOf(bench.Say, low.Coverage)),
            ("low-source", Wording.Source(bench.Evidence, low.Source)),
            ("high", Cells.OfClaim(bench, high)),
            ("high-coverage", Wording.CoverageOf(bench.Say, high.Coverage)),
            ("high-source", Wording.Source(bench.Evidence, high.Source))
        );
    }

    public static Prose? Balance(Bench bench, PairQuery query)
    {
        var rows = FlowRows
            .Of(bench, query)
            .Where(r => r.Period.IsYear && r.Period.FirstYear >= 2019)
            .Select(r => (r.Source, r.Reporter, r.Period))
            .Distinct()
            .Select(w =>
                (w.Source, w.Reporter, w.Period, Answer: bench.OfPair("trade-balance", w.Source, w.Reporter, w.Period))
            )
            .Where(r => r.Answer.IsDefined)
            .OrderBy(r => r.Period.StartMonth)
            .ThenBy(r => r.Source, StringComparer.Ordinal)
            .ToList();
        if (rows.Count == 0)
        {
            return null;
        }
        var said = rows.Select(row =>
            Prose.Of(
                bench.Say,
                "trade-answers.balance-of",
                ("period", row.Period),
                ("balance", Cells.WithInterval(row.Answer)),
                ("reporter", row.Reporter),
                ("source", Wording.Source(bench.Evidence, row.Source))
            )
        );
        return Prose.Of(bench.Say, "trade-answers.balance", ("rows", Joined.Of("; ", said)));
    }

    public static Prose? GrowthNow(Bench bench, PairQuery query)
    {
        var index = bench
            .Evidence.PairClaims.Where(c =>
                c.Kind == ClaimKind.Index && c.Figure is not null && c.Period?.FirstYear >= 2025
            )
            .OrderBy(c => c.Period!.Value.StartMonth)
            .LastOrDefault();
        return index is null
            ? null
            : Prose.Of(
                bench.Say,
                "trade-answers.index",
                ("period", index.Period!.Value),
                ("index", Cells.OfClaim(bench, index))
            );
    }

    public static Prose? Dependence(Bench bench, PairQuery query) =>
        LastShare(bench, query) is { } found
            ? Prose.Of(
                bench.Say,
                "trade-answers.dependence",
                ("source", Wording.Source(bench.Evidence, found.Source)),
                ("period", found.Period),
                ("A", query.A),
                ("B", query.B),
                ("share", Cells.WithInterval(found.Turnover))
            )
            : null;

    /// <summary>The last share of the other in one's turnover that one source's totals give; absent where none does.</summary>
    public static (string Source, Period Period, Answer Turnover)? LastShare(Bench bench, PairQuery query)
    {
        var found = bench
            .Evidence.Rows.Claims.Where(c =>
                query.A.Equals(c.Reporter)
                && c.Partner?.Kind == EconomyKind.World
                && c.Kind == ClaimKind.Level
                && c.Period is not null
            )
            .Select(c => (c.Source, Period: c.Period!.Value))
            .Distinct()
            .Select(w =>
                (w.Source, w.Period, Turnover: bench.OfPair("partner-share-in-turnover", w.Source, query.A, w.Period))
            )
            .Concat(
                bench
                    .Evidence.Rows.Claims.Where(c =>
                        query.A.Equals(c.Reporter)
                        && c.Direction == "turnover"
                        && c.Kind == ClaimKind.Level
                        && c.Period is not null
                    )
                    .Select(c => (c.Source, Period: c.Period!.Value))
                    .Distinct()
                    .Select(w =>
                        (w.Source, w.Period, Turnover: bench.OfPair("share-of-turnover", w.Source, query.A, w.Period))
                    )
            )
            .Where(r => r.Turnover.IsDefined)
            .OrderBy(r => r.Period.StartMonth)
            .LastOrDefault();
        return found.Turnover is null ? null : found;
    }

    /// <summary>The share of a group in one's exports that is printed in more than one way for the same year, of the last such year.</summary>
    public static Prose? TwoStories(Bench bench, PairQuery query)
    {
        var claims = bench
            .Evidence.Rows.Claims.Where(c =>
                c.Kind == ClaimKind.Share
                && query.A.Equals(c.Reporter)
                && c.Partner?.Kind == EconomyKind.Group
                && c.Direction == "export"
                && c is { Figure: not null, Period: { IsYear: true } }
            )
            .GroupBy(c => (c.Partner, Period: c.Period!.Value))
            .Select(g => g.DistinctBy(c => c.Printed).OrderBy(c => c.Figure!.Value.Value).ToList())
            .Where(printed => printed.Count > 1)
            .OrderBy(printed => printed[0].Period!.Value.StartMonth)
            .ThenBy(printed => printed[0].Partner!.Code, StringComparer.Ordinal)
            .LastOrDefault();
        return claims is null
            ? null
            : Prose.Of(
                bench.Say,
                claims[0].Figure!.Value.High < claims[^1].Figure!.Value.Low
                    ? "trade-answers.two-stories"
                    : "trade-answers.one-story",
                ("period", claims[0].Period!.Value),
                ("A", query.A),
                ("partner", claims[0].Partner!),
                ("one", Cells.OfClaim(bench, claims[0])),
                ("one-by", Wording.Publisher(bench.Say, claims[0])),
                ("other", Cells.OfClaim(bench, claims[^1])),
                ("other-by", Wording.Publisher(bench.Say, claims[^1]))
            );
    }
}
