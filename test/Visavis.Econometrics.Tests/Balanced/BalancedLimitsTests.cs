using Visavis.Econometrics.Balanced;

namespace Visavis.Econometrics.Tests.Balanced;

/// <summary>Systems at the edge: next to no evidence, too much of the same, draws far from the estimate.</summary>
public sealed class BalancedLimitsTests
{
    [Fact]
    public void A_million_cells_with_one_piece_of_evidence_share_it_by_their_priors()
    {
        const int Cells = 1_000_000;
        var system = new BalancedSystem();
        var parts = Enumerable.Range(0, Cells).Select(_ => new Part(system.Add(Math.Log(1e3), 0.5), 1)).ToList();
        system.Add(EvidenceRow.Sum(parts, 1.1e9, 0.001));
        var estimate = system.Solve();
        Assert.True(estimate.IsConverged);
        // By hand: a million cells of a half each make their sum sure to 0.5 / √10⁶, a variance of 2.5e-7 beside the row's 1e-6:
        // the sum goes a fifth of the way, 1.1^0.2.
        var each = Math.Log(1e3) + (0.2 * Math.Log(1.1));
        Assert.InRange(estimate.Theta.Min(), each - 1e-4, each);
        Assert.InRange(estimate.Theta.Max(), each - 1e-4, each + 1e-4);
        Assert.InRange(estimate.Sd().Min(), 0.499, 0.5);
    }

    [Fact]
    public void Rows_that_say_the_same_as_certainties_do_not_break_the_system()
    {
        var system = new BalancedSystem();
        var (a, b) = (system.Add(0, 1), system.Add(0, 1));
        for (var again = 0; again < 5; again++)
        {
            system.Add(EvidenceRow.Sum([new(a, 1), new(b, 1)], 10, 0));
        }
        var estimate = system.Solve();
        Assert.Empty(estimate.Broken);
        Assert.Equal(5, Math.Exp(estimate.Theta[a]), 1e-3);
        Assert.All(BalancedDraws.Of(estimate, 50, 1).Theta, d => Assert.Equal(10, d.Sum(Math.Exp), 1e-3));
    }

    [Fact]
    public void Draws_far_from_the_estimate_are_solved_too()
    {
        // A sum of parts of which next to nothing is known, and a balance that is nearly all of it: strongly curved.
        var system = new BalancedSystem();
        var parts = Enumerable.Range(0, 8).Select(_ => new Part(system.Add(Math.Log(50), 2), 1)).ToList();
        system.Add(EvidenceRow.Sum(parts, 1000, 0.03) with { DegreesOfFreedom = 4 });
        system.Add(EvidenceRow.Signed([parts[0], parts[1] with { Coefficient = -1 }], 700, 40));
        var draws = BalancedDraws.Of(system.Solve(), 1000, 1);
        Assert.Equal(0, draws.Failed);
        Assert.All(draws.Theta, d => Assert.All(d, t => Assert.True(double.IsFinite(t))));
    }
}
