using Visavis.Econometrics.Linear;
using Visavis.Econometrics.TwoWay;

namespace Visavis.Econometrics.Tests.TwoWay;

/// <summary>Two-way effects against the full normal equations, and what an unknown or a wild element does to them.</summary>
public sealed class TwoWayRidgeTests
{
    [Fact]
    public void An_additive_table_gives_back_its_missing_element()
    {
        var y = new PartialGrid(2)
        {
            [0, 0] = 1,
            [0, 1] = 3,
            [1, 0] = 2,
        };
        var fit = TwoWayRidge.Fit(y, [1, 1, 1, 1], new(1e8, 1e8, 1e8, Rounds: 1));
        // 2 + 3 - 1: what row 1 is over row 0, and column 1 over column 0.
        Assert.Equal(4, fit.Expected(1, 1), 1e-6);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(9, 2)]
    public void Effects_and_variances_are_those_of_the_full_normal_equations(int size, int seed)
    {
        var (y, variances) = MadeUpGrid.Of(size, seed);
        var fit = TwoWayRidge.Fit(y, variances, MadeUpGrid.Once);
        var (normal, right) = NormalEquations(y, variances, MadeUpGrid.Once);
        var factor = DenseCholesky.Factor(normal);
        var (effects, inverse) = (factor.Solve(right), factor.Inverse());
        Assert.Equal(effects[2 * size], fit.Level, 1e-10);
        for (var k = 0; k < size; k++)
        {
            Assert.Equal(effects[k], fit.Rows[k], 1e-10);
            Assert.Equal(effects[size + k], fit.Columns[k], 1e-10);
            Assert.Equal(inverse[k, k], fit.RowVariances[k], 1e-10);
            Assert.Equal(inverse[size + k, size + k], fit.ColumnVariances[k], 1e-10);
        }
    }

    [Fact]
    public void An_unknown_element_leaves_no_trace()
    {
        var (y, variances) = MadeUpGrid.Of(8, 3);
        y.Forget(2, 5);
        var before = TwoWayRidge.Fit(y, variances, new(0.5, 0.3, 0.2));
        y[2, 5] = 1e6;
        y.Forget(2, 5);
        variances[(2 * 8) + 5] = 1e9;
        var after = TwoWayRidge.Fit(y, variances, new(0.5, 0.3, 0.2));
        Assert.Equal(before.Rows, after.Rows);
        Assert.Equal(before.Columns, after.Columns);
    }

    [Fact]
    public void A_wild_element_weighs_little()
    {
        var (y, variances) = MadeUpGrid.Of(8, 4);
        var calm = TwoWayRidge.Fit(y, variances, new(0.5, 0.3, 0.2));
        y[1, 2] = 50;
        var wild = TwoWayRidge.Fit(y, variances, new(0.5, 0.3, 0.2));
        var trusting = TwoWayRidge.Fit(y, variances, MadeUpGrid.Once);
        Assert.InRange(wild.Weights[8 + 2], 0, 0.1);
        Assert.True(Math.Abs(wild.Rows[1] - calm.Rows[1]) < 0.1 * Math.Abs(trusting.Rows[1] - calm.Rows[1]));
    }

    [Fact]
    public void Nothing_known_leaves_the_prior()
    {
        var fit = TwoWayRidge.Fit(new(3), new double[9], MadeUpGrid.Once);
        Assert.Equal(0, fit.Expected(1, 2));
        Assert.Equal(0.3, fit.RowVariances[0], 1e-12);
        Assert.Equal(0.2, fit.ColumnVariances[2], 1e-12);
    }

    private static (Matrix Normal, double[] Right) NormalEquations(
        PartialGrid y,
        double[] variances,
        TwoWayPriors priors
    )
    {
        var n = (2 * y.Size) + 1;
        var (normal, right) = (new Matrix(n, n), new double[n]);
        for (var k = 0; k < n; k++)
        {
            normal[k, k] =
                1
                / (
                    k < y.Size ? priors.Rows
                    : k < 2 * y.Size ? priors.Columns
                    : priors.Level
                );
        }
        for (var i = 0; i < y.Size; i++)
        {
            for (var j = 0; j < y.Size; j++)
            {
                int[] touched = y.IsKnown(i, j) ? [i, y.Size + j, 2 * y.Size] : [];
                foreach (var a in touched)
                {
                    right[a] += y[i, j] / variances[(i * y.Size) + j];
                    foreach (var b in touched)
                    {
                        normal[a, b] += 1 / variances[(i * y.Size) + j];
                    }
                }
            }
        }
        return (normal, right);
    }
}
