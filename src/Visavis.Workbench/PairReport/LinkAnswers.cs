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
        var answers = new[] { structure.Periods[0], structure.Periods[^1] }
            .Distinct()
            .Select(p =>
                (
                    Period: p,
                    Answer: bench.Ask("distance-to-target-split", structure.Address(p, structure.ThreeWaySplit))
                )
            )
            .Where(a => a.Answer.IsDefined)
            .ToList();
        if (answers.Count == 0)
        {
            return null;
        }
        var said = answers.Select(a =>
            Prose.Of(
                bench.Say,
                "link-answers.distance",
                ("distance", Cells.WithInterval(a.Answer)),
                ("period", a.Period)
            )
        );
        return Prose.Of(
            bench.Say,
            answers[^1].Answer.Bounds.Low > 0 ? "link-answers.split" : "link-answers.split-met",
            ("distances", Joined.Of(", ", said))
        );
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
        var said = rows.Select(row =>
            Prose.Of(
                bench.Say,
                "link-answers.ktes-of",
                ("ktes", Cells.WithInterval(row.Answer)),
                ("period", row.Period),
                ("source", Wording.Source(bench.Evidence, row.Source))
            )
        );
        return Prose.Of(
            bench.Say,
            "link-answers.ktes",
            ("gdp", Wording.Source(bench.Evidence, gdp)),
            ("rows", Joined.Of("; ", said))
        );
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
        var falls = series
            .Select(g => Fall(bench, query, g.Key.Source, g.Key.Reporter, g.Key.Flow, g.Key.Currency))
            .OfType<Prose>()
            .ToList();
        return falls.Count == 0 ? null : Joined.Of(" ", falls);
    }

    private static Prose? Fall(
        Bench bench,
        PairQuery query,
        string source,
        Economy reporter,
        Flow flow,
        Currency currency
    )
    {
        var direction = flow == Flow.Export ? "export" : "import";
        var fall = bench.Ask(
            "fall",
            ("by", source),
            ("reporter", reporter.Code),
            ("partner", query.A.Code),
            ("flow", direction),
            ("currency", currency.Code)
        );
        var run = fall.Receipt.Notes.FirstOrDefault(n => n.Code == "run")?.Text;
        return run is null
            ? null
            : Prose.Of(
                bench.Say,
                $"link-answers.fall.{direction}",
                ("reporter", reporter),
                ("A", query.A),
                ("run", Period.Parse(run)),
                ("fall", Cells.Calculation(fall))
            );
    }

    public static Prose? Cars(Bench bench, PairQuery query)
    {
        var signal = ReExport.Signal(bench, query);
        return signal is { IsDefined: true }
            ? Prose.Of(
                bench.Say,
                "link-answers.cars",
                ("A", query.A),
                ("B", query.B),
                ("signal", Cells.WithInterval(signal))
            )
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
            if (share.IsDefined && TradeAnswers.LastShare(bench, query) is { } other)
            {
                return Prose.Of(
                    bench.Say,
                    "link-answers.asymmetry",
                    ("other", Cells.WithInterval(other.Turnover)),
                    ("period", other.Period),
                    ("other-source", Wording.Source(bench.Evidence, other.Source)),
                    ("A", query.A),
                    ("B", query.B),
                    ("share", Cells.Calculation(share)),
                    ("year", Period.Year(year)),
                    ("source", Wording.Source(bench.Evidence, source))
                );
            }
        }
        return null;
    }
}
