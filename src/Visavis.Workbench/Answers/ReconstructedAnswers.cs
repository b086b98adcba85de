using Visavis.Analysis.Measures;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Workbench.Answers;

/// <summary>Numbers of a reconstruction by their addresses.</summary>
internal static class ReconstructedAnswers
{
    /// <summary>A flow of a year with its 95 % interval; one end of it where <c>end</c> says which; how sure it is where <c>of</c> asks for that.</summary>
    public static Answer Ask(PairEvidence evidence, ReceiptAddress address)
    {
        var selection = new Selection(address, evidence.Say);
        var (side, period, flow) = (selection.Economy("reporter"), selection.Period("period"), selection.Text("flow"));
        var of = selection.Text("of", "value");
        if (selection.Trouble is { } trouble)
        {
            return Answer.Missing(address, AnswerUnit.UsDollar, trouble);
        }
        var found = evidence.ReconstructionOf(side);
        var cell = found?.Result.Cells.FirstOrDefault(c => NameOf(c.Flow) == flow && c.Period == period);
        if (found is null || cell is null)
        {
            return Answer.Missing(address, AnswerUnit.UsDollar, evidence.Say["answers.reconstructed.none"]);
        }
        var receipt = new Receipt(
            address,
            "",
            found.Method(evidence.Say),
            [.. cell.Evidence.Select(p => evidence.Lines.Of(p.Testimony)).OfType<ReceiptInput>().Distinct()],
            []
        );
        var (value, bounds, unit) = Valued(found, cell, of, selection.Text("end", ""));
        return double.IsNaN(value)
            ? Answer.Missing(address, unit, evidence.Say["answers.reconstructed.none"])
            : new(address, AnswerKind.Estimated, Measured.Of(value), bounds, unit, receipt);
    }

    public static string NameOf(PairFlow flow) =>
        flow switch
        {
            PairFlow.Export => "export",
            PairFlow.Import => "import",
            PairFlow.Turnover => "turnover",
            _ => "balance",
        };

    private static (double Value, Interval Bounds, AnswerUnit Unit) Valued(
        Reconstructed found,
        ReconstructedCell cell,
        string of,
        string end
    )
    {
        var (low, high) = cell.Estimate.Interval95;
        return (of, end) switch
        {
            ("surplus", _) => Ratio(found.Result.ChanceOfSurplus(cell.Period)),
            ("identification", _) => Ratio(cell.Identification ?? double.NaN),
            (_, "low") => Amount(low),
            (_, "high") => Amount(high),
            _ => (cell.Estimate.Value, new((decimal)low, (decimal)high), AnswerUnit.UsDollar),
        };
    }

    private static (double, Interval, AnswerUnit) Amount(double value) =>
        (value, Interval.Point((decimal)value), AnswerUnit.UsDollar);

    private static (double, Interval, AnswerUnit) Ratio(double value) =>
        (
            value,
            double.IsNaN(value) ? Interval.Everything : Interval.Point((decimal)value),
            new(Unit.Ratio, Currency.UsDollar)
        );
}
