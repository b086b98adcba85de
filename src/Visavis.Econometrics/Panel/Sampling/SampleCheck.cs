using System.Runtime.CompilerServices;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Sampling;

/// <summary>Looks for everything that keeps a fit from being made.</summary>
internal static class SampleCheck
{
    public const string Dependent = "dependent";
    public const string Offset = "offset";
    public const string Weight = "weight";

    public static IReadOnlyList<FitProblem> Of(double[] dependent, Design design, bool mayBeNegative)
    {
        var n = dependent.Length;
        var problems = new List<FitProblem>();
        if (n == 0)
        {
            problems.Add(new(FitFault.NoObservations, Dependent, 0, -1));
        }
        var groupings = design.Effects.Concat(design.Slopes.Select(s => s.Grouping)).ToArray();
        problems.AddRange(groupings.Where(IsNone).Select(g => new FitProblem(FitFault.NoGrouping, g.Name, 0, -1)));
        var columns = Columns(dependent, design, mayBeNegative);
        var factors = groupings
            .SelectMany(g => g.Factors)
            .Concat(design.Regressors.Select(r => r.By).OfType<Factor>())
            .Distinct();
        var found = columns
            .AsParallel()
            .AsOrdered()
            .Select(c =>
                c.Values.Length == n ? OfColumn(c.Name, c.Values, c.MayBeNegative) : Length(c.Name, c.Values.Length, n)
            )
            .ToArray();
        problems.AddRange(found.OfType<FitProblem>());
        problems.AddRange(factors.AsParallel().AsOrdered().Select(f => OfFactor(f, n)).OfType<FitProblem>());
        return problems;
    }

    private static bool IsNone(Grouping grouping) =>
        grouping.Factors.Count == 0 || grouping.Factors.Distinct().Count() < grouping.Factors.Count;

    private static List<(string Name, double[] Values, bool MayBeNegative)> Columns(
        double[] dependent,
        Design design,
        bool mayBeNegative
    )
    {
        List<(string, double[], bool)> columns = [(Dependent, dependent, mayBeNegative)];
        columns.AddRange(design.Regressors.Select(r => (r.Name, r.ValueByObs, true)));
        columns.AddRange(design.Slopes.Select(s => (s.Name, s.ValueByObs, true)));
        if (design.OffsetByObs is { } offset)
        {
            columns.Add((Offset, offset, true));
        }
        if (design.WeightByObs is { } weight)
        {
            columns.Add((Weight, weight, false));
        }
        return columns;
    }

    private static FitProblem Length(string name, int found, int needed) =>
        new(FitFault.LengthsDiffer, name, found, Math.Min(found, needed));

    private static FitProblem? OfColumn(string name, double[] values, bool mayBeNegative)
    {
        var least = Simd.LeastIfFinite(values);
        return double.IsNaN(least) ? Count(FitFault.NotFinite, name, values, v => !double.IsFinite(v))
            : least < 0 && !mayBeNegative ? Count(FitFault.Negative, name, values, v => v < 0)
            : null;
    }

    private static FitProblem Count(FitFault fault, string name, double[] values, Func<double, bool> isBad) =>
        new(fault, name, values.LongCount(isBad), Array.FindIndex(values, v => isBad(v)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static FitProblem? OfFactor(Factor factor, int n)
    {
        if (factor.LevelByObs.Length != n)
        {
            return Length(factor.Name, factor.LevelByObs.Length, n);
        }
        var (levels, bad) = ((uint)factor.Levels, 0L);
        foreach (var level in factor.LevelByObs)
        {
            bad += (uint)level >= levels ? 1 : 0;
        }
        return bad == 0
            ? null
            : new(FitFault.LevelOutside, factor.Name, bad, Array.FindIndex(factor.LevelByObs, l => (uint)l >= levels));
    }
}
