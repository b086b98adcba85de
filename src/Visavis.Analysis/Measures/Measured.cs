using System.Globalization;

namespace Visavis.Analysis.Measures;

/// <summary>A value, or the reason why there is none. Never NaN.</summary>
public readonly record struct Measured
{
    private readonly double value;

    private Measured(double value, string? whyUndefined)
    {
        this.value = value;
        WhyUndefined = whyUndefined;
    }

    /// <summary>Why there is no value; absent where there is one.</summary>
    public string? WhyUndefined { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsDefined => WhyUndefined is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is undefined.</exception>
    public double Value => IsDefined ? value : throw new InvalidOperationException($"Undefined: {WhyUndefined}");

    /// <summary>A value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite: a measure says why it is undefined instead.</exception>
    public static Measured Of(double value) =>
        double.IsFinite(value)
            ? new(value, null)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Not finite.");

    /// <summary>No value, and why.</summary>
    public static Measured Undefined(string why) => new(0, why);

    /// <inheritdoc/>
    public override string ToString() =>
        IsDefined ? value.ToString("R", CultureInfo.InvariantCulture) : $"undefined: {WhyUndefined}";
}

/// <summary>A value and how far it may lie, given how far its inputs may lie.</summary>
/// <param name="Value">At the inputs as they stand.</param>
/// <param name="Low">The lowest value that the inputs allow; equals the value where they are exact. Where they allow the
/// measure to be undefined, the lowest that the measure can ever be.</param>
/// <param name="High">The highest value that the inputs allow, likewise.</param>
public readonly record struct MeasuredRange(Measured Value, double Low, double High);
