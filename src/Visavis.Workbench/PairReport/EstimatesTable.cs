using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>Estimates by period with their intervals, how sure they are, and what would make them surer.</summary>
internal static class EstimatesTable
{
    private static readonly PairFlow[] Flows = [PairFlow.Export, PairFlow.Import, PairFlow.Turnover, PairFlow.Balance];

    /// <param name="say">The language.</param>
    /// <param name="result">The reconstruction.</param>
    /// <param name="periods">A row each.</param>
    /// <param name="ask">The number of a cell: its value, or its <c>surplus</c> or <c>identification</c>.</param>
    public static Table Of(
        Speech say,
        PairReconstruction result,
        IEnumerable<Period> periods,
        Func<ReconstructedCell, string, Answer> ask
    )
    {
        var money = Cells.UnitOf(say, AnswerUnit.UsDollar);
        var ratio = Cells.UnitOf(say, new(Analysis.Measures.Unit.Ratio, Currency.UsDollar));
        return new(
            "reconstruction-table",
            say["reconstruction.table"],
            [
                say["reconstruction.year"],
                .. Flows.Select(f =>
                    Column.Of(say[$"reconstruction.{ReconstructedAnswers.NameOf(f)}"], money, NumberKind.Estimated)
                ),
                Column.Of(say["reconstruction.surplus"], ratio, NumberKind.Estimated),
                Column.Of(say["reconstruction.identified-export"], ratio, NumberKind.Estimated),
                Column.Of(say["reconstruction.identified-import"], ratio, NumberKind.Estimated),
                say["reconstruction.narrower"],
            ],
            [.. periods.Select(p => RowOf(say, [.. result.Cells.Where(c => c.Period == p)], ask))]
        )
        {
            Notes = [say["reconstruction.note"]],
        };
    }

    private static Row RowOf(Speech say, ReconstructedCell[] cells, Func<ReconstructedCell, string, Answer> ask)
    {
        ReconstructedCell Of(PairFlow flow) => cells.First(c => c.Flow == flow);
        return new([
            cells[0].Period,
            .. Flows.Select(f => (TableCell)Cells.WithInterval(ask(Of(f), ""))),
            Cells.Of(ask(Of(PairFlow.Balance), "surplus")),
            Cells.Of(ask(Of(PairFlow.Export), "identification")),
            Cells.Of(ask(Of(PairFlow.Import), "identification")),
            Narrower(say, cells),
        ]);
    }

    // Of the two flows the one that a single table would tell most of.
    private static string Narrower(Speech say, ReconstructedCell[] cells)
    {
        var wish = cells.Select(c => c.Narrower).OfType<Wish>().OrderByDescending(w => w.Narrowing).FirstOrDefault();
        return wish is null
            ? ""
            : say.Text(
                $"reconstruction.wish.{wish.Figure.Coverage}",
                ("exporter", wish.Figure.Exporter),
                ("importer", wish.Figure.Importer),
                ("side", wish.Figure.Side!),
                ("by", SpokenNumber.Of((decimal)Math.Round(100 * wish.Narrowing), 0, say.Language))
            );
    }
}
