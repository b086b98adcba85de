using Visavis.Econometrics.Balanced;
using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Tests.Balanced;

public sealed class BalancedTests
{
    [Fact]
    public void Two_reports_of_one_flow_meet_by_their_variances()
    {
        // Errors of 10 and 20 %: precisions 100 and 25 beside 0.01 of the prior.
        var system = new BalancedSystem();
        var flow = system.Add(Math.Log(100), 10);
        system.Add(EvidenceRow.Sum([new(flow, 1)], 100, 0.1));
        system.Add(EvidenceRow.Sum([new(flow, 1)], 150, 0.2));
        var estimate = system.Solve();
        Assert.True(estimate.IsConverged);
        Assert.Equal(Math.Log(100) + (25 / 125.01 * Math.Log(1.5)), estimate.Theta[flow], 1e-9);
        Assert.Equal(Math.Sqrt(1 / 125.01), estimate.Sd()[flow], 1e-9);
        var weights = estimate.Weights(new Part(flow, 1));
        Assert.Equal(100 / 125.01, weights[0], 1e-9);
        Assert.Equal(25 / 125.01, weights[1], 1e-9);
    }

    [Fact]
    public void What_must_hold_holds()
    {
        var (system, parts, _) = Months();
        var estimate = system.Solve();
        Assert.Empty(estimate.Broken);
        Assert.Equal(120, parts.Sum(p => Math.Exp(estimate.Theta[p])), 1e-6);
    }

    [Fact]
    public void Every_draw_keeps_what_must_hold()
    {
        var (system, parts, year) = Months();
        var draws = BalancedDraws.Of(system.Solve(), 200, seed: 7);
        Assert.Equal(0, draws.Failed);
        Assert.All(
            draws.Theta,
            d => Assert.Equal(Math.Exp(d[year]), parts.Sum(p => Math.Exp(d[p])), 1e-4 * Math.Exp(d[year]))
        );
    }

    [Fact]
    public void Draws_are_the_same_at_one_and_two_threads()
    {
        var estimate = Months().System.Solve();
        Assert.Equal(
            BalancedDraws.Of(estimate, 50, seed: 3, threads: 1).Theta,
            BalancedDraws.Of(estimate, 50, seed: 3, threads: 2).Theta
        );
    }

    [Fact]
    public void A_draw_does_not_depend_on_those_beside_it()
    {
        var estimate = Months().System.Solve();
        var (few, many) = (BalancedDraws.Of(estimate, 11, 7), BalancedDraws.Of(estimate, 40, 7));
        Assert.Equal(few.Theta, many.Theta[..11]);
    }

    [Fact]
    public void Parts_that_nothing_ties_together_are_drawn_as_if_alone()
    {
        var system = Months().System;
        var lonely = system.Add(3, 0.5);
        var estimate = system.Solve();
        var draws = BalancedDraws.Of(estimate, 200, 1);
        // Of the lonely unknown nothing is said: its draws are its prior's.
        var mean = draws.Theta.Average(d => d[lonely]);
        Assert.InRange(mean, 3 - (4 * 0.5 / Math.Sqrt(200)), 3 + (4 * 0.5 / Math.Sqrt(200)));
        Assert.Equal(0, draws.Failed);
    }

    [Fact]
    public void The_spread_is_that_of_a_dense_reference()
    {
        var (system, _, _) = Months();
        var estimate = system.Solve();
        var n = system.Unknowns.Count;
        // Precision: prior plus slopes over variances, inverted whole.
        var precision = new Matrix(n, n);
        for (var i = 0; i < n; i++)
        {
            precision[i, i] = 1 / (system.Unknowns[i].Sd * system.Unknowns[i].Sd);
        }
        Span<double> slopes = new double[n];
        foreach (var row in system.Rows)
        {
            var parts = row.Over.Concat(row.Under).Concat(row.Line).ToArray();
            _ = BalancedSystem.Evaluate(row, estimate.Theta, slopes[..parts.Length]);
            var variance = row.IsHard ? 9e-12 : row.Sd * row.Sd;
            for (var a = 0; a < parts.Length; a++)
            {
                for (var b = 0; b < parts.Length; b++)
                {
                    precision[parts[a].Unknown, parts[b].Unknown] += slopes[a] * slopes[b] / variance;
                }
            }
        }
        var inverse = DenseCholesky.Factor(precision, 0).Inverse();
        var sd = estimate.Sd();
        for (var i = 0; i < n; i++)
        {
            Assert.Equal(Math.Sqrt(inverse[i, i]), sd[i], 1e-5 * sd[i] + 1e-6);
            Assert.Equal(inverse[0, i], estimate.Covariances(new Part(0, 1))[i], 1e-7);
        }
    }

