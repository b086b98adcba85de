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
        return $"Neither side published a year. For {total.Period!.Value} {query.A.NameEn}’s {direction}s with the whole group that contains {query.B.NameEn} bound it from above: at most {Cells.WithInterval(bound)}. The combined method itself is not reproduced, because mirrors of that period are missing.";
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
        Prose text =
            $"Because they count different things: goods on one side’s figures or the other’s, goods and services together, or what the speaker left unsaid. ";
        foreach (var year in years)
        {
            var sorted = year.OrderBy(c => c.Figure!.Value.Value).ToList();
            text =
                $"{text}In {year.Key} from {(ValueCell)Cells.OfClaim(bench, sorted[0])} ({Wording.CoverageOf(sorted[0].Coverage)}, {sorted[0].Source}) to {(ValueCell)Cells.OfClaim(bench, sorted[^1])} ({Wording.CoverageOf(sorted[^1].Coverage)}, {sorted[^1].Source}). ";
        }
        return text;
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
        Prose text = "Calculated from both flows of one witness, as that witness’s own balance: ";
        foreach (var row in rows)
        {
            text = $"{text}{row.Period} {Cells.WithInterval(row.Answer)} for {row.Reporter.NameEn} by {row.Source}; ";
        }
        return $"{text}a balance of one side is the other’s with the sign turned.";
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
            : (Prose)
                $"The statement for {index.Period!.Value} prints {(ValueCell)Cells.OfClaim(bench, index)}: an index with the same months of the year before as 100, so the growth is what exceeds 100, not the number itself.";
    }

    public static Prose? Dependence(Bench bench, PairQuery query)
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
        return found.Turnover is null
            ? null
            : (Prose)
                $"On the totals that {found.Source} prints for {found.Period}, {query.B.NameEn} has {Cells.WithInterval(found.Turnover)} of {query.A.NameEn}’s turnover.";
    }

    public static Prose? TwoStories(Bench bench, PairQuery query)
    {
        var claims = bench
            .Evidence.Rows.Claims.Where(c =>
                c.Kind == ClaimKind.Share
                && query.A.Equals(c.Reporter)
                && c.Partner?.Code == "EU"
                && c.Direction == "export"
                && c.Figure is not null
            )
            .Where(c => c.Period == Period.Year(2021))
            .DistinctBy(c => c.Printed)
            .OrderBy(c => c.Figure!.Value.Value)
            .ToList();
        return claims.Count < 2
            ? null
            : (Prose)
                $"They do not: for {claims[0].Period!.Value} the share of the European Union in {query.A.NameEn}’s exports is {(ValueCell)Cells.OfClaim(bench, claims[0])} by {claims[0].Lineage.Publisher} and {(ValueCell)Cells.OfClaim(bench, claims[^1])} by {claims[^1].Lineage.Publisher}. In that year {query.A.NameEn} withheld whole groups of goods, so shares by reporter and by mirror cannot agree.";
    }
}
