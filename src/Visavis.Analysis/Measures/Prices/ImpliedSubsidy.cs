namespace Visavis.Analysis.Measures;

/// <summary>What the deliveries would have cost more at the reference price.</summary>
public sealed class ImpliedSubsidy : DirectedMeasure<PricedDeliveries>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "implied-subsidy",
            NameEn: "Implied subsidy",
            NameRu: "Подразумеваемая субсидия",
            Question: "How much more would the deliveries have cost at the reference price?",
            QuestionRu: "На сколько дороже обошлись бы поставки по цене сравнения?",
            Unit: Unit.UsDollar,
            Formula: "Σ_t (p_ref − p_contract) · q",
            Source: "International Energy Agency, World Energy Outlook, Looking at Energy Subsidies: Getting the Prices Right, 1999",
            Range: (double.NegativeInfinity, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in PricedDeliveries row)
    {
        var atReference = row.ValueAtReference();
        return atReference.IsDefined ? Measured.Of(atReference.Value - row.ContractValue.Sum()) : atReference;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<bool> Rises => [false, true, true, false];
}
