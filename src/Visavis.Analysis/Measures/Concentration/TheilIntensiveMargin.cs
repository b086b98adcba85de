using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>Theil's index among the lines that have trade.</summary>
public sealed class TheilIntensiveMargin : ConcentrationMeasure<FlowByCommodity>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "theil-intensive-margin",
            NameEn: "Theil index, intensive margin",
            NameRu: "Индекс Тейла, интенсивная составляющая",
            Question: "How unequal are the products that are traded?",
            QuestionRu: "Насколько неравны товары, которыми торгуют?",
            Unit: Unit.Log,
            Formula: "Σ s ln(n₁ s)",
            Source: "Cadot, Carrère & Strauss-Kahn, Export Diversification: What's behind the Hump?, 2011",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    protected override Measured OfLines(ReadOnlySpan<double> flow) =>
        Measured.Of(Math.Max(Inequality.Theil(flow) - Math.Log((double)flow.Length / Inequality.Active(flow)), 0));

    /// <inheritdoc/>
    /// <remarks>Safe: the bounds of the whole index less those of the extensive margin.</remarks>
    protected override (double Low, double High) RangeOver(Box box)
    {
        var fewest = Inequality.Active(box.Low);
        if (fewest == 0)
        {
            return Info.Range;
        }
        var shares = new ShareBounds(box.Low, box.High);
        var (low, high) = (Inequality.Theil(shares.MostEven()), Inequality.Theil(shares.MostUneven()));
        double Extensive(int active) => Math.Log((double)box.Low.Length / active);
        return (Math.Max(low - Extensive(fewest), 0), high - Extensive(Inequality.Active(box.High)));
    }
}
