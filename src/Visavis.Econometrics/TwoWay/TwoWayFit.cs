using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.TwoWay;

/// <summary>y = level + row + column + error, as <see cref="TwoWayRidge"/> found it.</summary>
public sealed class TwoWayFit
{
    private readonly TwoWaySystem system;
    private readonly Lazy<double[]> rowVariances;
    private readonly Lazy<double[]> columnVariances;

    internal TwoWayFit(TwoWaySystem system, double level, double[] rows, double[] columns, double[] weights)
    {
        this.system = system;
        (Level, Rows, Columns, Weights) = (level, rows, columns, weights);
        rowVariances = new(system.RowVariances);
        columnVariances = new(() => system.ColumnVariances(rows.Length));
    }

    /// <summary>The common level.</summary>
    public double Level { get; }

    /// <summary>Effect of each row.</summary>
    public IReadOnlyList<double> Rows { get; }

    /// <summary>Effect of each column.</summary>
    public IReadOnlyList<double> Columns { get; }

    /// <summary>Weight of each element in this fit, row by row: over 1 near what is expected, near 0 for an outlier, 0 where unknown.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>Variance of each row's effect given the data.</summary>
    public IReadOnlyList<double> RowVariances => rowVariances.Value;

    /// <summary>Variance of each column's effect given the data.</summary>
    public IReadOnlyList<double> ColumnVariances => columnVariances.Value;

    /// <summary>What is expected of an element.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    public double Expected(int row, int column) => Level + Rows[row] + Columns[column];

    /// <summary>Covariance of what is expected of two elements.</summary>
    internal Matrix Covariance() => system.Covariance();
}
