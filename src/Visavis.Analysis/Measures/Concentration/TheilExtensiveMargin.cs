using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>The part of Theil's index that comes from lines without trade.</summary>
public sealed class TheilExtensiveMargin : ConcentrationMeasure<FlowByCommodity>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "theil-extensive-margin",
            NameEn: "Theil index, extensive margin",
            NameRu: "Индекс Тейла, экстенсивная составляющая",
            Question: "How much of the concentration comes from products that are not traded at all?",
            QuestionRu: "Какая часть концентрации объясняется товарами, которыми не торгуют вовсе?",
            Unit: Unit.Log,
            Formula: "ln(n / n₁)",
            Source: "Cadot, Carrère & Strauss-Kahn, Export Diversification: What's behind the Hump?, 2011",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    protected override Measured OfLines(ReadOnlySpan<double> flow) =>
        Measured.Of(Math.Log((double)flow.Length / Inequality.Active(flow)));

    /// <inheritdoc/>
    /// <remarks>Exact: by the fewest and the most lines that may have trade.</remarks>
    protected override (double Low, double High) RangeOver(Box box)
    {
        var (fewest, most) = (Inequality.Active(box.Low), Inequality.Active(box.High));
        return fewest == 0
            ? Info.Range
            : (Math.Log((double)box.Low.Length / most), Math.Log((double)box.Low.Length / fewest));
    }
}
