namespace Visavis.Analysis.Measures;

/// <summary>Vollrath's index: product against all other products, economy against all others.</summary>
public sealed class RelativeExportAdvantage : Measure<ExportsOfAllByProduct>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "relative-export-advantage",
            NameEn: "Relative export advantage, Vollrath",
            NameRu: "Относительное экспортное преимущество по Воллрату",
            Question: "How much larger is the product beside the other exports than it is for everybody else?",
            QuestionRu: "Во сколько раз товар весомее рядом с остальным экспортом, чем у всех остальных?",
            Unit: Unit.Ratio,
            Formula: "(a / b) / (c / d)",
            Source: "Vollrath, A Theoretical Evaluation of Alternative Trade Intensity Measures of Revealed Comparative Advantage, 1991",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in ExportsOfAllByProduct row) =>
        RelativeAdvantage.Of(row.ProductExports, row.OtherExports, row.OthersProductExports, row.OthersOtherExports);
}
