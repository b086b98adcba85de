using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>Product concentration as UNCTAD publishes it: roots of the sum of squared shares, from 0 to 1.</summary>
public sealed class ProductConcentration : ConcentrationMeasure<FlowByCommodity>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "product-concentration",
            NameEn: "Product concentration, UNCTAD",
            NameRu: "Товарная концентрация по ЮНКТАД",
            Question: "How concentrated is the flow on few products, on a scale from 0 to 1?",
            QuestionRu: "Насколько поток сосредоточен на немногих товарах по шкале от 0 до 1?",
            Unit: Unit.Ratio,
            Formula: "(√Σ s² − √(1/n)) / (1 − √(1/n))",
            Source: "UNCTADstat, Merchandise: Product concentration and diversification indices",
            Range: (0, 1)
        )
        {
            SourceRu = "ЮНКТАД (UNCTADstat), Merchandise: Product concentration and diversification indices",
        };

    /// <inheritdoc/>
    protected override Measured OfLines(ReadOnlySpan<double> flow) =>
        flow.Length == 1
            ? Measured.Undefined("only one line")
            : Measured.Of(Concentration.RootNormalised(Concentration.Herfindahl(flow), flow.Length));
}
