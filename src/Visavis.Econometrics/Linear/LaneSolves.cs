using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Linear;

/// <summary>Triangular solves with one supernode of a factor for eight right-hand sides in the factor's order, one a lane: what a lane holds does not depend on the others.</summary>
internal static class LaneSolves
{
    /// <summary>One step of L X = B.</summary>
    public static void Down(Supernode node, double[] panel, Span<Vector512<double>> x)
    {
        var columns = node.Columns;
        var own = x.Slice(node.First, columns);
        for (var i = 0; i < node.Size; i++)
        {
            var row = panel.AsSpan(i * columns, columns);
            if (i < columns)
            {
                own[i] = (own[i] - Dot(row[..i], own)) / row[i];
            }
            else
            {
                x[node.Below[i - columns]] -= Dot(row, own);
            }
        }
    }

    /// <summary>One step of Lᵀ X = B.</summary>
    public static void Up(Supernode node, double[] panel, Span<Vector512<double>> x)
    {
        var columns = node.Columns;
        var own = x.Slice(node.First, columns);
        for (var i = node.Size - 1; i >= 0; i--)
        {
            var row = panel.AsSpan(i * columns, columns);
            var known = i < columns ? own[i] /= row[i] : x[node.Below[i - columns]];
            for (var j = Math.Min(i, columns) - 1; j >= 0; j--)
            {
                own[j] = Vector512.FusedMultiplyAdd(Vector512.Create(-row[j]), known, own[j]);
            }
        }
    }

    // Four sums, since every addition waits for the one before.
    private static Vector512<double> Dot(ReadOnlySpan<double> a, ReadOnlySpan<Vector512<double>> x)
    {
        var (one, two, three, four) = (
            Vector512<double>.Zero,
            Vector512<double>.Zero,
            Vector512<double>.Zero,
            Vector512<double>.Zero
        );
        var j = 0;
        for (; j <= a.Length - 4; j += 4)
        {
            one = Vector512.FusedMultiplyAdd(Vector512.Create(a[j]), x[j], one);
            two = Vector512.FusedMultiplyAdd(Vector512.Create(a[j + 1]), x[j + 1], two);
            three = Vector512.FusedMultiplyAdd(Vector512.Create(a[j + 2]), x[j + 2], three);
            four = Vector512.FusedMultiplyAdd(Vector512.Create(a[j + 3]), x[j + 3], four);
        }
        for (; j < a.Length; j++)
        {
            one = Vector512.FusedMultiplyAdd(Vector512.Create(a[j]), x[j], one);
        }
        return one + two + (three + four);
    }
}
