using Visavis.Econometrics.Linear;
using Visavis.Econometrics.Optimise;
using Visavis.Econometrics.Tests.Linear;

namespace Visavis.Econometrics.Tests.Optimise;

public sealed class QuasiNewtonTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rosenbrocks_valley_ends_at_one_and_one(bool hasGradient)
    {
        // Rosenbrock (1960), from his own start.
        double[] Gradient(double[] x) =>
            [(-400 * x[0] * (x[1] - (x[0] * x[0]))) - (2 * (1 - x[0])), 200 * (x[1] - (x[0] * x[0]))];
        var found = QuasiNewton.Minimise(Rosenbrock, [-1.2, 1], hasGradient ? Gradient : null);
        Assert.Equal(MinimumEnd.Converged, found.End);
        MadeUp.AssertNear([1, 1], found.Parameters, 1e-5);
        Assert.InRange(found.Steps, 5, 80);
    }

    [Fact]
    public void By_hand_the_normal_likelihood_gives_mean_and_variance()
    {
        // Of 1, 2, 3, 6: mean 3, variance 14/4; the information is n/σ² and, of ln σ, 2n.
        double[] data = [1, 2, 3, 6];
        double Loss(double[] p) => data.Sum(x => p[1] + (Math.Pow((x - p[0]) / Math.Exp(p[1]), 2) / 2));
        var found = QuasiNewton.Minimise(Loss, [0, 0]);
        MadeUp.AssertNear([3, Math.Log(3.5) / 2], found.Parameters, 1e-5);
        var information = Differences.Hessian(Loss, found.Parameters);
        MadeUp.AssertNear(Matrix.ByRows(2, 2, [4 / 3.5, 0, 0, 8]), information, 1e-4);
    }

    [Fact]
    public void A_domain_with_an_edge_is_not_left()
    {
        // x − ln x is least at 1 and no number below 0.
        var found = QuasiNewton.Minimise(x => x[0] - Math.Log(x[0]), [30]);
        MadeUp.AssertNear([1], found.Parameters, 1e-5);
    }

    [Fact]
    public void A_kink_stalls_and_says_so()
    {
        var found = QuasiNewton.Minimise(x => Math.Abs(x[0]) + (0.5 * Math.Abs(x[0] - 1)), [3]);
        Assert.NotEqual(MinimumEnd.Converged, found.End);
        Assert.InRange(found.Parameters[0], -1e-3, 1e-3);
    }

    [Fact]
    public void What_has_no_least_runs_out_of_steps_or_stalls() =>
        Assert.NotEqual(MinimumEnd.Converged, QuasiNewton.Minimise(x => -x[0], [1], options: new(MostSteps: 20)).End);

    [Fact]
    public void Nothing_to_choose_is_least_at_once() =>
        Assert.Equal(
            (MinimumEnd.Converged, 7.0),
            (QuasiNewton.Minimise(_ => 7, []).End, QuasiNewton.Minimise(_ => 7, []).Value)
        );

    [Fact]
    public void A_start_outside_the_domain_is_refused() =>
        Assert.Throws<ArgumentException>(() => QuasiNewton.Minimise(x => Math.Log(x[0]), [-1]));

    [Fact]
    public void Students_t_is_that_of_the_tables()
    {
        // Two-sided 5 % points, as every table prints them.
        Assert.Equal(12.706, new StudentDistribution(1, 1).Quantile(0.975), 3);
        Assert.Equal(2.571, new StudentDistribution(1, 5).Quantile(0.975), 3);
        Assert.Equal(2.042, new StudentDistribution(1, 30).Quantile(0.975), 3);
        Assert.Equal(2 * 2.571, new StudentDistribution(2, 5).Quantile(0.975), 2);
        // Cauchy: density 1 / π(1 + x²), probability ½ + atan(x) / π.
        Assert.Equal(-Math.Log(Math.PI * 10), new StudentDistribution(1, 1).LogDensity(3), 12);
        Assert.Equal(0.5 + (Math.Atan(3) / Math.PI), new StudentDistribution(1, 1).Probability(3), 12);
        Assert.Equal(0.5 - (Math.Atan(3) / Math.PI), new StudentDistribution(1, 1).Probability(-3), 12);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, double.NaN)]
    public void A_distribution_without_scale_or_freedom_is_refused(double scale, double freedom)
    {
        Assert.Throws<ArgumentException>(() => new StudentDistribution(scale, freedom));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StudentDistribution(1, 3).Quantile(1));
    }

    private static double Rosenbrock(double[] x) => (100 * Math.Pow(x[1] - (x[0] * x[0]), 2)) + Math.Pow(1 - x[0], 2);
}
