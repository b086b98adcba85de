using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>Deliveries under a contract beside trade at a reference price, by period. A price is a value over a quantity: one given as such has the quantity 1.</summary>
/// <param name="ContractValue">Paid for the deliveries of each period, US dollars.</param>
/// <param name="ContractQuantity">What was delivered, in one unit.</param>
/// <param name="ReferenceValue">Value of the trade whose price is the reference, US dollars.</param>
/// <param name="ReferenceQuantity">Its quantity, in the same unit.</param>
public readonly record struct PricedDeliveries(
    ImmutableArray<double> ContractValue,
    ImmutableArray<double> ContractQuantity,
    ImmutableArray<double> ReferenceValue,
    ImmutableArray<double> ReferenceQuantity
) : IMeasureRow<PricedDeliveries>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(ContractValue), nameof(ContractQuantity), nameof(ReferenceValue), nameof(ReferenceQuantity)];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Periods;

    /// <inheritdoc/>
    public static PricedDeliveries From(ReadOnlySpan<double> sums)
    {
        var lines = sums.Length / 4;
        return new(
            [.. sums[..lines]],
            [.. sums[lines..(2 * lines)]],
            [.. sums[(2 * lines)..(3 * lines)]],
            [.. sums[(3 * lines)..]]
        );
    }

    /// <summary>What the deliveries of all periods cost at the reference price, US dollars; undefined where a price is missing.</summary>
    public Measured ValueAtReference()
    {
        var value = 0.0;
        for (var t = 0; t < ContractValue.Length; t++)
        {
            if (ContractQuantity[t] == 0 && ContractValue[t] > 0)
            {
                return Measured.Undefined("paid without deliveries in a period");
            }
            if (ContractQuantity[t] > 0 && ReferenceQuantity[t] == 0)
            {
                return Measured.Undefined("no reference price for deliveries of a period");
            }
            value += ContractQuantity[t] == 0 ? 0 : ReferenceValue[t] / ReferenceQuantity[t] * ContractQuantity[t];
        }
        return Measured.Of(value);
    }
}
