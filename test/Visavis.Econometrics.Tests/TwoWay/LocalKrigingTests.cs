using Visavis.Econometrics.Linear;
using Visavis.Econometrics.TwoWay;

namespace Visavis.Econometrics.Tests.TwoWay;

/// <summary>One element from its row and column, by pencil.</summary>
public sealed class LocalKrigingTests
{
    private static readonly double[,] SameSize = new double[3, 3];

    [Fact]
    public void Alone_in_row_and_column_an_element_has_the_prior()
    {
        var fit = TwoWayRidge.Fit(new(3), new double[9], MadeUpGrid.Once);
        var found = Kriging(0, new(0.3, 0.2, 0.1, 0.05)).Predict(fit, new(3), new double[9], 0, 1);
        Assert.Equal(0, found.Mean);
        Assert.Equal(0.3 + 0.2 + 0.1 + 0.05 + 0.05, found.Variance, 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void One_neighbour_draws_as_far_as_it_is_alike(double nearness)
    {
        var y = new PartialGrid(3) { [0, 2] = 1 };
        double[] variances = [1, 1, 0.4, 1, 1, 1, 1, 1, 1];
        var fit = TwoWayRidge.Fit(y, variances, MadeUpGrid.Once);
        var found = Kriging(nearness, new(0.3, 0.2, 0.1, 0)).Predict(fit, y, variances, 0, 1);
        var alike = 0.3 + (0.1 * nearness);
        var varies = 0.3 + 0.1 + 0.4 + fit.ColumnVariances[2];
        Assert.Equal(fit.Level + (alike / varies * (1 - fit.Level - fit.Columns[2])), found.Mean, 1e-12);
        Assert.Equal(0.6 - (alike * alike / varies), found.Variance, 1e-12);
    }

    [Fact]
    public void Neither_the_element_nor_its_mirror_image_is_looked_at()
    {
        var (y, variances) = MadeUpGrid.Of(6, 6);
        y.Forget(1, 4);
        y.Forget(4, 1);
        var fit = TwoWayRidge.Fit(y, variances, MadeUpGrid.Once);
        var kriging = new LocalKriging(Matrix.Identity(6), new double[6, 6], new(0.3, 0.2, 0.1, 0.1));
        var before = kriging.Predict(fit, y, variances, 1, 4);
        y[1, 4] = 1e3;
        Assert.Equal(before, kriging.Predict(fit, y, variances, 1, 4));
    }

    [Fact]
    public void Elements_of_a_like_size_say_more()
    {
        var y = new PartialGrid(3) { [0, 2] = 1 };
        double[] variances = [1, 1, 0.4, 1, 1, 1, 1, 1, 1];
        var fit = TwoWayRidge.Fit(y, variances, MadeUpGrid.Once);
        double Mean(double size) => new LocalKriging(
                Matrix.Identity(3),
                new[,]
                {
                    { 0, 0, size },
                    { 0, 0, 0 },
                    { 0, 0, 0 },
                },
                new(0.3, 0.2, 0, 0.2)
            ).Predict(fit, y, variances, 0, 1).Mean;
        Assert.True(Mean(0) > Mean(2));
        Assert.True(Mean(2) > Mean(9));
    }

    private static LocalKriging Kriging(double nearness, FieldPriors priors)
    {
        var near = Matrix.Identity(3);
        near[1, 2] = near[2, 1] = nearness;
        return new(near, SameSize, priors);
    }
}
