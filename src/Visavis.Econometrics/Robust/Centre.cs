namespace Visavis.Econometrics.Robust;

/// <summary>Where most of a sample lies: its median, and its spread by the median distance from there.</summary>
/// <param name="Median">Half lie below.</param>
/// <param name="Scale">1.4826 times the median distance from the median: of normal numbers the standard deviation.</param>
public readonly record struct Centre(double Median, double Scale)
{
    // Of more numbers every so manieth is taken: a median of a million is sure to a thousandth of the spread.
    private const int Most = 1 << 20;

    /// <summary>Of a sample.</summary>
    /// <param name="count">How many numbers, 1 or more.</param>
    /// <param name="number">The number at a place, finite.</param>
    public static Centre Of(int count, Func<int, double> number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var step = ((count - 1) / Most) + 1;
        var taken = new double[(count + step - 1) / step];
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = number(i * step);
        }
        var median = MedianOf(taken);
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = Math.Abs(taken[i] - median);
        }
        return new(median, 1.4826 * MedianOf(taken));
    }

    /// <summary>A number, no farther than so many scales from the median.</summary>
    /// <param name="number">Any.</param>
    /// <param name="scales">0 or more.</param>
    public double Clip(double number, double scales) =>
        Math.Clamp(number, Median - (scales * Scale), Median + (scales * Scale));

    private static double MedianOf(double[] numbers)
    {
        Array.Sort(numbers);
        var half = numbers.Length / 2;
        return numbers.Length % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
    }
}
