using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>Gini's coefficient of a flow over all codes of a level.</summary>
public sealed class Gini : ConcentrationMeasure<FlowByCommodity>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "gini",
            NameEn: "Gini coefficient of products",
            NameRu: "Коэффициент Джини по товарам",
            Question: "How unequal are the products of the flow, those without trade counted?",
            QuestionRu: "Насколько неравны товары в потоке, считая и те, которыми не торгуют?",
            Unit: Unit.Ratio,
            Formula: "Σ (2i − n − 1) v_i / (n Σ v), v ascending",
            Source: "Cadot, Carrère & Strauss-Kahn, Export Diversification: What's behind the Hump?, 2011",
            Range: (0, 1)
        )
        {
            FormulaRu = "Σ (2i − n − 1) v_i / (n Σ v), v по возрастанию",
        };

    /// <inheritdoc/>
    protected override Measured OfLines(ReadOnlySpan<double> flow) => Measured.Of(Inequality.Gini(flow));
}
