namespace Visavis.Econometrics.Linear;

/// <summary>Triangular solves with one supernode of a factor, for one and for many right-hand sides in the factor's order.</summary>
internal static class FrontalSolves
{
    /// <summary>One step of L x = b.</summary>
    public static void Down(Supernode node, double[] panel, double[] x)
    {
        var columns = node.Columns;
        var own = x.AsSpan(node.First, columns);
        for (var i = 0; i < node.Size; i++)
        {
            var row = panel.AsSpan(i * columns, columns);
            var known = Math.Min(i, columns);
            var sum = 0.0;
            for (var j = 0; j < known; j++)
            {
                sum += row[j] * own[j];
            }
            if (i < columns)
            {
                own[i] = (own[i] - sum) / row[i];
            }
            else
            {
                x[node.Below[i - columns]] -= sum;
            }
        }
    }

    /// <summary>One step of Lᵀ x = b.</summary>
    public static void Up(Supernode node, double[] panel, double[] x)
    {
        var columns = node.Columns;
        var own = x.AsSpan(node.First, columns);
        for (var i = node.Size - 1; i >= 0; i--)
        {
            var row = panel.AsSpan(i * columns, columns);
            var known = i < columns ? own[i] /= row[i] : x[node.Below[i - columns]];
            for (var j = Math.Min(i, columns) - 1; j >= 0; j--)
            {
                own[j] -= row[j] * known;
            }
        }
    }

    /// <summary>One step of L X = B.</summary>
    public static void Down(Supernode node, double[] panel, Matrix x, DenseOptions options)
    {
        var (top, low) = Parts(node, panel);
        var own = x.Block(node.First, 0, node.Columns, x.Columns);
        Triangular.SolveLower(top, own, options);
        var change = new Matrix(node.Below.Length, x.Columns);
        Product.Gemm(change, 1, low, own, options);
        for (var i = 0; i < node.Below.Length; i++)
        {
            var to = x.Row(node.Below[i]);
            var from = change.Row(i);
            for (var k = 0; k < to.Length; k++)
            {
                to[k] -= from[k];
            }
        }
    }

    /// <summary>One step of Lᵀ X = B.</summary>
    public static void Up(Supernode node, double[] panel, Matrix x, DenseOptions options)
    {
        var (top, low) = Parts(node, panel);
        var own = x.Block(node.First, 0, node.Columns, x.Columns);
        var known = new Matrix(node.Below.Length, x.Columns);
        for (var i = 0; i < node.Below.Length; i++)
        {
            x.Row(node.Below[i]).CopyTo(known.Row(i));
        }
        Product.Gemm(own, -1, low.Transposed, known, options);
        Triangular.SolveUpper(top.Transposed, own, options);
    }

    /// <summary>A panel's square and what lies below it.</summary>
    public static (Matrix Top, Matrix Low) Parts(Supernode node, double[] panel)
    {
        var whole = new Matrix(panel, 0, node.Size, node.Columns, node.Columns, 1);
        return (
            whole.Block(0, 0, node.Columns, node.Columns),
            whole.Block(node.Columns, 0, node.Below.Length, node.Columns)
        );
    }
}
