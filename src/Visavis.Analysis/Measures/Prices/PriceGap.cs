namespace Visavis.Analysis.Measures;

/// <summary>How far below the reference a contract is priced.</summary>
public sealed class PriceGap : DirectedMeasure<PricedDeliveries>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "price-gap",
            NameEn: "Price gap",
            NameRu: "Разрыв цен",
            Question: "How far below the reference price were the deliveries priced?",
            QuestionRu: "Насколько ниже цены сравнения оплачивались поставки?",
            Unit: Unit.Growth,
            Formula: "1 − Σ p_contract · q / Σ p_ref · q",
            Source: "International Energy Agency, World Energy Outlook, Looking at Energy Subsidies: Getting the Prices Right, 1999",
            Range: (double.NegativeInfinity, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in PricedDeliveries row)
    {
        var atReference = row.ValueAtReference();
        return !atReference.IsDefined ? atReference
            : atReference.Value == 0 ? Measured.Undefined("nothing was delivered at a price")
            : Measured.Of(1 - (row.ContractValue.Sum() / atReference.Value));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<bool> Rises => [false, true, true, false];
}
