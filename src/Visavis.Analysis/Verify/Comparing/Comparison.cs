using System.Collections.Immutable;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Comparing;

/// <summary>How a claim stands beside what the sources hold.</summary>
public enum Standing : byte
{
    /// <summary>The side that it names says the same.</summary>
    Agrees,

    /// <summary>The partner's record says the same.</summary>
    AnotherSide,

    /// <summary>A figure of another coverage says the same: goods and services for goods.</summary>
    AnotherCoverage,

    /// <summary>A single change of the claim would agree: a factor of ten, the other flow, a neighbouring year.</summary>
    AnotherReading,

    /// <summary>Nobody says the same.</summary>
    Differs,
}

/// <summary>What one witness gives for a claim.</summary>
/// <param name="By">The witness.</param>
/// <param name="Coverage">What it covers.</param>
/// <param name="Interval">In the unit of the claim's evidence: currency units, or a pure number.</param>
public sealed record WitnessValue(Witness By, Coverage Coverage, Interval Interval);

/// <summary>A claim beside the sources.</summary>
/// <param name="Read">The claim as it was read.</param>
/// <param name="Evidence">What it says.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Nearest">The witness that agrees, else the closest.</param>
/// <param name="All">Every witness, nearest first.</param>
/// <param name="Text">The same in words.</param>
public sealed record Comparison(
    ReadClaim Read,
    Evidence Evidence,
    Standing Standing,
    WitnessValue Nearest,
    ImmutableArray<WitnessValue> All,
    Saying Text
)
{
    /// <summary>How far the nearest witness lies from the claim, as a share of the witness' value; 0 where they agree.</summary>
    public double Gap => Comparer.Gap(Evidence.Interval, Nearest.Interval);

    /// <summary>The change after which it would agree; absent where none is needed or known.</summary>
    public OtherReading? Reading { get; init; }
}
