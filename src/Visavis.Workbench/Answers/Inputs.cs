using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>How each sum that a measure names is found for one selection. A measure declares what it needs by name; here the names meet the evidence.</summary>
internal static class Inputs
{
    private delegate (Input? Input, string? Why) Finder(PairEvidence evidence, Selection selection);

    private static readonly Dictionary<string, Finder> ByColumn = new(StringComparer.Ordinal)
    {
        ["Exports"] = (e, s) => Level(e, Query(s, "export"), s),
        ["Imports"] = (e, s) => Level(e, Query(s, "import"), s),
        ["ExportsToOthers"] = (e, s) => WithOthers(e, Query(s, "export"), s),
        ["ImportsFromOthers"] = (e, s) => WithOthers(e, Query(s, "import"), s),
        ["Now"] = (e, s) => Level(e, Query(s, s.Text("flow")), s),
        ["Before"] = Before,
        ["ByReporter"] = (e, s) => Level(e, Query(s, s.Text("flow")), s),
        ["ByPartner"] = ByPartner,
        ["AWithB"] = (e, s) => Level(e, Query(s, s.Text("flow")), s),
        ["AWithOthers"] = (e, s) => WithOthers(e, Query(s, s.Text("flow")), s),
        ["BWithA"] = (e, s) => Level(e, OtherSide(s), s),
        ["BWithOthers"] = (e, s) => WithOthers(e, OtherSide(s), s),
        ["GdpA"] = (e, s) => Gdp(e, s, s.Economy("reporter")),
        ["GdpB"] = (e, s) => Gdp(e, s, s.Economy("partner")),
        ["Done"] = (e, s) => Counts.Claimed(e, s, "done"),
        ["Open"] = Counts.Open,
        ["MonthsElapsed"] = Counts.Elapsed,
        ["MonthsLeft"] = Counts.Left,
        ["Forecast"] = Counts.Forecast,
        ["Outcome"] = Counts.Outcome,
        ["ProductImportsNow"] = (e, s) => Level(e, ProductImports(s, "period"), s),
        ["ProductImportsBefore"] = (e, s) => Level(e, ProductImports(s, "base"), s),
        ["ExportsNow"] = (e, s) => Level(e, Query(s, "export"), s),
        ["ExportsBefore"] = (e, s) => Level(e, Query(s, "export") with { Period = s.Period("base") }, s),
        ["First"] = (e, s) => VectorInputs.Nth(e, s, 0),
        ["Second"] = (e, s) => VectorInputs.Nth(e, s, 1),
        ["Third"] = (e, s) => VectorInputs.Nth(e, s, 2),
        ["Residual"] = (e, s) => VectorInputs.Nth(e, s, 3),
    };

    /// <summary>Names of sums that have a finder.</summary>
    public static IEnumerable<string> Known => ByColumn.Keys;

    /// <summary>One sum, or why it is not there.</summary>
    public static (Input? Input, string? Why) Find(string column, PairEvidence evidence, Selection selection) =>
        ByColumn.TryGetValue(column, out var find)
            ? find(evidence, selection)
            : (null, evidence.Say.Text("answers.no-input", ("column", column)));

    private static LevelQuery Query(Selection selection, string direction) =>
        new(
            selection.Text("by"),
            selection.Economy("reporter"),
            selection.Economy("partner"),
            direction,
            selection.Period("period")
        );

    private static LevelQuery ProductImports(Selection selection, string period) =>
        Query(selection, "import") with
        {
            Partner = selection.Economy("origin"),
            Commodity = Commodity.Parse(selection.Text("commodity")),
            Period = selection.Period(period),
        };

    private static LevelQuery OtherSide(Selection selection)
    {
        var query = Query(selection, selection.Text("flow"));
        return query with { By = selection.Text("against"), Reporter = query.Partner, Partner = query.Reporter };
    }

    private static (Input? Input, string? Why) Level(PairEvidence evidence, LevelQuery query, Selection selection) =>
        selection.Trouble is { } trouble ? (null, trouble) : Levels.Find(evidence, query);

    private static (Input? Input, string? Why) Before(PairEvidence evidence, Selection selection)
    {
        var query = Query(selection, selection.Text("flow"));
        var period = selection.OptionalPeriod("base") ?? query.Period.PlusYears(-1);
        return selection.Trouble is { } trouble
            ? (null, trouble)
            : Levels.Find(evidence, query with { Period = period });
    }

    private static (Input? Input, string? Why) WithOthers(PairEvidence evidence, LevelQuery query, Selection selection)
    {
        if (selection.Trouble is { } trouble)
        {
            return (null, trouble);
        }
        var (with, why) = Levels.Find(evidence, query);
        var (world, whyNotWorld) = Levels.Find(evidence, query with { Partner = Economies.World });
        if (with is null || world is null)
        {
            return (null, why ?? whyNotWorld);
        }
        var bounds = (world.Bounds - with.Bounds).Intersect(Interval.NonNegative);
        return bounds is null
            ? (
                null,
                evidence.Say.Text(
                    "answers.more-than-world",
                    ("by", query.By),
                    ("partner", query.Partner),
                    ("period", query.Period)
                )
            )
            : (new(Math.Max(0, world.Value - with.Value), bounds.Value, world.Kind, world.Receipts), null);
    }

    private static (Input? Input, string? Why) ByPartner(PairEvidence evidence, Selection selection)
    {
        var query = Query(selection, selection.Text("flow"));
        var mirror = query with
        {
            By = selection.Text("against"),
            Reporter = query.Partner,
            Partner = query.Reporter,
            Direction = query.Direction == "export" ? "import" : "export",
        };
        return selection.Trouble is { } trouble ? (null, trouble) : Levels.Find(evidence, mirror);
    }

    private static (Input? Input, string? Why) Gdp(PairEvidence evidence, Selection selection, Economy economy)
    {
        var source = selection.Text("gdp");
        var period = selection.Period("period");
        if (selection.Trouble is { } trouble)
        {
            return (null, trouble);
        }
        var point = evidence.Rows.Series.FirstOrDefault(p =>
            p.Indicator == "gdp" && p.Source == source && economy.Equals(p.Economy) && p.Period == period
        );
        return point is null
            ? (null, evidence.Say.Text("answers.no-gdp", ("source", source), ("economy", economy), ("period", period)))
            : (SeriesInputs.Of(evidence, point), null);
    }
}
