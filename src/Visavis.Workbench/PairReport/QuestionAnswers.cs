using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>Our answers, from the bench. Where the figures are missing there is no answer; nothing a document prints is one.</summary>
internal static class QuestionAnswers
{
    private static readonly Dictionary<int, Func<Bench, PairQuery, Prose?>> ByNumber = new()
    {
        [1] = (b, q) => UpperBound(b, q, "export"),
        [2] = (b, q) => UpperBound(b, q, "import"),
        [3] = Turnovers,
        [4] = Balance,
        [5] = GrowthNow,
        [6] = Dependence,
        [8] = TwoStories,
        [9] = TargetSplit,
        [10] = Connectedness,
        [15] = Shock,
        [16] = Cars,
        [19] = Asymmetry,
        [22] = Programme,
        [24] = Forecasts,
    };

    public static Prose? For(int number, Bench bench, PairQuery query) =>
        ByNumber.TryGetValue(number, out var answer) ? answer(bench, query) : null;

    private static Prose? UpperBound(Bench bench, PairQuery query, string direction)
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

    private static Prose? Turnovers(Bench bench, PairQuery query)
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

    private static Prose? Balance(Bench bench, PairQuery query)
    {
        var rows = FlowRows
            .Of(bench, query)
            .Where(r => r.Period.IsYear && r.Period.FirstYear >= 2019)
            .Select(r => (r.Source, r.Reporter, r.Period))
            .Distinct()
            .Select(w =>
                (
                    w.Source,
                    w.Reporter,
                    w.Period,
                    Answer: Ask(bench, query, "trade-balance", w.Source, w.Reporter, w.Period)
                )
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

    private static Prose? GrowthNow(Bench bench, PairQuery query)
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

    private static Prose? Dependence(Bench bench, PairQuery query)
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
                (
                    w.Source,
                    w.Period,
                    Turnover: Ask(bench, query, "partner-share-in-turnover", w.Source, query.A, w.Period)
                )
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
                        (
                            w.Source,
                            w.Period,
                            Turnover: Ask(bench, query, "share-of-turnover", w.Source, query.A, w.Period)
                        )
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

    private static Prose? TwoStories(Bench bench, PairQuery query)
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

    private static Prose? TargetSplit(Bench bench, PairQuery query)
    {
        var structure = Structure
            .Of(bench.Evidence)
            .FirstOrDefault(s => s.Reporter.Equals(query.A) && s.Direction == "export");
        if (structure is null)
        {
            return null;
        }
        var periods = structure.Periods.Where(p => p == Period.Year(2020) || p == structure.Periods[^1]).ToList();
        Prose text =
            "No. The distance of the printed export shares from a third each, half the sum of the absolute differences, is ";
        foreach (var period in periods)
        {
            text =
                $"{text}{Cells.WithInterval(bench.Ask("distance-to-target-split", structure.Address(period, structure.ThreeWaySplit)))} in {period}{(period == periods[^1] ? "." : ", ")}";
        }
        return text;
    }

    private static Prose? Connectedness(Bench bench, PairQuery query)
    {
        var gdp = bench
            .Evidence.Rows.Series.Where(s => s.Indicator == "gdp")
            .GroupBy(s => s.Source)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()
            ?.Key;
        if (gdp is null)
        {
            return null;
        }
        var rows = FlowRows
            .Of(bench, query)
            .Where(r => r.Period.IsYear && r.Period.FirstYear is 2021 or 2023)
            .Select(r => (r.Source, r.Reporter, r.Period))
            .Distinct()
            .Select(w =>
                (
                    w.Source,
                    w.Reporter,
                    w.Period,
                    Answer: KtesSection.Ask(bench, query, w.Source, w.Reporter, w.Period, gdp)
                )
            )
            .Where(r => r.Answer.IsDefined)
            .ToList();
        if (rows.Count == 0)
        {
            return null;
        }
        Prose text = $"KTES with the GDP of {gdp}: ";
        foreach (var row in rows)
        {
            text = $"{text}{Cells.WithInterval(row.Answer)} for {row.Period} on the trade of {row.Source}; ";
        }
        return $"{text}the side moves it more than the vintage of GDP does.";
    }

    private static Prose? Shock(Bench bench, PairQuery query)
    {
        var series = bench
            .Evidence.Rows.Observations.Where(o =>
                o.Key.Period.IsMonth
                && o.Key.Commodity.IsTotal
                && o.Key.Partner.Equals(query.A)
                && o.Key.Reporter.Kind == EconomyKind.Group
            )
            .GroupBy(o => (o.Source, o.Key.Reporter, o.Key.Flow, o.Key.Currency))
            .OrderBy(g => g.Key.Flow)
            .ToList();
        Prose? text = null;
        foreach (var g in series)
        {
            var flow = g.Key.Flow == Flow.Export ? "export" : "import";
            var fall = bench.Ask(
                "fall",
                ("by", g.Key.Source),
                ("reporter", g.Key.Reporter.Code),
                ("partner", query.A.Code),
                ("flow", flow),
                ("currency", g.Key.Currency.Code)
            );
            var run = fall.Receipt.Notes.FirstOrDefault(n => n.Code == "run")?.Text;
            if (run is not null)
            {
                text =
                    $"{text ?? (Prose)""}{g.Key.Reporter.NameEn}: {flow}s {(flow == "export" ? "to" : "from")} {query.A.NameEn} lay below the same month of the year before longest in {run}, together {Cells.Calculation(fall)}. ";
            }
        }
        return text;
    }

    private static Prose? Cars(Bench bench, PairQuery query)
    {
        var signal = ReExport.Signal(bench, query);
        return signal is { IsDefined: true }
            ? (Prose)
                $"The rise of {query.A.NameEn}’s imports of cars from the European Union over the rise of its exports to {query.B.NameEn}, both as the same document prints them, is {Cells.WithInterval(signal)}."
            : null;
    }

    private static Prose? Asymmetry(Bench bench, PairQuery query)
    {
        var last = Witness
            .Of(bench.Evidence)
            .Where(w => w.Reporter.Equals(query.B))
            .SelectMany(w => w.Years.Select(y => (w.Source, Year: y)))
            .OrderBy(w => w.Year)
            .Reverse();
        foreach (var (source, year) in last)
        {
            var share = bench.Ask(
                "partner-share-in-turnover",
                ("by", source),
                ("reporter", query.B.Code),
                ("partner", query.A.Code),
                ("period", Period.Year(year).ToString())
            );
            if (share.IsDefined)
            {
                return $"{query.A.NameEn} has {Cells.Calculation(share)} of {query.B.NameEn}’s turnover in {Period.Year(year)} ({source}); the share of {query.B.NameEn} in {query.A.NameEn}’s trade is above, under question 6: several times as much.";
            }
        }
        return null;
    }

    private static Prose? Programme(Bench bench, PairQuery query)
    {
        if (ProgrammeSection.State(bench) is not { } state)
        {
            return null;
        }
        var progress = Cells.Calculation(ProgrammeSection.Ask(bench, "programme-progress")!);
        var elapsed = Cells.Calculation(ProgrammeSection.Ask(bench, "programme-elapsed-time")!);
        var pace = ProgrammeSection.Ask(bench, "programme-pace")!;
        var verdict =
            pace.IsDefined && pace.Value.Value < 1
                ? "At that pace the plan does not finish on time"
                : "At that pace the plan finishes on time";
        return $"{progress} of the activities were done when {elapsed} of the time of {state.Horizon} had passed. {verdict}: the pace is {Cells.Calculation(pace)} of what is needed.";
    }

    private static Prose? Forecasts(Bench bench, PairQuery query)
    {
        var scores = ForecastScores.Of(bench);
        if (scores.Count == 0)
        {
            return null;
        }
        Prose text = "Forecast against outcome: ";
        foreach (var score in scores.Where(s => s.Outcome.Kind != AnswerKind.Reported))
        {
            text =
                $"{text}{score.Forecast.Direction} {score.Forecast.Period!.Value} off by {Cells.Calculation(score.Error)} of the outcome by {score.By}; ";
        }
        return $"{text}a forecast below its outcome has a negative error.";
    }

    private static Answer Ask(
        Bench bench,
        PairQuery query,
        string measure,
        string by,
        Economy reporter,
        Period period
    ) =>
        bench.Ask(
            measure,
            ("by", by),
            ("reporter", reporter.Code),
            ("partner", (reporter.Equals(query.A) ? query.B : query.A).Code),
            ("period", period.ToString())
        );
}
