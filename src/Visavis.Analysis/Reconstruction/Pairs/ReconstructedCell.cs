using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>What is reconstructed of a period.</summary>
public enum PairFlow : byte
{
    /// <summary>From the first economy to the second.</summary>
    Export,

    /// <summary>From the second economy to the first.</summary>
    Import,

    /// <summary>Both together.</summary>
    Turnover,

    /// <summary>Exports less imports.</summary>
    Balance,
}

/// <summary>A piece of evidence and what it does to an estimate.</summary>
/// <param name="Testimony">What is said.</param>
/// <param name="Weight">By how many per cent the estimate moves when the evidence moves by one per cent; of a balance, by how much of it.</param>
/// <param name="Off">What is said less what everything else says, in standard deviations.</param>
public sealed record Pull(Testimony Testimony, double Weight, double Off);

/// <summary>A figure that nobody has published.</summary>
/// <param name="Figure">What it would be of.</param>
/// <param name="Narrowing">By how much it would narrow the interval, 0 to 1.</param>
public sealed record Wish(PairUnknown Figure, double Narrowing);

/// <summary>One reconstructed quantity.</summary>
/// <param name="Flow">Which.</param>
/// <param name="Period">Of when.</param>
/// <param name="Estimate">With intervals.</param>
/// <param name="Identification">1 less the variance with this period's evidence over the variance without it; 0 where nothing is said of the period. Absent for turnover and balance.</param>
/// <param name="Evidence">What moves the estimate most, the strongest first.</param>
/// <param name="Narrower">What would narrow it most, if it were published; absent for turnover, balance and parts of years.</param>
public sealed record ReconstructedCell(
    PairFlow Flow,
    Period Period,
    Estimated Estimate,
    double? Identification,
    ImmutableArray<Pull> Evidence,
    Wish? Narrower
);
