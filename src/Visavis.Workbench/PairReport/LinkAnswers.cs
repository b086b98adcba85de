using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>What we can say of how tightly and how evenly the two are tied, and of shocks.</summary>
internal static class LinkAnswers
{
    public static Prose? TargetSplit(Bench bench, PairQuery query)
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

    public static Prose? Connectedness(Bench bench, PairQuery query)
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

    public static Prose? Shock(Bench bench, PairQuery query)
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

    public static Prose? Cars(Bench bench, PairQuery query)
    {
        var signal = ReExport.Signal(bench, query);
        return signal is { IsDefined: true }
            ? (Prose)
                $"The rise of {query.A.NameEn}’s imports of cars from the European Union over the rise of its exports to {query.B.NameEn}, both as the same document prints them, is {Cells.WithInterval(signal)}."
            : null;
    }

    public static Prose? Asymmetry(Bench bench, PairQuery query)
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
}
