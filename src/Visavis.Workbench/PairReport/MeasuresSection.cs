using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>The measures of the pair by every witness, for the last year that each has, and what each measure means.</summary>
internal static class MeasuresSection
{
    private static readonly (string Measure, string Flow)[] Shown =
    [
        ("turnover", ""),
        ("trade-balance", ""),
        ("normalised-balance", ""),
        ("coverage-ratio", ""),
        ("growth", "export"),
        ("growth", "import"),
        ("growth", "turnover"),
        ("partner-share-in-exports", ""),
        ("partner-share-in-imports", ""),
        ("partner-share-in-turnover", ""),
    ];

    // What this section's first table, or a section of its own, shows already.
    private static readonly HashSet<string> Elsewhere =
    [
        .. Shown.Select(s => s.Measure),
        "mirror-asymmetry",
        "mirror-log-ratio",
        "ktes",
        "distance-to-target-split",
        "geographic-structure",
        "four-group-concentration",
        "four-group-concentration-normalised",
        "forecast-error",
        "programme-elapsed-time",
        "programme-pace",
        "programme-progress",
        "re-export-signal",
    ];

    public static Section Of(Bench bench, PairQuery query)
    {
        var columns = Columns(bench, query).ToList();
        var further = FurtherMeasures.Of(bench, query, Elsewhere);
        return columns.Count == 0
            ? new("measures", bench.Say["measures.title"], [new Paragraph(bench.Say["measures.nothing"]), .. further])
            : new(
                "measures",
                bench.Say["measures.heading"],
                [TableOf(bench, columns), Meanings(bench.Say), .. further]
            );
    }

    private static Table TableOf(
        Bench bench,
        List<(string Source, Economy Reporter, Economy Partner, Period Period)> columns
    )
    {
        var headers = new List<Column> { bench.Say["measures.measure"] };
        headers.AddRange(
            columns.Select(c => new Column(
                $"{Wording.Source(bench.Evidence, c.Source)}, {Wording.Of(bench.Say, c.Period)}"
            )
            {
                Group = bench.Say.Text("measures.side", ("reporter", c.Reporter)),
                Alignment = Alignment.Right,
            })
        );
        var rows = Shown.Select(shown => new Row([
            Name(bench.Say, shown.Measure, shown.Flow),
            .. columns.Select(c => (TableCell)Value(bench, shown, c)),
        ]));
        return new("measures-table", bench.Say["measures.table"], [.. headers], [.. rows])
        {
            SourceIds = [.. columns.Select(c => c.Source).Distinct(StringComparer.Ordinal)],
        };
    }

    private static ValueCell Value(
        Bench bench,
        (string Measure, string Flow) shown,
        (string Source, Economy Reporter, Economy Partner, Period Period) c
    )
    {
        (string, string)[] common =
        [
            ("by", c.Source),
            ("reporter", c.Reporter.Code),
            ("partner", c.Partner.Code),
            ("period", c.Period.ToString()),
        ];
        var answer = bench.Ask(shown.Measure, shown.Flow.Length == 0 ? common : [.. common, ("flow", shown.Flow)]);
        return Cells.Calculation(answer) with { Note = "" };
    }

    private static string Name(Speech say, string measure, string flow)
    {
        var name = MeasureCatalogue.TryFind(measure, out var found) ? found.Info.NameIn(say.Language) : measure;
        return flow.Length == 0 ? name : say.Text($"measures.of.{flow}", ("measure", name));
    }

    /// <summary>Who gives both flows: statistical sources by side, then documents; each with its last such year.</summary>
    private static IEnumerable<(string Source, Economy Reporter, Economy Partner, Period Period)> Columns(
        Bench bench,
        PairQuery query
    )
    {
        var candidates = FlowRows
            .Of(bench, query)
            .Where(r => r.Period.IsYear)
            .GroupBy(r => (r.Source, r.Reporter))
            .Select(g => (g.Key.Source, g.Key.Reporter, Period: LastWithBoth(g)))
            .Where(c => c.Period is not null);
        return candidates
            .Select(c => (c.Source, c.Reporter, Partner: bench.Evidence.Other(c.Reporter), c.Period!.Value))
            .OrderBy(c => c.Value.StartMonth)
            .ThenBy(c => c.Source, StringComparer.Ordinal)
            .TakeLast(7)
            .Select(c => (c.Source, c.Reporter, c.Partner, c.Value));
    }

    private static Period? LastWithBoth(IEnumerable<FlowRow> rows) =>
        rows.GroupBy(r => r.Period)
            .Where(g => g.Select(r => r.Exporter).Distinct().Count() == 2)
            .Select(g => (Period?)g.Key)
            .OrderBy(p => p!.Value.StartMonth)
            .LastOrDefault();

    private static Definitions Meanings(Speech say) =>
        new([
            .. Shown
                .Select(s => s.Measure)
                .Concat(["mirror-asymmetry", "ktes", "distance-to-target-split"])
                .Distinct(StringComparer.Ordinal)
                .Select(id => MeasureCatalogue.TryFind(id, out var measure) ? measure.Info : null)
                .OfType<MeasureInfo>()
                .Select(info => new Definition(info.NameIn(say.Language), Meaning(say, info))),
        ]);

    private static string Meaning(Speech say, MeasureInfo info) =>
        say.Text(
            "measures.meaning",
            ("question", info.QuestionIn(say.Language)),
            ("formula", info.FormulaIn(say.Language)),
            ("source", info.SourceIn(say.Language))
        );
}
