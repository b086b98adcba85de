namespace Visavis.Core;

/// <summary>What is known of a cell. Zero, not reported and confidential are three things, and none of them is an absent value.</summary>
public enum ObservationStatus : byte
{
    /// <summary>A value was reported.</summary>
    Reported,

    /// <summary>The reporter observed that there was none.</summary>
    Zero,

    /// <summary>There can be none: the cell is empty by definition.</summary>
    StructuralZero,

    /// <summary>The publisher estimated the value.</summary>
    Estimated,

    /// <summary>Nobody says.</summary>
    NotReported,

    /// <summary>The reporter knows and does not say.</summary>
    Confidential,
}

/// <summary>What follows from a status alone.</summary>
public static class ObservationStatuses
{
    /// <summary>Whether a cell of this status holds a number.</summary>
    public static bool HasValue(this ObservationStatus status) => status < ObservationStatus.NotReported;
}
