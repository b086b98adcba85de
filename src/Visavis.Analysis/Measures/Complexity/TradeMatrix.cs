using System.Globalization;

namespace Visavis.Analysis.Measures;

/// <summary>One flow of many economies by commodity.</summary>
public sealed class TradeMatrix
{
    /// <summary>A matrix by its cells.</summary>
    /// <param name="commodities">Number of commodities, at least 1.</param>
    /// <param name="values">Economies × commodities, economy by economy, US dollars; zero where there is no trade.</param>
    /// <exception cref="ArgumentException">No whole number of economies, or a cell that is not finite or below zero.</exception>
    public TradeMatrix(int commodities, ReadOnlyMemory<double> values)
    {
        if (commodities < 1 || values.Length == 0 || values.Length % commodities != 0)
        {
            throw new ArgumentException($"{values.Length} cells are no rows of {commodities} commodities.");
        }
        foreach (var value in values.Span)
        {
            if (!double.IsFinite(value) || value < 0)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{value} is no sum."));
            }
        }
        (Commodities, Values) = (commodities, values);
    }

    /// <summary>Number of commodities.</summary>
    public int Commodities { get; }

    /// <summary>Number of economies.</summary>
    public int Economies => Values.Length / Commodities;

    /// <summary>Economies × commodities, economy by economy, US dollars.</summary>
    public ReadOnlyMemory<double> Values { get; }
}
