namespace Visavis.Analysis.Measures;

/// <summary>The logarithm of Vollrath's relative export advantage.</summary>
public sealed class LogRelativeExportAdvantage : Measure<ExportsOfAllByProduct>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "log-relative-export-advantage",
            NameEn: "Relative export advantage, logarithm",
            NameRu: "Относительное экспортное преимущество, логарифм",
            Question: "By how much, in logarithms, does the product weigh more than for everybody else?",
            QuestionRu: "На сколько, в логарифмах, товар весомее, чем у всех остальных?",
            Unit: Unit.Log,
            Formula: "ln((a / b) / (c / d))",
            Source: "Vollrath, A Theoretical Evaluation of Alternative Trade Intensity Measures of Revealed Comparative Advantage, 1991",
            Range: (double.NegativeInfinity, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in ExportsOfAllByProduct row)
    {
        var advantage = RelativeAdvantage.Of(
            row.ProductExports,
            row.OtherExports,
            row.OthersProductExports,
            row.OthersOtherExports
        );
        return !advantage.IsDefined ? advantage
            : advantage.Value == 0 ? Measured.Undefined("the product is not exported")
            : Measured.Of(Math.Log(advantage.Value));
    }
}
