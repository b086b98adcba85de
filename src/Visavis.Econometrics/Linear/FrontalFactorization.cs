using System.Buffers;

namespace Visavis.Econometrics.Linear;

/// <summary>Factors front by front; what is left of each waits for its parent.</summary>
internal sealed class FrontalFactorization(
    SupernodePlan plan,
    FrontalEntries entries,
    double[][] panels,
    double tolerance,
    DenseOptions options
)
{
    // Below this many multiplications plain loops are faster than blocked products.
    private const long WorthBlocking = 20_000;

    private readonly double[]?[] left = new double[plan.Supernodes.Length][];
    private readonly int[] placeInFront = new int[plan.Order.Length];

    public PivotFailure? Run(SparseSymmetric a, CancellationToken cancellation)
    {
        var diagonal = a.Diagonal();
        for (var s = 0; s < plan.Supernodes.Length; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            var node = plan.Supernodes[s];
            var (panel, rest) = Assemble(s, node, a.Values);
            if (Eliminate(node, panel, rest, diagonal) is { } failure)
            {
                return failure;
            }
        }
        return null;
    }

    private (Matrix Panel, Matrix Remainder) Assemble(int s, Supernode node, double[] values)
    {
        var below = node.Below.Length;
        Array.Clear(panels[s]);
        for (var e = entries.Start[s]; e < entries.Start[s + 1]; e++)
        {
            panels[s][entries.Target[e]] += values[entries.Source[e]];
        }
        var kept = ArrayPool<double>.Shared.Rent(checked(below * below));
        kept.AsSpan(0, below * below).Clear();
        left[s] = kept;
        var panel = new Matrix(panels[s], 0, node.Size, node.Columns, node.Columns, 1);
        var rest = new Matrix(kept, 0, below, below, below, 1);
        for (var k = 0; k < below; k++)
        {
            placeInFront[node.Below[k]] = node.Columns + k;
        }
        foreach (var child in node.Children)
        {
            Take(child, node, panel, rest);
        }
        return (panel, rest);
    }

    private void Take(int child, Supernode node, Matrix panel, Matrix rest)
    {
        var below = plan.Supernodes[child].Below;
        var update = left[child]!;
        for (var i = 0; i < below.Length; i++)
        {
            var row = PlaceInFront(node, below[i]);
            var whole = panel.Row(row);
            var square = row < node.Columns ? default : rest.Row(row - node.Columns);
            for (var j = 0; j <= i; j++)
            {
                var column = PlaceInFront(node, below[j]);
                ref var to = ref column < node.Columns ? ref whole[column] : ref square[column - node.Columns];
                to += update[(i * below.Length) + j];
            }
        }
        ArrayPool<double>.Shared.Return(update);
        left[child] = null;
    }

    private int PlaceInFront(Supernode node, int place) =>
        place < node.First + node.Columns ? place - node.First : placeInFront[place];

    private PivotFailure? Eliminate(Supernode node, Matrix panel, Matrix rest, double[] diagonal)
    {
        var top = panel.Block(0, 0, node.Columns, node.Columns);
        var low = panel.Block(node.Columns, 0, node.Below.Length, node.Columns);
        var own = new double[node.Columns];
        for (var j = 0; j < own.Length; j++)
        {
            own[j] = diagonal[plan.Order[node.First + j]];
        }
        if (DenseCholesky.FactorKnowing(top, own, tolerance, options) is { } failure)
        {
            return failure with { Index = plan.Order[node.First + failure.Index] };
        }
        if ((long)node.Size * node.Size * node.Columns < WorthBlocking)
        {
            EliminateSmall(top, low, rest);
            return null;
        }
        Triangular.SolveLower(top, low.Transposed, options);
        Product.Syrk(rest, -1, low, options);
        return null;
    }

    private static void EliminateSmall(Matrix top, Matrix low, Matrix rest)
    {
        for (var i = 0; i < low.Rows; i++)
        {
            var row = low.Row(i);
            for (var j = 0; j < row.Length; j++)
            {
                row[j] = (row[j] - Dot(row, top.Row(j), j)) / top[j, j];
            }
            var square = rest.Row(i);
            for (var k = 0; k <= i; k++)
            {
                square[k] -= Dot(row, low.Row(k), row.Length);
            }
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int length)
    {
        var sum = 0.0;
        for (var i = 0; i < length; i++)
        {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
