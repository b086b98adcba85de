namespace Visavis.Analysis.Measures;

/// <summary>In what a measure is stored and how it is printed. Ratios are stored; units print the 100.</summary>
public enum Unit
{
    /// <summary>US dollars, current.</summary>
    UsDollar,

    /// <summary>0 to 1, printed in per cent.</summary>
    Share,

    /// <summary>A change relative to the base, printed in per cent: 0.06 is 6 %.</summary>
    Growth,

    /// <summary>A difference of shares, printed in percentage points.</summary>
    ShareDifference,

    /// <summary>A pure number.</summary>
    Ratio,

    /// <summary>A pure number that its definition multiplies by 100, such as KTES.</summary>
    Hundredfold,

    /// <summary>A logarithm.</summary>
    Log,

    /// <summary>One quantity over another that does not contain it, printed in per cent: may exceed 100 %.</summary>
    Quotient,

    /// <summary>A place in an order: 1 is the first.</summary>
    Rank,

    /// <summary>US dollars, current, a kilogram.</summary>
    UsDollarPerKilogram,
}
