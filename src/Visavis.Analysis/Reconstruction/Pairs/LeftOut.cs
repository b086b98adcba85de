namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>Why a testimony is not in a system.</summary>
public enum LeftOut : byte
{
    /// <summary>It speaks of other economies, commodities or currencies.</summary>
    OfSomethingElse,

    /// <summary>It speaks of years before or after those of the system.</summary>
    OfOtherYears,

    /// <summary>It speaks of several years, or of months of two years.</summary>
    OfSeveralYears,

    /// <summary>The same statement stands in another source.</summary>
    Echo,

    /// <summary>The table repeats the partner's figure.</summary>
    Copy,

    /// <summary>A ratio to something that may be negative, or an amount that is not above zero.</summary>
    NotPositive,
}
