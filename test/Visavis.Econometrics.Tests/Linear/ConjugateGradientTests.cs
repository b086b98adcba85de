using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Tests.Linear;

public sealed class ConjugateGradientTests
{
    [Fact]
    public void By_hand_two_unknowns_take_two_steps()
    {
        // The textbook's [4 1; 1 3] x = (1, 2): x = (1/11, 7/11).
        var a = SparseSymmetric.From(2, [new(0, 0, 4), new(1, 0, 1), new(1, 1, 3)]);
        var found = ConjugateGradient.Solve(a, [1, 2]);
        MadeUp.AssertNear([1 / 11.0, 7 / 11.0], found.Solution, 1e-14);
        Assert.Equal((2, GradientEnd.Converged), (found.Iterations, found.End));
    }

    [Theory]
    [InlineData("grid", 30)]
    [InlineData("any", 400)]
    [InlineData("arrow", 300)]
    [InlineData("bare", 0)]
    public void The_factor_says_the_same_with_every_preconditioner(string shape, int n)
    {
        var a = SparsePatterns.Make(shape, n);
        var b = MadeUp.Vector(a.Size, 2);
        var x = SparseCholesky.Factor(a).Solve(b);
        LinearOperator?[] helpers = [null, new JacobiPreconditioner(a.Diagonal()), IncompleteCholesky.Of(a)];
        var found = helpers.Select(h => ConjugateGradient.Solve(a, b, h, new(1e-13))).ToArray();
        Assert.All(found, f => Assert.Equal(GradientEnd.Converged, f.End));
        Assert.All(found, f => Assert.InRange(f.RelativeResidual, 0, 1e-13));
        Assert.All(found, f => MadeUp.AssertNear(x, f.Solution, 1e-10));
        Assert.True(found[2].Iterations <= found[0].Iterations);
    }

    [Fact]
    public void Where_no_element_would_be_new_the_incomplete_factor_is_whole()
    {
        var a = SparsePatterns.Make("chain", 50);
        var found = ConjugateGradient.Solve(a, MadeUp.Vector(50, 3), IncompleteCholesky.Of(a));
        Assert.Equal(1, found.Iterations);
    }

    [Fact]
    public void A_failed_pivot_of_the_incomplete_factor_raises_the_diagonal()
    {
        // Kershaw's (1978) matrix: positive definite, and its incomplete factor breaks down.
        var a = SparseSymmetric.From(
            4,
            [
                new(0, 0, 3),
                new(1, 1, 3),
                new(2, 2, 3),
                new(3, 3, 3),
                new(1, 0, -2),
                new(2, 1, -2),
                new(3, 2, -2),
                new(3, 0, 2),
            ]
        );
        var helper = IncompleteCholesky.Of(a);
        Assert.InRange(helper.Shift, 1e-3, 1);
        var found = ConjugateGradient.Solve(a, [1, 2, 3, 4], helper);
        MadeUp.AssertNear(SparseCholesky.Factor(a).Solve([1, 2, 3, 4]), found.Solution, 1e-9);
    }

    [Fact]
    public void Several_right_hand_sides_on_two_threads_are_those_of_one_at_a_time()
    {
        var a = SparsePatterns.Make("grid", 20);
        double[][] sides = [MadeUp.Vector(400, 1), MadeUp.Vector(400, 2), new double[400]];
        var found = ConjugateGradient.Solve(a, sides, threads: 2);
        Assert.All(
            sides.Zip(found),
            p => Assert.Equal(ConjugateGradient.Solve(a, p.First).Solution, p.Second.Solution)
        );
        Assert.Equal((0, 0.0), (found[2].Iterations, found[2].RelativeResidual));
    }

    [Fact]
    public void Too_few_iterations_are_said_with_the_residual_reached()
    {
        var a = SparsePatterns.Make("grid", 30);
        var found = ConjugateGradient.Solve(a, MadeUp.Vector(900, 4), options: new(MostIterations: 3));
        Assert.Equal((3, GradientEnd.OutOfIterations), (found.Iterations, found.End));
        Assert.InRange(found.RelativeResidual, 1e-6, 1);
    }

    [Fact]
    public void A_tolerance_below_rounding_ends_as_stalled()
    {
        var a = SparsePatterns.Make("grid", 15);
        var found = ConjugateGradient.Solve(a, MadeUp.Vector(225, 5), options: new(1e-30));
        Assert.Contains(found.End, new[] { GradientEnd.Stalled, GradientEnd.OutOfIterations });
        Assert.InRange(found.RelativeResidual, 0, 1e-14);
    }

    [Fact]
    public void A_matrix_that_is_not_definite_is_an_answer()
    {
        var a = SparseSymmetric.From(2, [new(0, 0, 1), new(1, 1, -1)]);
        Assert.Equal(GradientEnd.NotDefinite, ConjugateGradient.Solve(a, [1, 2]).End);
        Assert.Equal(GradientEnd.NotDefinite, ConjugateGradient.Solve(SparseSymmetric.From(2, []), [1, 2]).End);
    }

    [Fact]
    public void What_is_no_number_and_what_does_not_fit_is_refused()
    {
        var a = SparsePatterns.Make("chain", 3);
        Assert.Throws<ArgumentException>(() => ConjugateGradient.Solve(a, [1, double.NaN, 1]));
        Assert.Throws<ArgumentException>(() => ConjugateGradient.Solve(a, [1, 1]));
        Assert.Throws<ArgumentException>(() => new JacobiPreconditioner([1, 0]));
        Assert.Throws<ArgumentException>(() => IncompleteCholesky.Of(SparseSymmetric.From(2, [new(0, 0, 1)])));
    }
}
