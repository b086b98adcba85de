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

    public static Section Of(Bench bench, PairQuery query)
    {
        var columns = Columns(bench, query).ToList();
        if (columns.Count == 0)
        {
            return new(
                "measures",
                "Measures",
                [new Paragraph("No witness gives both flows of one year, so nothing can be measured.")]
            );
        }
        return new("measures", "Measures, with definitions", [TableOf(bench, columns), Meanings()]);
    }

    private static Table TableOf(
        Bench bench,
        List<(string Source, Economy Reporter, Economy Partner, Period Period)> columns
    )
    {
        var headers = new List<Column> { "measure" };
        headers.AddRange(
            columns.Select(c => new Column($"{c.Source}, {c.Period}")
            {
                Group = $"{c.Reporter.NameEn}’s side",
                Alignment = Alignment.Right,
            })
        );
        var rows = Shown.Select(shown => new Row([
            Name(shown.Measure, shown.Flow),
            .. columns.Select(c => (TableCell)Value(bench, shown, c)),
        ]));
        return new("measures-table", "Measures by witness, last year with both flows", [.. headers], [.. rows])
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

    private static string Name(string measure, string flow)
    {
        var name = MeasureCatalogue.TryFind(measure, out var found) ? found.Info.NameEn : measure;
        return flow.Length == 0 ? name : $"{name} of {(flow == "turnover" ? flow : flow + "s")}";
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

    private static Definitions Meanings() =>
        new([
            .. Shown
                .Select(s => s.Measure)
                .Concat(["mirror-asymmetry", "ktes", "distance-to-target-split"])
                .Distinct(StringComparer.Ordinal)
                .Select(id => MeasureCatalogue.TryFind(id, out var measure) ? measure.Info : null)
                .OfType<MeasureInfo>()
                .Select(info => new Definition(info.NameEn, $"{info.Question} {info.Formula}. Source: {info.Source}.")),
        ]);
}
