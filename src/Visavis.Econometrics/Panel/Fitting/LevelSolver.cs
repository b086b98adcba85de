using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>
/// Solves the normal equations of the coupled levels by conjugate gradients with the diagonal as preconditioner, in single
/// precision and several right-hand sides at a time. Who needs more digits corrects the residual in double precision.
/// </summary>
internal sealed class LevelSolver(PanelData data)
{
    private const int MostColumns = 8;
    private const int MostIterations = 500;

    private readonly Layout layout = data.Layout;
    private readonly Dictionary<int, Buffers> buffersByWidth = [];

    /// <summary>Products with the normal matrix so far, a batch counted once.</summary>
    public long Products { get; private set; }

    /// <summary>Approximate solutions of A x = b, one a right-hand side; what is left of each goes back into its right-hand side.</summary>
    /// <param name="rightSides">Each as long as there are levels.</param>
    /// <param name="stopAt">The squared preconditioned residual at which a column is done.</param>
    /// <param name="weights">Weights of the normal matrix.</param>
    /// <param name="inverseDiagonal">The preconditioner.</param>
    public double[][] Solve(double[][] rightSides, double[] stopAt, Weights weights, float[] inverseDiagonal)
    {
        var solutions = new double[rightSides.Length][];
        for (var first = 0; first < rightSides.Length; first += MostColumns)
        {
            var count = Math.Min(MostColumns, rightSides.Length - first);
            var batch = rightSides.AsSpan(first, count);
            SolveBatch(batch, stopAt.AsSpan(first, count), weights, inverseDiagonal, solutions.AsSpan(first, count));
        }
        return solutions;
    }

    private void SolveBatch(
        Span<double[]> rightSides,
        ReadOnlySpan<double> stopAt,
        Weights weights,
        float[] inverse,
        Span<double[]> solutions
    )
    {
        var own = For(layout.Width(rightSides.Length));
        var size = own.Load(rightSides);
        var energy = own.Begin(inverse);
        var left = Enumerable.Repeat(true, rightSides.Length).ToArray();
        for (var iteration = 0; iteration < MostIterations && IsLeft(left, energy, size, stopAt); iteration++)
        {
            Multiply(own, weights);
            energy = own.Advance(inverse, energy, left);
        }
        for (var column = 0; column < rightSides.Length; column++)
        {
            solutions[column] = own.Solution.Column(column, size[column]);
            rightSides[column] = own.Residual.Column(column, size[column]);
        }
    }

    private static bool IsLeft(bool[] left, double[] energy, double[] size, ReadOnlySpan<double> stopAt)
    {
        for (var column = 0; column < left.Length; column++)
        {
            left[column] &= energy[column] * size[column] * size[column] > stopAt[column];
        }
        return left.Contains(true);
    }

    private void Multiply(Buffers own, Weights weights)
    {
        Products++;
        data.Team.Run(
            Layout.Parts,
            part =>
            {
                own.Products[part].Clear();
                layout.Multiply(part, weights, own.Direction, own.Products[part]);
            }
        );
        foreach (var part in own.Products.AsSpan(1))
        {
            own.Products[0].Add(part);
        }
    }

    private Buffers For(int width)
    {
        if (!buffersByWidth.TryGetValue(width, out var buffers))
        {
            buffers = new(layout.Levels, layout.Lanes, width);
            buffersByWidth.Add(width, buffers);
        }
        return buffers;
    }

    /// <summary>The vectors of conjugate gradients, a column a right-hand side.</summary>
    private sealed class Buffers(int levels, int lanes, int width)
    {
        public LevelBatch Solution { get; } = new(levels, lanes, width);

        public LevelBatch Residual { get; } = new(levels, lanes, width);

        public LevelBatch Direction { get; } = new(levels, lanes, width);

        public LevelBatch[] Products { get; } =
        [.. Enumerable.Range(0, Layout.Parts).Select(_ => new LevelBatch(levels, lanes, width))];

        /// <summary>Takes right-hand sides, each divided by its largest number, which is the answer: single precision has a narrow range.</summary>
        public double[] Load(ReadOnlySpan<double[]> rightSides)
        {
            Solution.Clear();
            Residual.Clear();
            var size = new double[rightSides.Length];
            for (var column = 0; column < rightSides.Length; column++)
            {
                var largest = Simd.LargestMagnitude(rightSides[column]);
                size[column] = largest > 0 ? largest : 1;
                Residual.SetColumn(column, rightSides[column], size[column]);
            }
            return size;
        }

        /// <summary>The first direction: the preconditioned residual, whose product with the residual is the answer.</summary>
        public double[] Begin(float[] inverse)
        {
            Direction.Clear();
            Direction.Turn(Residual, inverse, new double[width]);
            return Residual.Energy(inverse);
        }

        /// <summary>One step of every column that is left; the answer is the new energy.</summary>
        public double[] Advance(float[] inverse, double[] energy, bool[] left)
        {
            var curvature = Direction.Dot(Products[0]);
            var length = new double[width];
            for (var column = 0; column < left.Length; column++)
            {
                left[column] &= curvature[column] > 0;
                length[column] = left[column] ? energy[column] / curvature[column] : 0;
            }
            Solution.AddScaled(Direction, length);
            Residual.AddScaled(Products[0], [.. length.Select(l => -l)]);
            var now = Residual.Energy(inverse);
            Direction.Turn(Residual, inverse, [.. now.Zip(energy, (n, e) => e > 0 ? n / e : 0)]);
            return now;
        }
    }
}
