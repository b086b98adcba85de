using System.Globalization;

namespace Visavis.Core;

/// <summary>All numbers from a low to a high end, both included; an absent end is unbounded.</summary>
public readonly record struct Interval
{
    /// <param name="low">Low end; absent means unbounded.</param>
    /// <param name="high">High end; absent means unbounded.</param>
    /// <exception cref="ArgumentException">The low end lies above the high end.</exception>
    public Interval(decimal? low, decimal? high)
    {
        if (low > high)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Empty interval: {low} to {high}")
            );
        }
        Low = low;
        High = high;
    }

    /// <summary>Every number.</summary>
    public static Interval Everything { get; }

    /// <summary>Zero and above.</summary>
    public static Interval NonNegative { get; } = new(0, null);

    /// <summary>Low end; absent means unbounded.</summary>
    public decimal? Low { get; }

    /// <summary>High end; absent means unbounded.</summary>
    public decimal? High { get; }

    /// <summary>Whether both ends are there.</summary>
    public bool IsBounded => Low is not null && High is not null;

    /// <summary>Whether it is one number.</summary>
    public bool IsPoint => Low is not null && Low == High;

    /// <summary>Middle of a bounded interval.</summary>
    /// <exception cref="InvalidOperationException">The interval is unbounded.</exception>
    public decimal Middle =>
        IsBounded
            ? (Low!.Value + High!.Value) / 2
            : throw new InvalidOperationException("An unbounded interval has no middle.");

    /// <summary>One number.</summary>
    public static Interval Point(decimal value) => new(value, value);

    /// <summary>A number give or take.</summary>
    /// <param name="value">The middle.</param>
    /// <param name="half">Half the width, not negative.</param>
    public static Interval Around(decimal value, decimal half) => new(value - half, value + half);

    /// <summary>Whether a number lies inside.</summary>
    public bool Contains(decimal value) => !(value < Low) && !(value > High);

    /// <summary>What both hold; absent when they have nothing in common.</summary>
    public Interval? Intersect(Interval other)
    {
        var low = Max(Low, other.Low);
        var high = Min(High, other.High);
        return low > high ? null : new(low, high);
    }

    /// <summary>The smallest interval that holds both.</summary>
    public Interval Hull(Interval other) =>
        new(
            Low is null || other.Low is null ? null : Math.Min(Low.Value, other.Low.Value),
            High is null || other.High is null ? null : Math.Max(High.Value, other.High.Value)
        );

    /// <summary>Every sum of one number from each.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>Every difference of one number from each.</summary>
    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>Every number times a factor.</summary>
    public static Interval operator *(Interval a, decimal factor) =>
        factor >= 0 ? new(a.Low * factor, a.High * factor) : new(a.High * factor, a.Low * factor);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"[{(object?)Low ?? "-∞"}, {(object?)High ?? "∞"}]");

    private static decimal? Max(decimal? a, decimal? b) =>
        a is null ? b
        : b is null ? a
        : Math.Max(a.Value, b.Value);

    private static decimal? Min(decimal? a, decimal? b) =>
        a is null ? b
        : b is null ? a
        : Math.Min(a.Value, b.Value);
}
