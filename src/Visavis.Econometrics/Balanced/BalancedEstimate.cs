using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Balanced;

/// <summary>The mode of a balanced system, its spread, and what each row did to it.</summary>
public sealed class BalancedEstimate
{
    internal BalancedEstimate(
        BalancedSystem system,
        BalancedNumbers numbers,
        double[] theta,
        double[] values,
        SparseRows slopes,
        SparseCholesky factor
    )
    {
        (System, Numbers, Theta, Slopes, Factor) = (system, numbers, theta, slopes, factor);
        ByUnknown = slopes.Transposed();
        Residuals = [.. values.Select((v, r) => (numbers.Targets[r] - v) * numbers.Scales[r])];
    }

    /// <summary>What was solved.</summary>
    public BalancedSystem System { get; }

    /// <summary>The unknowns: of quantities the logarithms.</summary>
    public double[] Theta { get; }

    /// <summary>By row the target less what the estimate says: a logarithm, or an amount in a signed row.</summary>
    public double[] Residuals { get; }

    /// <summary>Steps taken.</summary>
    public int Steps { get; internal init; }

    /// <summary>Whether the last step was short enough.</summary>
    public bool IsConverged { get; internal init; }

    /// <summary>Rows that must hold and do not, to a thousandth: the system contradicts itself.</summary>
    public IReadOnlyList<int> Broken =>
        [
            .. Enumerable
                .Range(0, Residuals.Length)
                .Where(r => System.Rows[r].IsHard && Math.Abs(Residuals[r] / Numbers.Scales[r]) > 1e-3),
        ];

    internal BalancedNumbers Numbers { get; }

    internal SparseRows Slopes { get; }

    /// <summary>The slopes, a row an unknown.</summary>
    internal SparseRows ByUnknown { get; }

    internal SparseCholesky Factor { get; }

    internal double[] RowVariances { get; init; } = [];

    /// <summary>Standard deviation of every unknown, given the evidence: relative, of quantities.</summary>
    public double[] Sd()
    {
        var inverse = Factor.Invert();
        var sd = new double[Theta.Length];
        for (var i = 0; i < sd.Length; i++)
        {
            var rows = ByUnknown.ColumnsOf(i);
            var slopes = ByUnknown.ValuesOf(i);
            var known = 0.0;
            for (var a = 0; a < rows.Length; a++)
            {
                for (var b = 0; b < rows.Length; b++)
                {
                    known += slopes[a] * slopes[b] * inverse[rows[a], rows[b]]!.Value;
                }
            }
            var variance = Numbers.Variances[i];
            sd[i] = Math.Sqrt(Math.Max(0, variance - (variance * variance * known)));
        }
        return sd;
    }

    /// <summary>How a line of unknowns answers to each row: by how much it moves when the row's target moves by one (by one per cent where it is logarithmic).</summary>
    /// <param name="line">A combination of unknowns; one of coefficient 1 for a quantity's logarithm.</param>
    /// <returns>As long as there are rows.</returns>
    public double[] Weights(params ReadOnlySpan<Part> line)
    {
        var weights = Factor.Solve(Slopes.Times(Loaded(line)));
        for (var r = 0; r < weights.Length; r++)
        {
            weights[r] /= Numbers.Scales[r];
        }
        return weights;
    }

    /// <summary>How a line of unknowns varies together with each unknown, given the evidence.</summary>
    /// <param name="line">A combination of unknowns.</param>
    /// <returns>Covariances, as long as there are unknowns.</returns>
    public double[] Covariances(params ReadOnlySpan<Part> line)
    {
        var loaded = Loaded(line);
        var known = Slopes.TransposedTimes(Factor.Solve(Slopes.Times(loaded)));
        for (var i = 0; i < loaded.Length; i++)
        {
            loaded[i] -= Numbers.Variances[i] * known[i];
        }
        return loaded;
    }

    /// <summary>Standard deviation of a line of unknowns if some rows had not been there.</summary>
    /// <param name="rows">Numbers of the rows; none of them twice.</param>
    /// <param name="line">A combination of unknowns.</param>
    /// <remarks>Sherman, Morrison and Woodbury: Var + kᵀ (S⁻¹ at the rows)⁻¹ k, with k = S⁻¹ J V line at the rows.</remarks>
    public double SdWithout(IReadOnlyList<int> rows, params ReadOnlySpan<Part> line)
    {
        var weights = Factor.Solve(Slopes.Times(Loaded(line)));
        var covariances = Covariances(line);
        var variance = 0.0;
        foreach (var part in line)
        {
            variance += part.Coefficient * covariances[part.Unknown];
        }
        if (rows.Count == 0)
        {
            return Math.Sqrt(Math.Max(0, variance));
        }
        var units = new Matrix(Residuals.Length, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            units[rows[i], i] = 1;
        }
        Factor.Solve(units);
        var inverse = new Matrix(rows.Count, rows.Count);
        var pulled = new double[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            pulled[i] = weights[rows[i]];
            for (var j = 0; j < rows.Count; j++)
            {
                inverse[i, j] = units[rows[i], j];
            }
        }
        var solved = DenseCholesky.Factor(inverse, 0).Solve(pulled);
        for (var i = 0; i < pulled.Length; i++)
        {
            variance += pulled[i] * solved[i];
        }
        return Math.Sqrt(Math.Max(0, variance));
    }

    /// <summary>By row what it says less what everything else says, in the unit of its target, and that over the spread of both; both 0 for what must hold.</summary>
    /// <remarks>Deletion residuals: Cook and Weisberg (1982), Residuals and Influence in Regression.</remarks>
    public (double[] Difference, double[] Off) WithoutItself()
    {
        var inverse = Factor.Invert();
        var difference = new double[Residuals.Length];
        var off = new double[Residuals.Length];
        for (var r = 0; r < difference.Length; r++)
        {
            var row = System.Rows[r];
            if (row.IsHard)
            {
                continue;
            }
            var known = inverse[r, r]!.Value;
            var without = Residuals[r] / Numbers.Scales[r] / (RowVariances[r] * known);
            var sd = row.Sd / Numbers.Scales[r];
            // The spread of everything else, and of the row as if it erred as usual.
            var spread = Math.Max(0, (1 / known) - RowVariances[r]) + (sd * sd);
            difference[r] = without * Numbers.Scales[r];
            off[r] = without / Math.Sqrt(spread);
        }
        return (difference, off);
    }

    // V times the line.
    private double[] Loaded(ReadOnlySpan<Part> line)
    {
        var loaded = new double[Theta.Length];
        foreach (var part in line)
        {
            loaded[part.Unknown] += part.Coefficient * Numbers.Variances[part.Unknown];
        }
        return loaded;
    }
}
