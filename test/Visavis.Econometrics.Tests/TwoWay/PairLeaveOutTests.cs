using Visavis.Econometrics.TwoWay;

namespace Visavis.Econometrics.Tests.TwoWay;

/// <summary>The formula says what a fit says that has never seen the pair.</summary>
public sealed class PairLeaveOutTests
{
    [Fact]
    public void Left_out_by_formula_is_left_out_in_earnest()
    {
        var (y, variances) = MadeUpGrid.Of(7, 5);
        var fit = TwoWayRidge.Fit(y, variances, MadeUpGrid.Once);
        var all = PairLeaveOut.All(fit, y, variances).ToArray();
        Assert.Equal(y.Count, all.Length);
        foreach (var (row, column, left) in all)
        {
            var rest = y.Copy();
            rest.Forget(row, column);
            rest.Forget(column, row);
            var without = TwoWayRidge.Fit(rest, variances, MadeUpGrid.Once);
            Assert.Equal(y[row, column] - without.Expected(row, column), left.Residual, 1e-9);
            Assert.Equal(VarianceOf(without, rest, variances, row, column), left.Variance, 1e-9);
        }
    }

    // What is expected answers to one more element with this part of its surprise: V / (V + its own variance).
    private static double VarianceOf(TwoWayFit without, PartialGrid rest, double[] variances, int row, int column)
    {
        var more = rest.Copy();
        more[row, column] = without.Expected(row, column) + 1;
        var answer =
            TwoWayRidge.Fit(more, variances, MadeUpGrid.Once).Expected(row, column) - without.Expected(row, column);
        return answer / (1 - answer) * variances[(row * rest.Size) + column];
    }
}
