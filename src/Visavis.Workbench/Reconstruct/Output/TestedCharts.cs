using System.Collections.Immutable;
using System.Globalization;
using Visavis.Analysis.Measures;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Reconstruct.Output;

/// <summary>A backtest in pictures: errors beside simple rules, by year and by size, and how often intervals hold.</summary>
internal sealed class TestedCharts(BacktestAnswer answer, TestedNumbers numbers, Speech say)
{
    /// <summary>Masses of the intervals, per cent.</summary>
    public static readonly int[] Intervals = [50, 80, 95];

    private readonly BacktestScore[] byPair =
    [
        .. answer.Result.Scores.Where(s => s.Split == BacktestSplit.ByPair && s.Trials > 0),
    ];

    /// <summary>The model's median error beside that of every simple rule: a panel a horizon, a group a design.</summary>
    public Figure Rules() =>
        Dots(
            "tested-rules",
            Unit.Log,
            from score in answer.Scores
            from row in score
                .Rules.Keys.Order(StringComparer.Ordinal)
                .Select(r => (Label: say[$"tested.rules.{r}"], Value: numbers.Rule(score, r)))
                .Prepend((Label: say["tested.model"], Value: numbers.Error(score)))
            select new DotRow(row.Label, row.Value) { Panel = Horizon(score), Group = Design(score) }
        );

    /// <summary>Shares of hidden reports in the intervals: a panel an interval.</summary>
    public Figure Coverage() =>
        Dots(
            "tested-coverage",
            Unit.Share,
            from percent in Intervals
            from score in answer.Scores
            select new DotRow(Horizon(score), numbers.Coverage(score, percent))
            {
                Panel = say.Text("tested.interval", ("percent", percent)),
                Group = Design(score),
            }
        );

    /// <summary>Errors of the smallest and the largest flows and of groups of pairs: a panel each.</summary>
    public Figure Sizes() =>
        Dots(
            "tested-sizes",
            Unit.Log,
            from score in byPair
            where YearOf(score) is null && score.Group != "shocks"
            select new DotRow(Horizon(score), numbers.Error(score))
            {
                Panel = GroupOf(say, score),
                Group = Design(score),
            }
        );

    /// <summary>Errors by target year: a panel a horizon, a line a design.</summary>
    public Figure? Years()
    {
        var series =
            from score in byPair
            where YearOf(score) is not null
            group score by (score.Horizon, score.Design) into line
            orderby line.Key
            select new Series(
                Design(line.First()),
                [
                    .. line.OrderBy(s => YearOf(s))
                        .Select(s => new ChartPoint(Period.Year(YearOf(s)!.Value), numbers.Error(s))),
                ]
            )
            {
                Panel = Horizon(line.First()),
            };
        ImmutableArray<Series> all = [.. series];
        return all.IsEmpty
            ? null
            : new(
                "tested-years",
                say["tested.charts.tested-years"],
                new TimeChart(ChartMark.Line, UnitOf(Unit.Log), all)
            );
    }

    /// <summary>Which cells a score is of, told.</summary>
    public static string GroupOf(Speech say, BacktestScore score) =>
        score.Group switch
        {
            "all" or "smallest-quarter" or "largest-quarter" or "shocks" => say[$"tested.groups.{score.Group}"],
            var year when char.IsAsciiDigit(year[0]) => year,
            var group => say.Text("tested.groups.within", ("group", group)),
        };

    private Figure Dots(string id, Unit unit, IEnumerable<DotRow> rows) =>
        new(id, say[$"tested.charts.{id}"], new DotChart(UnitOf(unit), [.. rows]));

    private NumberUnit UnitOf(Unit unit) => Cells.UnitOf(say, new(unit, Currency.UsDollar));

    private string Design(BacktestScore score) => say[$"tested.designs.{BacktestAnswer.NameOf(score.Design)}"];

    private string Horizon(BacktestScore score) => say.Text("tested.horizon", ("years", score.Horizon));

    private static int? YearOf(BacktestScore score) =>
        int.TryParse(score.Group, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