    [Fact]
    public void Draws_have_the_analytic_mean_and_spread()
    {
        var system = new BalancedSystem();
        var (one, other) = (system.Add(0, 0.5), system.Add(0, 0.5));
        system.Add(EvidenceRow.Of([new(one, 1), new(other, -1)], 0.3, 0.1));
        system.Add(EvidenceRow.Of([new(one, 1)], 0.2, 0.2));
        var estimate = system.Solve();
        var draws = BalancedDraws.Of(estimate, 20_000, seed: 11).Theta;
        var sd = estimate.Sd();
        foreach (var i in new[] { one, other })
        {
            var mean = draws.Average(d => d[i]);
            Assert.Equal(estimate.Theta[i], mean, 4 * sd[i] / Math.Sqrt(20_000));
            Assert.Equal(sd[i], Math.Sqrt(draws.Average(d => (d[i] - mean) * (d[i] - mean))), 0.02 * sd[i]);
        }
        var covariance = draws.Average(d => (d[one] - estimate.Theta[one]) * (d[other] - estimate.Theta[other]));
        Assert.Equal(estimate.Covariances(new Part(one, 1))[other], covariance, 0.002);
    }

    [Fact]
    public void A_slip_of_a_thousand_is_flagged_and_not_swallowed()
    {
        var system = new BalancedSystem();
        var flow = system.Add(Math.Log(50), 2);
        foreach (var said in new[] { 98.0, 103, 100_000 })
        {
            system.Add(EvidenceRow.Sum([new(flow, 1)], said, 0.05) with { DegreesOfFreedom = 4 });
        }
        var estimate = system.Solve();
        Assert.Equal(100, Math.Exp(estimate.Theta[flow]), 2.0);
        Assert.Equal(Math.Log(1000), estimate.WithoutItself().Difference[2], 0.05);
        Assert.True(estimate.WithoutItself().Off[2] > 50);
    }

    [Fact]
    public void The_spread_without_rows_is_that_of_the_system_without_them()
    {
        var (whole, parts, _) = Months();
        var (less, _, _) = Months(withHalf: false);
        var line = new Part(parts[0], 1);
        Assert.Equal(less.Solve().SdWithout([], line), whole.Solve().SdWithout([whole.Rows.Count - 1], line), 1e-3);
    }

    [Fact]
    public void A_balance_may_have_either_sign()
    {
        var system = new BalancedSystem();
        var (exports, imports) = (system.Add(Math.Log(20), 1), system.Add(Math.Log(20), 1));
        system.Add(EvidenceRow.Sum([new(exports, 1), new(imports, 1)], 50, 0.001));
        system.Add(EvidenceRow.Signed([new(exports, 1), new(imports, -1)], -2, 0.01));
        var theta = system.Solve().Theta;
        Assert.Equal(24, Math.Exp(theta[exports]), 0.05);
        Assert.Equal(26, Math.Exp(theta[imports]), 0.05);
    }

    [Fact]
    public void Contradictory_certainties_are_named()
    {
        var system = new BalancedSystem();
        var flow = system.Add(0, 1);
        system.Add(EvidenceRow.Sum([new(flow, 1)], 1, 0));
        system.Add(EvidenceRow.Sum([new(flow, 1)], 2, 0));
        Assert.Equal([0, 1], system.Solve().Broken);
    }

    [Fact]
    public void What_nothing_is_said_of_keeps_its_prior()
    {
        var system = new BalancedSystem();
        var (island, other) = (system.Add(3, 0.7), system.Add(0, 1));
        system.Add(EvidenceRow.Sum([new(other, 1)], 5, 0.1));
        var estimate = system.Solve();
        Assert.Equal(3, estimate.Theta[island], 1e-12);
        Assert.Equal(0.7, estimate.Sd()[island], 1e-12);
    }

    [Theory]
    [InlineData(0.0, 0.1)]
    [InlineData(-3.0, 0.1)]
    [InlineData(double.NaN, 0.1)]
    [InlineData(1.0, -0.1)]
    public void A_sum_of_quantities_is_above_zero(double value, double sd) =>
        Assert.Throws<ArgumentException>(() => EvidenceRow.Sum([new(0, 1)], value, sd));

    // A year of 120 in three uneven thirds of which two are known about, as a hard sum.
    private static (BalancedSystem System, int[] Parts, int Year) Months(bool withHalf = true)
    {
        var system = new BalancedSystem();
        var year = system.Add(Math.Log(100), 2);
        int[] parts = [system.Add(Math.Log(30), 0.5), system.Add(Math.Log(30), 0.5), system.Add(Math.Log(30), 0.5)];
        system.Add(EvidenceRow.Ratio(parts.Select(p => new Part(p, 1)), [new(year, 1)], 1, 0));
        system.Add(EvidenceRow.Sum([new(year, 1)], 120, 0) with { Sd = 1e-9 });
        system.Add(EvidenceRow.Sum([new(parts[0], 1)], 50, 0.02));
        if (withHalf)
        {
            system.Add(EvidenceRow.Ratio([new(parts[1], 1)], [new(parts[2], 1)], 2, 0.3));
        }
        return (system, parts, year);
    }
}
