using System.Globalization;
using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench.Gravity.Output;

/// <summary>Actual against expected trade, as a table and by pair.</summary>
public static class PotentialSection
{
    private const int MostPairs = 12;
    private const int LeastYears = 3;

    internal static Section? Of(GravityAnswers answers, GravityCells cells, Speech say)
    {
        if (answers.Potential is not { } potential)
        {
            return null;
        }
        return new(
            "potential",
            say["gravity.potential"],
            [new Paragraph(Lead(potential, say)), TableOf(potential, cells, say), .. Charts(potential, cells, say)]
        );
    }

    /// <summary>What is shown, in a sentence: whether the pairs had their say in the fit.</summary>
    public static string Lead(PotentialAnswer potential, Speech say) =>
        say.Text(
            potential.IsOutOfSample ? "gravity.potential-out" : "gravity.potential-in",
            ("model", potential.Model)
        );

    /// <summary>What has to be said below.</summary>
    public static IEnumerable<string> Notes(PotentialAnswer potential, Speech say) =>
        [
            say["gravity.potential-interval"],
            .. potential.Silent > 0
                ? [say.Text("gravity.potential-silent", ("count", potential.Silent))]
                : Array.Empty<string>(),
        ];

    private static Table TableOf(PotentialAnswer potential, GravityCells cells, Speech say) =>
        new(
            "potential-table",
            say["gravity.potential-table"],
            [
                say["gravity.exporter"],
                say["gravity.importer"],
                say["gravity.year"],
                Column.Of(say["gravity.actual"], NumberUnit.Ratio),
                Column.Of(say["gravity.expected"], NumberUnit.Ratio),
                Column.Of(say["gravity.ratio"], NumberUnit.Ratio),
            ],
            [
                .. potential.Rows.Select(r => new Row(
                    r.Exporter,
                    r.Importer,
                    Year(r),
                    cells.Of(r.Actual, GravityCells.DecimalsOf(r.Actual), What(r, "actual")),
                    Expected(r, cells),
                    Ratio(r, cells)
                )),
            ]
        )
        {
            Notes = [.. Notes(potential, say).Select(n => (Prose)n)],
        };

    private static IEnumerable<Block> Charts(PotentialAnswer potential, GravityCells cells, Speech say)
    {
        var pairs = potential
            .Rows.GroupBy(r => $"{r.Exporter}-{r.Importer}")
            .Where(p => p.Count() >= LeastYears)
            .ToList();
        foreach (var pair in pairs.Take(MostPairs))
        {
            Series Line(string key, Func<PotentialRow, ValueCell> value) =>
                new(say[key], [.. pair.Select(r => new ChartPoint(Period.Year(r.Year), value(r)))]);
            yield return new Figure(
                $"potential-{string.Concat(pair.Key.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'))}",
                say.Text("gravity.potential-chart", ("pair", pair.Key)),
                new TimeChart(
                    ChartMark.Line,
                    NumberUnit.Ratio,
                    [
                        Line(
                            "gravity.actual",
                            r => cells.Of(r.Actual, GravityCells.DecimalsOf(r.Actual), What(r, "actual"))
                        ),
                        Line("gravity.expected", r => Expected(r, cells)) with
                        {
                            Mark = ChartMark.Dot,
                        },
                    ]
                )
            );
        }
        if (pairs.Count > MostPairs)
        {
            yield return new Paragraph(say.Text("cut.pairs", ("count", pairs.Count - MostPairs)));
        }
    }

    private static ValueCell Expected(PotentialRow row, GravityCells cells) =>
        cells.Of(row.Expected, row.Interval95, GravityCells.DecimalsOf(row.Expected), What(row, "expected"));

    private static ValueCell Ratio(PotentialRow row, GravityCells cells) =>
        row.RatioInterval95 is { } interval
            ? cells.Of(row.Ratio, interval, EstimateTable.Decimals, What(row, "ratio"))
            : cells.Of(row.Ratio, EstimateTable.Decimals, What(row, "ratio"));

    private static (string, string)[] What(PotentialRow row, string number) =>
        [("exporter", row.Exporter), ("importer", row.Importer), ("number", number), ("period", Year(row))];

    private static string Year(PotentialRow row) => row.Year.ToString(CultureInfo.InvariantCulture);
}
