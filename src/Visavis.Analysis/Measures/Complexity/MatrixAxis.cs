namespace Visavis.Analysis.Measures;

/// <summary>Along what the values of a matrix measure run.</summary>
public enum MatrixAxis
{
    /// <summary>One value an economy.</summary>
    Economies,

    /// <summary>One value a commodity.</summary>
    Commodities,

    /// <summary>One value a pair of commodities, commodity by commodity.</summary>
    CommodityPairs,
}
