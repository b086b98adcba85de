using System.Globalization;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Reconstruct.Output;

/// <summary>A backtest as a report, which is written in any form that reports have.</summary>
public static class BacktestReports
{
    public static Report Build(BacktestAnswer answer, BacktestRequest request, Language language)
    {
        var say = Texts.Book.Speaking(language);
        return Build(answer, new(answer, request, say), say);
    }

    /// <summary>A number at its address, computed again: its design and horizon alone are run.</summary>
    /// <param name="address">Method <c>backtest</c>.</param>
    /// <param name="settings">What is in force.</param>
    /// <exception cref="ProblemException">The folder cannot be read, or there is no such number.</exception>
    public static Answer Receipt(ReceiptAddress address, Settings settings)
    {
        var say = Texts.Book.Speaking(settings.Language);
        var request = BacktestRequest.Of(address) ?? throw new ProblemException(Texts.NotAnAddress(address.ToString()));
        var answer = (request with { Threads = settings.Threads }).Answer(new Progress<string>());
        var numbers = new TestedNumbers(answer, request, say);
        foreach (var score in answer.Result.Scores)
        {
            numbers.Make(score);
        }
        return numbers.Find(address);
    }

    private static Report Build(BacktestAnswer answer, TestedNumbers numbers, Speech say)
    {
        var charts = new TestedCharts(answer, numbers, say);
        return new()
        {
            Id = "backtest",
            Title = say["tested.title"],
            Subtitle = say.Text("tested.subtitle", ("source", answer.Source)),
            Language = say.Language,
            Origin = new(0, typeof(BacktestReports).Assembly.GetName().Version!.ToString(3)),
            Sections =
            [
                new("errors", say["tested.errors"], [Lead(answer, say), charts.Rules(), .. Present(charts.Years())]),
                new("by-size", say["tested.by-size"], [charts.Sizes()]),
                new("intervals", say["tested.intervals"], [charts.Coverage()]),
                new("scores", say["tested.scores"], [Scores(answer, numbers, say)]),
            ],
            Sources = [new(answer.Source, answer.Source, answer.Source, "", "", "")],
        };
    }

    private static Paragraph Lead(BacktestAnswer answer, Speech say) =>
        new(
            say.Text(
                answer.HoldsItsBars ? "tested.lead-holds" : "tested.lead-misses",
                ("reports", answer.Reports),
                ("economies", answer.Panel.Economies.Count),
                ("first", answer.Options.FirstTarget),
                ("last", answer.Options.LastTarget),
                ("copies", answer.Result.Copies)
            )
        );

    private static IEnumerable<Figure> Present(Figure? figure) => figure is null ? [] : [figure];

    private static Table Scores(BacktestAnswer answer, TestedNumbers numbers, Speech say)
    {
        var log = Cells.UnitOf(say, new(Analysis.Measures.Unit.Log, Currency.UsDollar));
        return new(
            "tested-scores",
            say["tested.table"],
            [
                say["tested.design"],
                say["tested.years-dark"],
                say["tested.cells"],
                Column.Of(say["tested.count"], NumberUnit.Of(""), NumberKind.Calculated),
                Column.Of(say["tested.error"], log, NumberKind.Calculated),
                say["tested.best-rule"],
                Column.Of(say["tested.rule-error"], log, NumberKind.Calculated),
                .. TestedCharts.Intervals.Select(p =>
                    Column.Of(say.Text("tested.interval", ("percent", p)), NumberUnit.Share, NumberKind.Calculated)
                ),
            ],
            [.. answer.Result.Scores.Where(s => s.Trials > 0).Select(s => RowOf(numbers, say, s))]
        )
        {
            Notes = [say["tested.note"]],
        };
    }

    private static Row RowOf(TestedNumbers numbers, Speech say, BacktestScore score)
    {
        var best = score.Rules.OrderBy(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).First().Key;
        return new(
            say[$"tested.designs.{BacktestAnswer.NameOf(score.Design)}"],
            score.Horizon.ToString(CultureInfo.InvariantCulture),
            Group(say, score),
            numbers.Count(score),
            numbers.Error(score),
            say[$"tested.rules.{best}"],
            numbers.Rule(score, best),
            numbers.Coverage(score, 50),
            numbers.Coverage(score, 80),
            numbers.Coverage(score, 95)
        );
    }

    private static string Group(Speech say, BacktestScore score)
    {
        var cells = TestedCharts.GroupOf(say, score);
        return score.Split == BacktestSplit.ByPair
            ? cells
            : say.Text($"tested.splits.{BacktestAnswer.NameOf(score.Split)}", ("cells", cells));
    }
}
