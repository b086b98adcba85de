namespace Visavis.Econometrics.Linear;

/// <summary>Those elements of the inverse of a sparse matrix that stand where its factor has elements: enough for every variance, and for the covariance of whatever the matrix ties together.</summary>
/// <remarks>
/// Takahashi, Fagan and Chin (1973); Erisman and Tinney (1975), Comm. ACM 18(3). From the last front to the first:
/// with Y = L₂₁ L₁₁⁻¹ and the parent's Z₂₂, Z₂₁ = −Z₂₂ Y and Z₁₁ = (L₁₁ L₁₁ᵀ)⁻¹ − Yᵀ Z₂₁.
/// </remarks>
public sealed class SelectedInverse
{
    private readonly SupernodePlan plan;
    private readonly double[][] panels;
    private readonly int[] owner;

    private SelectedInverse(SupernodePlan plan)
    {
        (this.plan, panels, owner) = (plan, new double[plan.Supernodes.Length][], new int[plan.Order.Length]);
        for (var s = 0; s < panels.Length; s++)
        {
            owner.AsSpan(plan.Supernodes[s].First, plan.Supernodes[s].Columns).Fill(s);
        }
    }

    /// <summary>An element of the inverse; none where the factor has no element.</summary>
    /// <param name="row">In the matrix' own order.</param>
    /// <param name="column">In the matrix' own order.</param>
    public double? this[int row, int column]
    {
        get
        {
            var (first, last) = (
                Math.Min(plan.Place[row], plan.Place[column]),
                Math.Max(plan.Place[row], plan.Place[column])
            );
            var node = plan.Supernodes[owner[first]];
            var place = node.PlaceInFront(last);
            return place < node.Columns && last >= node.First + node.Columns
                ? null
                : panels[owner[first]][(place * node.Columns) + first - node.First];
        }
    }

    /// <summary>The diagonal of the inverse, n long: variances, if the matrix is a precision.</summary>
    public double[] Diagonal() => [.. Enumerable.Range(0, owner.Length).Select(i => this[i, i]!.Value)];

    internal static SelectedInverse Of(
        SupernodePlan plan,
        double[][] factor,
        DenseOptions options,
        CancellationToken cancellation
    )
    {
        var inverse = new SelectedInverse(plan);
        // What a child needs of its parent's front, cut out as soon as the parent is known.
        var needed = new Matrix[factor.Length];
        for (var s = factor.Length - 1; s >= 0; s--)
        {
            cancellation.ThrowIfCancellationRequested();
            var node = plan.Supernodes[s];
            var front = inverse.Invert(s, node, FrontalSolves.Parts(node, factor[s]), needed[s], options);
            needed[s] = default;
            foreach (var child in node.Children)
            {
                needed[child] = Cut(front, node, plan.Supernodes[child].Below);
            }
        }
        return inverse;
    }

    // The whole front of the inverse, lower triangle; its columns are kept.
    private Matrix Invert(int s, Supernode node, (Matrix Top, Matrix Low) factor, Matrix known, DenseOptions options)
    {
        var (columns, below) = (node.Columns, node.Below.Length);
        var y = factor.Low.Copy();
        Triangular.SolveUpper(factor.Top.Transposed, y.Transposed, options);
        var front = new Matrix(node.Size, node.Size);
        var (own, low) = (front.Block(0, 0, columns, columns), front.Block(columns, 0, below, columns));
        Product.Gemm(low, -1, known, y, options);
        InvertOwn(factor.Top, own, options);
        Product.Gemm(own, -1, y.Transposed, low, options);
        panels[s] = new double[node.Size * columns];
        for (var i = 0; i < node.Size; i++)
        {
            front.Row(i)[..columns].CopyTo(panels[s].AsSpan(i * columns));
        }
        for (var i = 0; i < below; i++)
        {
            known.Row(i).CopyTo(front.Row(columns + i)[columns..]);
        }
        return front;
    }

    private static void InvertOwn(Matrix top, Matrix own, DenseOptions options)
    {
        var half = Matrix.Identity(top.Rows);
        Triangular.SolveLower(top, half, options);
        Product.Gemm(own, 1, half.Transposed, half, options);
    }

    private static Matrix Cut(Matrix front, Supernode node, int[] below)
    {
        int[] place = [.. below.Select(node.PlaceInFront)];
        var cut = new Matrix(below.Length, below.Length);
        for (var i = 0; i < below.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                cut[j, i] = cut[i, j] = front[place[i], place[j]];
            }
        }
        return cut;
    }
}
