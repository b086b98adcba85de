using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Reconstruct.Output;

/// <summary>Exports and imports over time: the interval as a band, the estimate in it, and every piece of evidence about one flow of one period as a dot.</summary>
internal static class FanCharts
{
    public static IEnumerable<Figure> Of(Reconstructed answer, RebuiltNumbers numbers) =>
        from flow in new[] { PairFlow.Export, PairFlow.Import }
        select Fan(answer, numbers, flow);

    private static Figure Fan(Reconstructed answer, RebuiltNumbers numbers, PairFlow flow)
    {
        var say = answer.Evidence.Say;
        ReconstructedCell[] cells = [.. answer.Result.Cells.Where(c => c.Flow == flow)];
        Series Line(string key, Func<ReconstructedCell, ValueCell> value) =>
            new(say[key], [.. cells.Select(c => new ChartPoint(c.Period, value(c)))]);
        var unit = Cells.Money(say, new(Currency.UsDollar, 9));
        Series[] dots =
        [
            Line("rebuilt.estimate", c => Cells.Of(numbers.Of(c))) with
            {
                Mark = ChartMark.Dot,
            },
            Dots(answer, numbers, flow, unit, "rebuilt.tables", isTable: true),
            Dots(answer, numbers, flow, unit, "rebuilt.statements", isTable: false),
        ];
        return new(
            $"fan-{flow.ToString().ToLowerInvariant()}",
            say.Text($"rebuilt.fan-{flow}", ("A", answer.Question.A), ("B", answer.Question.B)),
            new TimeChart(
                ChartMark.Line,
                unit,
                [
                    Line("rebuilt.low", c => Cells.Of(numbers.Low(c))),
                    Line("rebuilt.high", c => Cells.Of(numbers.High(c))),
                    .. dots.Where(s => s.Points.Length > 0),
                ]
            )
            {
                Bands = [new(say["rebuilt.interval"], 0, 1)],
            }
        );
    }

    private static Series Dots(
        Reconstructed answer,
        RebuiltNumbers numbers,
        PairFlow flow,
        NumberUnit unit,
        string key,
        bool isTable
    )
    {
        var points =
            from testimony in answer.Result.Used
            where (testimony.Nearness == Nearness.Table) == isTable && IsOf(answer.Question, testimony, flow)
            let printed = numbers.Printed(testimony)
            where printed is { IsDefined: true, Unit.Unit: Analysis.Measures.Unit.UsDollar }
            let number = (Number)Cells.Of(printed)
            select new ChartPoint(testimony.Terms[0].Cell.Period, number with { Unit = unit, Note = "" });
        return new(answer.Evidence.Say[key], [.. points.DistinctBy(p => (p.Period, ((Number)p.Value).Value))])
        {
            Mark = ChartMark.Dot,
        };
    }

    // Sums, shares and changes cannot be drawn as a dot of one flow.
    private static bool IsOf(PairQuestion question, Testimony testimony, PairFlow flow)
    {
        var exporter = flow == PairFlow.Export ? question.A : question.B;
        var importer = flow == PairFlow.Export ? question.B : question.A;
        return testimony is { Base.IsEmpty: true, Terms: [{ Coefficient: 1, Cell: { } cell }] }
            && cell.Exporter.Equals(exporter)
            && cell.Importer.Equals(importer)
            && cell.Period.Months == question.Months
            && cell.Period.FirstYear >= question.FirstAnswered
            && (question.Side is null || question.Side.Equals(cell.Side));
    }
}
