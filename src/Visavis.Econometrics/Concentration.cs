namespace Visavis.Econometrics;

/// <summary>How unevenly a whole is divided. Parts are of any unit, none negative, n long; they need not add up to one.</summary>
public static class Concentration
{
    /// <summary>The sum of squared shares: 1/n for equal parts, 1 for a single one (Herfindahl 1950; Hirschman 1964).</summary>
    /// <param name="parts">n long, not all zero.</param>
    public static double Herfindahl(ReadOnlySpan<double> parts)
    {
        var (whole, squares) = (0.0, 0.0);
        foreach (var part in parts)
        {
            whole += part;
            squares += part * part;
        }
        return squares / (whole * whole);
    }

    /// <summary>The sum of squared shares on a scale from 0, equal parts, to 1, a single one.</summary>
    /// <param name="herfindahl">Of n parts.</param>
    /// <param name="n">Number of parts, at least 2.</param>
    public static double Normalised(double herfindahl, int n) => (herfindahl - (1.0 / n)) / (1 - (1.0 / n));

    /// <summary>The root of the sum of squared shares on a scale from 0, equal parts, to 1, a single one.</summary>
    /// <param name="herfindahl">Of n parts.</param>
    /// <param name="n">Number of parts, at least 2.</param>
    public static double RootNormalised(double herfindahl, int n)
    {
        var least = Math.Sqrt(1.0 / n);
        return (Math.Sqrt(herfindahl) - least) / (1 - least);
    }

    /// <summary>Half the sum of absolute differences of two sets of shares: what has to move to turn one into the other, 0 to 1.</summary>
    /// <param name="parts">n long, not all zero.</param>
    /// <param name="others">n long, not all zero.</param>
    public static double Distance(ReadOnlySpan<double> parts, ReadOnlySpan<double> others)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(others.Length, parts.Length);
        var (whole, otherWhole) = (Sum(parts), Sum(others));
        var distance = 0.0;
        for (var i = 0; i < parts.Length; i++)
        {
            distance += Math.Abs((parts[i] / whole) - (others[i] / otherWhole));
        }
        return distance / 2;
    }

    /// <summary>The whole, added up in the order of its parts.</summary>
    /// <param name="parts">n long.</param>
    public static double Sum(ReadOnlySpan<double> parts)
    {
        var sum = 0.0;
        foreach (var part in parts)
        {
            sum += part;
        }
        return sum;
    }
}
