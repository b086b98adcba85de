using System.Globalization;
using Visavis.Analysis.Measures;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Reconstruct.Output;

/// <summary>Figures of a backtest with their receipts.</summary>
internal sealed class TestedNumbers(BacktestAnswer answer, BacktestRequest request, Speech say)
{
    // Of a normal estimator, nineteen times in twenty.
    private const double In95 = 1.96;
    private readonly Numbered numbers = new(
        say,
        ReceiptAddress.Of("backtest", 0, [.. request.Selection]),
        AnswerKind.Calculated,
        say["tested.method"]
    );

    /// <summary>Median error of the model, with its interval.</summary>
    public ValueCell Error(BacktestScore score) =>
        Cells.WithInterval(
            Of(
                score,
                "error",
                Unit.Log,
                score.MedianAbsLogError,
                (
                    score.MedianAbsLogError - (In95 * score.StandardError),
                    score.MedianAbsLogError + (In95 * score.StandardError)
                )
            )
        );

    /// <summary>Median error of a simple rule.</summary>
    public ValueCell Rule(BacktestScore score, string rule) => Cells.Of(Of(score, rule, Unit.Log, score.Rules[rule]));

    /// <summary>Share of reports that an interval holds.</summary>
    /// <param name="score">Of which cells.</param>
    /// <param name="percent">50, 80 or 95.</param>
    public ValueCell Coverage(BacktestScore score, int percent) =>
        Cells.Of(
            Of(
                score,
                $"in{percent.ToString(CultureInfo.InvariantCulture)}",
                Unit.Share,
                percent switch
                {
                    50 => score.Coverage50,
                    80 => score.Coverage80,
                    _ => score.Coverage95,
                }
            )
        );

    /// <summary>How many reports were hidden.</summary>
    public ValueCell Count(BacktestScore score) => Cells.Count(Of(score, "n", Unit.Ratio, score.Trials));

    /// <summary>Makes all numbers of a score, so that any of them can be found.</summary>
    public void Make(BacktestScore score)
    {
        _ = (Count(score), Error(score));
        foreach (var rule in score.Rules.Keys)
        {
            _ = Rule(score, rule);
        }
        foreach (var percent in TestedCharts.Intervals)
        {
            _ = Coverage(score, percent);
        }
    }

    /// <summary>The number at an address, once all have been made.</summary>
    public Answer Find(ReceiptAddress address) => numbers.Find(address);

    private Answer Of(
        BacktestScore score,
        string number,
        Unit unit,
        double value,
        (double Low, double High)? bounds = null
    ) =>
        numbers.Of(
            value,
            bounds is { } b && double.IsFinite(b.Low) && double.IsFinite(b.High) ? b : null,
            new(unit, Currency.UsDollar),
            [new(say["tested.reports"], "", answer.Source, "", new(Path.GetFileName(request.Folder), "", 0, ""))],
            ("design", BacktestAnswer.NameOf(score.Design)),
            ("group", score.Group),
            ("horizon", score.Horizon.ToString(CultureInfo.InvariantCulture)),
            ("number", number),
            ("split", score.Split.ToString())
        );
}
