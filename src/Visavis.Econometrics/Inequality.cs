namespace Visavis.Econometrics;

/// <summary>How unequal parts are, those that are nothing counted. Parts are of any unit, none negative, n long, not all zero.</summary>
public static class Inequality
{
    /// <summary>Gini's coefficient, 0 for equal parts to 1 − 1/n for a single one (Gini 1912; as a sum over ranks, Sen 1973).</summary>
    /// <param name="parts">n long, not all zero.</param>
    public static double Gini(ReadOnlySpan<double> parts)
    {
        var sorted = parts.ToArray();
        Array.Sort(sorted);
        var (whole, ranked) = (0.0, 0.0);
        for (var i = 0; i < sorted.Length; i++)
        {
            whole += sorted[i];
            ranked += ((2 * i) + 1 - sorted.Length) * sorted[i];
        }
        return ranked / (whole * sorted.Length);
    }

    /// <summary>Theil's index Σ s ln(n s), 0 for equal parts to ln n for a single one (Theil 1967).</summary>
    /// <param name="parts">n long, not all zero.</param>
    public static double Theil(ReadOnlySpan<double> parts)
    {
        var whole = Concentration.Sum(parts);
        var sum = 0.0;
        foreach (var part in parts)
        {
            sum += part == 0 ? 0 : part / whole * Math.Log(part / whole * parts.Length);
        }
        // Equal parts leave the rounding of their logarithms.
        return Math.Max(sum, 0);
    }

    /// <summary>The part of Theil's index that lies between groups: Σ S ln(S / (n_g/n)), S the share of a group.</summary>
    /// <param name="parts">What each group holds, not all zero.</param>
    /// <param name="sizes">Members of each group, as many, none zero where the group holds something.</param>
    public static double TheilBetween(ReadOnlySpan<double> parts, ReadOnlySpan<double> sizes)
    {
        var (whole, members) = (Concentration.Sum(parts), Concentration.Sum(sizes));
        var sum = 0.0;
        for (var i = 0; i < parts.Length; i++)
        {
            sum += parts[i] == 0 ? 0 : parts[i] / whole * Math.Log(parts[i] / whole / (sizes[i] / members));
        }
        return Math.Max(sum, 0);
    }

    /// <summary>Parts that are more than nothing.</summary>
    public static int Active(ReadOnlySpan<double> parts)
    {
        var active = 0;
        foreach (var part in parts)
        {
            active += part > 0 ? 1 : 0;
        }
        return active;
    }
}
