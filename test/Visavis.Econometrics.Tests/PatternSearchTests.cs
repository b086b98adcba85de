namespace Visavis.Econometrics.Tests;

/// <summary>Valleys whose lowest place is known.</summary>
public sealed class PatternSearchTests
{
    [Fact]
    public void A_bowl_has_its_bottom()
    {
        var found = PatternSearch.Minimise(x => Math.Pow(x[0] - 3, 2) + Math.Abs(x[1] + 2), [0, 0], 1, 1e-6);
        Assert.Equal(3, found[0], 1e-5);
        Assert.Equal(-2, found[1], 1e-5);
    }

    // Rosenbrock (1960): a bent valley with its lowest place at (1, 1).
    [Fact]
    public void A_bent_valley_is_followed()
    {
        var found = PatternSearch.Minimise(
            x => (100 * Math.Pow(x[1] - (x[0] * x[0]), 2)) + Math.Pow(1 - x[0], 2),
            [-1.2, 1],
            0.5,
            1e-7
        );
        Assert.Equal(1, found[0], 1e-3);
        Assert.Equal(1, found[1], 2e-3);
    }

    [Fact]
    public void Where_a_function_is_no_number_nobody_goes() =>
        Assert.Equal(0, PatternSearch.Minimise(x => x[0] < 0 ? double.NaN : x[0], [1], 0.5, 1e-6)[0], 1e-5);
}
