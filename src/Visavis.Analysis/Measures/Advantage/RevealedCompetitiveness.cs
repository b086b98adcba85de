namespace Visavis.Analysis.Measures;

/// <summary>The logarithm of Vollrath's relative advantage in exports less that in imports.</summary>
public sealed class RevealedCompetitiveness : Measure<TradeOfAllByProduct>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "revealed-competitiveness",
            NameEn: "Revealed competitiveness, Vollrath",
            NameRu: "Выявленная конкурентоспособность по Воллрату",
            Question: "By how much, in logarithms, does selling the product prevail over buying it?",
            QuestionRu: "На сколько, в логарифмах, продажа товара преобладает над его покупкой?",
            Unit: Unit.Log,
            Formula: "ln RXA − ln RMA",
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
        if (!exports.IsDefined || !imports.IsDefined)
        {
            return Measured.Undefined("nothing to compare with");
        }
        return exports.Value == 0 || imports.Value == 0
            ? Measured.Undefined("the product is not traded both ways")
            : Measured.Of(Math.Log(exports.Value) - Math.Log(imports.Value));
    }
}
