namespace Visavis.Analysis.Measures;

/// <summary>Vollrath's relative advantage in exports less that in imports.</summary>
public sealed class RelativeTradeAdvantage : Measure<TradeOfAllByProduct>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "relative-trade-advantage",
            NameEn: "Relative trade advantage, Vollrath",
            NameRu: "Относительное торговое преимущество по Воллрату",
            Question: "Is the economy more specialised in selling the product or in buying it?",
            QuestionRu: "На чём экономика больше специализирована: на продаже товара или на его покупке?",
            Unit: Unit.Ratio,
            Formula: "RXA − RMA",
            Source: "Vollrath, A Theoretical Evaluation of Alternative Trade Intensity Measures of Revealed Comparative Advantage, 1991",
            Range: (double.NegativeInfinity, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in TradeOfAllByProduct row)
    {
        var exports = RelativeAdvantage.Of(
            row.ProductExports,
            row.OtherExports,
            row.OthersProductExports,
            row.OthersOtherExports
        );
        var imports = RelativeAdvantage.Of(
            row.ProductImports,
            row.OtherImports,
            row.OthersProductImports,
            row.OthersOtherImports
        );
        return exports.IsDefined && imports.IsDefined
            ? Measured.Of(exports.Value - imports.Value)
            : Measured.Undefined("nothing to compare with");
    }
}
