using System.Globalization;
using Visavis.Analysis.Gravity;
using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench.Gravity.Output;

/// <summary>Mutual trade around an act: growth inside and across, a coefficient a year, and the test of what came before.</summary>
public static class SurgeSection
{
    internal static Section? Of(GravityAnswers answers, GravityCells cells, Speech say)
    {
        if (answers.Surge is not { } surge)
        {
            return null;
        }
        return new(
            "surge",
            say["gravity.surge"],
            [
                new Paragraph(Lead(surge, say)),
                .. surge.Growth is { } growth ? [Growth(growth, cells, say)] : Array.Empty<Block>(),
                Years(surge, cells, say),
                .. Charts(surge, cells, say),
            ]
        );
    }

    /// <summary>What is shown, in a sentence.</summary>
    public static string Lead(SurgeAnswer surge, Speech say) =>
        say.Text(
            "gravity.surge-lead",
            ("group", surge.Group),
            ("members", string.Join(", ", surge.Members)),
            ("base", surge.Surge.Base),
            ("act", surge.Surge.Act)
        );

    /// <summary>What the years before the act say together.</summary>
    public static string Leads(SurgeAnswer surge, Speech say) =>
        surge.Leads is { } test
            ? say.Text(
                double.IsFinite(test.Denominator) ? "gravity.leads-ratio" : "gravity.leads",
                ("statistic", Rounded(test.Statistic, 2, say)),
                ("freedom", test.Freedom),
                ("denominator", Rounded(test.Denominator, 1, say)),
                ("probability", Rounded(test.Probability, EstimateTable.Decimals, say))
            )
            : say["gravity.no-leads"];

    /// <summary>The year, or that it stands for earlier or later ones, in words.</summary>
    public static string Label(SurgeEffect effect, Speech say) =>
        effect.IsOneYear ? effect.Label : say[$"gravity.{effect.Label}"];

    private static Table Growth(SurgeGrowth growth, GravityCells cells, Speech say)
    {
        Row Line(string key, double before, double after, double? ratio) =>
            new(
                say[$"gravity.{key}"],
                Sum(before, $"{key}-before", cells),
                Sum(after, $"{key}-after", cells),
                Times(ratio, key, cells)
            );
        return new(
            "surge-growth",
            say["gravity.growth-table"],
            [
                say["gravity.variable"],
                Column.Of(say["gravity.before"], NumberUnit.Ratio),
                Column.Of(say["gravity.after"], NumberUnit.Ratio),
                Column.Of(say["gravity.growth"], NumberUnit.Ratio),
            ],
            [
                Line("inside", growth.InsideBefore, growth.InsideAfter, growth.Inside),
                Line("across", growth.AcrossBefore, growth.AcrossAfter, growth.Across),
                new(say["gravity.surge-ratio"], "", "", Times(growth.Surge, "surge", cells)),
            ]
        )
        {
            Notes = [GrowthNote(growth, say)],
        };
    }

    /// <summary>Which years and pairs the growth is of.</summary>
    public static string GrowthNote(SurgeGrowth? growth, Speech say) =>
        growth is null
            ? say["gravity.no-growth"]
            : say.Text("gravity.growth-of", ("years", growth.Years), ("pairs", growth.PairsLeftOut));

    private static Table Years(SurgeAnswer surge, GravityCells cells, Speech say) =>
        new(
            "surge-years",
            say["gravity.surge-table"],
            [
                say["gravity.year"],
                Column.Of(say["gravity.effect-of-year"], NumberUnit.Ratio),
                Column.Of(say["gravity.errors"], NumberUnit.Ratio),
                Column.Of(say["gravity.times"], NumberUnit.Ratio),
            ],
            [
                .. surge.Years.Select(y => new Row(
                    Label(y, say),
                    cells.Of("surge", y.Estimate, withInterval: true),
                    y.Estimate.HasError ? cells.ErrorOf("surge", y.Estimate) : "",
                    cells.Of(Math.Exp(y.Estimate.Value), EstimateTable.Decimals, ("number", "times"), ("year", y.Label))
                )),
            ]
        )
        {
            Notes = [Leads(surge, say)],
        };

    private static IEnumerable<Figure> Charts(SurgeAnswer surge, GravityCells cells, Speech say)
    {
        var points = surge
            .Years.Where(y => y.IsOneYear)
            .Select(y => new ChartPoint(Period.Year(y.Year), cells.Of("surge", y.Estimate, withInterval: true)));
        ChartPoint[] shown = [.. points];
        return shown.Length == 0
            ? []
            :
            [
                new(
                    "surge-chart",
                    say["gravity.surge-chart"],
                    new TimeChart(ChartMark.Dot, NumberUnit.Ratio, [new(surge.Group, [.. shown])])
                    {
                        Turns = [new(Period.Year(surge.Surge.Act), say["gravity.act"])],
                    }
                ),
            ];
    }

    private static ValueCell Sum(double value, string what, GravityCells cells) =>
        cells.Of(value, GravityCells.DecimalsOf(value), ("number", what));

    private static ValueCell Times(double? value, string what, GravityCells cells) =>
        value is { } ratio
            ? cells.Of(ratio, EstimateTable.Decimals, ("number", $"{what}-times"))
            : new Missing(MissingReason.Undefined);

    private static string Rounded(double value, int decimals, Speech say) =>
        value < 1e15
            ? SpokenNumber.Of((decimal)value, decimals, say.Language)
            : value.ToString("G6", CultureInfo.InvariantCulture);
}
