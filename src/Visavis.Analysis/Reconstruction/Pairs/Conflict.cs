namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>Evidence that stands apart from all other evidence.</summary>
/// <param name="Testimony">What is said.</param>
/// <param name="Off">By how many standard deviations.</param>
/// <param name="Ratio">What is said over what everything else says; absent for balances.</param>
/// <param name="Reading">How it may be meant: a candidate, never the truth.</param>
public sealed record Conflict(Testimony Testimony, double Off, double? Ratio, Reading Reading);

/// <summary>How a figure that does not fit may be meant.</summary>
public enum Reading : byte
{
    /// <summary>No usual slip explains it.</summary>
    None,

    /// <summary>In another unit: ten, a thousand times too much or too little.</summary>
    PowerOfTen,

    /// <summary>By the other side's definition.</summary>
    OtherSide,

    /// <summary>With services.</summary>
    WithServices,
}
