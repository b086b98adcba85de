namespace Visavis.Econometrics.Balanced;

/// <summary>Random numbers that follow from a seed and an index alone, whoever asks and in whatever order.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014, OOPSLA); normals by Box and Muller (1958), Student's t by Bailey (1994).</remarks>
/// <param name="seed">What the whole run is drawn from.</param>
/// <param name="index">Which stream of it.</param>
public struct SeededErrors(ulong seed, ulong index)
{
    private ulong state = Mixed(Mixed(seed) ^ (index * 0xD1342543DE82EF95));
    private double spare = double.NaN;

    /// <summary>Standard normal.</summary>
    public double Normal()
    {
        if (!double.IsNaN(spare))
        {
            var kept = spare;
            spare = double.NaN;
            return kept;
        }
        var radius = Math.Sqrt(-2 * Math.Log(Uniform()));
        var (sin, cos) = Math.SinCos(2 * Math.PI * Uniform());
        spare = radius * sin;
        return radius * cos;
    }

    /// <summary>Student's t of some degrees of freedom; normal where they are infinite.</summary>
    /// <param name="degrees">Degrees of freedom, above 0.</param>
    public double StudentT(double degrees)
    {
        if (double.IsInfinity(degrees))
        {
            return Normal();
        }
        while (true)
        {
            var u = (2 * Uniform()) - 1;
            var v = (2 * Uniform()) - 1;
            var w = (u * u) + (v * v);
            if (w <= 1)
            {
                return u * Math.Sqrt(degrees * (Math.Pow(w, -2 / degrees) - 1) / w);
            }
        }
    }

    /// <summary>Above 0 and below 1, evenly.</summary>
    public double Uniform()
    {
        state += 0x9E3779B97F4A7C15;
        return ((Mixed(state) >> 11) + 0.5) * (1.0 / (1UL << 53));
    }

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
