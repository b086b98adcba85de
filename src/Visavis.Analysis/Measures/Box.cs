using Visavis.Core;

namespace Visavis.Analysis.Measures;

/// <summary>All rows whose sums lie between a low and a high end, each for itself.</summary>
/// <param name="Low">Low ends.</param>
/// <param name="High">High ends, as many; none below its low end.</param>
public sealed record Box(double[] Low, double[] High)
{
    /// <summary>As many sums as corners can be tried of: 4 096 corners.</summary>
    public const int MostForCorners = 12;

    /// <summary>A box by its intervals.</summary>
    /// <param name="bounds">Bounded, one a sum.</param>
    /// <param name="isSigned">Whether a sum may lie below zero; otherwise that part is cut off.</param>
    /// <exception cref="ArgumentException">A bound is open, or lies wholly below zero where none may.</exception>
    public static Box Of(ReadOnlySpan<Interval> bounds, bool isSigned)
    {
        var box = new Box(new double[bounds.Length], new double[bounds.Length]);
        for (var i = 0; i < bounds.Length; i++)
        {
            var (low, high) = (bounds[i].Low, bounds[i].High);
            if (low is null || high is null || (high < 0 && !isSigned))
            {
                throw new ArgumentException($"A sum cannot lie in {bounds[i]}.", nameof(bounds));
            }
            box.Low[i] = (double)(isSigned ? low.Value : Math.Max(low.Value, 0));
            box.High[i] = (double)high.Value;
        }
        return box;
    }

    /// <summary>Every combination of low and high ends; the same array each time, filled anew.</summary>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MostForCorners"/> sums.</exception>
    public IEnumerable<double[]> Corners()
    {
        if (Low.Length > MostForCorners)
        {
            throw new InvalidOperationException(
                $"{Low.Length} sums have too many corners: bound the measure otherwise."
            );
        }
        var corner = new double[Low.Length];
        for (var mask = 0; mask < 1 << Low.Length; mask++)
        {
            for (var i = 0; i < corner.Length; i++)
            {
                corner[i] = (mask >> i & 1) == 0 ? Low[i] : High[i];
            }
            yield return corner;
        }
    }
}
