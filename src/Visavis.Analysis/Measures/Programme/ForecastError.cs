namespace Visavis.Analysis.Measures;

/// <summary>How far a forecast fell short of the outcome (negative) or went beyond it, relative to the outcome.</summary>
public sealed class ForecastError : Measure<ForecastAndOutcome>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "forecast-error",
            NameEn: "Error of a forecast",
            NameRu: "Ошибка прогноза",
            Question: "How far was the forecast from what came?",
            QuestionRu: "Насколько прогноз отличался от того, что произошло?",
            Unit: Unit.Growth,
            Formula: "F / O − 1",
            Source: "METHODS section 6",
            Range: (double.NegativeInfinity, double.PositiveInfinity)
        )
        {
            SourceRu = "METHODS, раздел 6",
        };

    /// <inheritdoc/>
    public override Measured Compute(in ForecastAndOutcome row) =>
        row.Outcome == 0 ? Measured.Undefined("the outcome is zero") : Measured.Of((row.Forecast / row.Outcome) - 1);

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box) =>
        box.Low[1] <= 0 && box.High[1] >= 0 ? Info.Range : base.RangeOver(box);
}
