namespace Visavis.Analysis.Gravity;

/// <summary>A column that is made of others.</summary>
/// <param name="ValueByObs">Value of each observation, n long; zero where it is absent.</param>
/// <param name="IsAbsent">Whether it cannot be made for an observation, n long.</param>
public sealed record MadeColumn(double[] ValueByObs, bool[] IsAbsent)
{
    /// <summary>A column that every observation has.</summary>
    /// <param name="valueByObs">Value of each observation, n long.</param>
    public static MadeColumn Whole(double[] valueByObs) => new(valueByObs, new bool[valueByObs.Length]);

    /// <summary>A column of values that some observations lack.</summary>
    /// <param name="values">Value of each observation, absent where there is none.</param>
    public static MadeColumn Of(IReadOnlyList<double?> values) =>
        new([.. values.Select(v => v ?? 0)], [.. values.Select(v => v is null)]);

    /// <summary>One where a condition holds, else zero.</summary>
    /// <param name="isTrue">Whether it holds, by observation.</param>
    public static MadeColumn Dummy(IEnumerable<bool> isTrue) => Whole([.. isTrue.Select(t => t ? 1.0 : 0.0)]);
}
