using System.Collections.Immutable;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Tables;

/// <summary>A number in a table, as an interval in the table's unit.</summary>
/// <param name="Number">The number.</param>
/// <param name="Interval">What would have been printed so, in the unit without its scale.</param>
/// <param name="Scale">Size of one printed unit.</param>
/// <param name="Kind">What it counts: a currency, or its unit.</param>
/// <param name="AddsUp">Whether a sum of such numbers means anything: growth, prices and places have none.</param>
internal sealed record TableNumber(FoundNumber Number, Interval Interval, decimal Scale, string Kind, bool AddsUp)
{
    /// <summary>Whether it can be a rate or a share.</summary>
    public bool IsRate => Number.Unit is "%" or "";

    /// <summary>Whether it can be what rates and shares are of.</summary>
    public bool IsAmount => Number.Unit != "%";

    /// <summary>The number itself.</summary>
    public decimal Value => Number.Figure!.Value.Value * Scale;

    /// <summary>Decimals as printed.</summary>
    public int Decimals => Math.Max(0, -Number.Figure!.Value.LastDigit);
}

/// <summary>A row of a table, or a column: its head and its numbers.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Head">The words of its head.</param>
/// <param name="Cells">The numbers by their place in the line; absent where there is none.</param>
internal sealed record TableLine(int Index, string Head, ImmutableArray<TableNumber?> Cells)
{
    /// <summary>The year in the head; absent where there is not exactly one.</summary>
    public int? Year { get; } = YearIn(Head);

    /// <summary>Whether a number of it can be a rate or a share.</summary>
    public bool HasRates { get; } = Cells.Any(c => c?.IsRate == true);

    /// <summary>Whether a number of it can be what rates and shares are of.</summary>
    public bool HasAmounts { get; } = Cells.Any(c => c?.IsAmount == true);

    /// <summary>Whether its head says any of the words.</summary>
    public bool Says(params ReadOnlySpan<string> stems)
    {
        foreach (var stem in stems)
        {
            if (Head.Contains(stem, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    private static int? YearIn(string head)
    {
        int? found = null;
        for (var at = 0; at + 4 <= head.Length; at++)
        {
            var isAlone =
                (at == 0 || !char.IsAsciiDigit(head[at - 1]))
                && (at + 4 == head.Length || !char.IsAsciiDigit(head[at + 4]));
            if (
                isAlone
                && head.AsSpan(at, 4) is ['1', '9', _, _] or ['2', '0', _, _]
                && int.TryParse(
                    head.AsSpan(at, 4),
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var year
                )
            )
            {
                if (found is not null)
                {
                    return null;
                }
                found = year;
            }
        }
        return found;
    }
}
