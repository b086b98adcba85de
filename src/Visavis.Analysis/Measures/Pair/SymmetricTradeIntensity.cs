namespace Visavis.Analysis.Measures;

/// <summary>Trade intensity on a scale from −1 to 1.</summary>
public sealed class SymmetricTradeIntensity : Measure<IntensityOfTrade>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "symmetric-trade-intensity",
            NameEn: "Symmetric trade intensity index",
            NameRu: "Симметричный индекс интенсивности торговли",
            Question: "Does the first sell to the second more or less than the size of the second's market would have it, on a scale from −1 to 1?",
            QuestionRu: "Продаёт ли первая сторона второй больше или меньше, чем следует из размера её рынка, по шкале от −1 до 1?",
            Unit: Unit.Ratio,
            Formula: "(TII − 1) / (TII + 1)",
            Source: "METHODS section 1; the transformation that Laursen, Revealed Comparative Advantage and the Alternatives, 2015, gives to the Balassa index",
            Range: (-1, 1)
        )
        {
            SourceRu =
                "METHODS, раздел 1; преобразование, которое Laursen, Revealed Comparative Advantage and the Alternatives, 2015, применяет к индексу Балассы",
        };

    /// <inheritdoc/>
    public override Measured Compute(in IntensityOfTrade row)
    {
        var index = TradeIntensity.Index(row);
        return index.IsDefined ? Measured.Of((index.Value - 1) / (index.Value + 1)) : index;
    }
}
