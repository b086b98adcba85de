using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>A value and how far it may lie.</summary>
/// <param name="Centre">In units of currency.</param>
/// <param name="Range">Holds the centre; open above where nothing bounds it.</param>
public readonly record struct Amount(decimal Centre, Interval Range)
{
    /// <summary>Nothing is known but that it is not negative; nothing is taken off for it.</summary>
    public static Amount Unknown { get; } = new(0, Interval.NonNegative);

    /// <summary>Some part of this amount, perhaps none: nothing is taken off for it.</summary>
    public Amount SomePart => new(0, new(0, Range.High));

    /// <summary>This amount times a factor that is not exactly known.</summary>
    /// <param name="factor">Centre and bounded range, not negative.</param>
    public Amount Times(Amount factor) =>
        new(Centre * factor.Centre, new(Range.Low * factor.Range.Low, Range.High * factor.Range.High));

    /// <summary>This amount, but no more than the highest value of another.</summary>
    public Amount NoMoreThan(Amount whole) =>
        whole.Range.High is { } most
            ? new(Math.Min(Centre, most), new(Math.Min(Range.Low ?? most, most), Math.Min(Range.High ?? most, most)))
            : this;

    /// <summary>An amount that holds both: of two records of one movement.</summary>
    public Amount Hull(Amount other) => new((Centre + other.Centre) / 2, Range.Hull(other.Range));
}
