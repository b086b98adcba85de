namespace Visavis.Analysis.Mirrors;

/// <summary>What the two reports of each movement come to, at the exporter's border.</summary>
/// <param name="LogValue">ln of US dollars FOB, by row.</param>
/// <param name="Variance">Of that, by row: relative, squared.</param>
public sealed record Reconciled(double[] LogValue, double[] Variance)
{
    // Rows of a block: one thread takes one, so the answer is the same for any number of threads.
    private const int Block = 1 << 16;

    /// <summary>Weighs the two reports of every movement by how far each is to be trusted.</summary>
    /// <param name="pairs">Movements that both sides report.</param>
    /// <param name="cif">The margin between their valuations.</param>
    /// <param name="reliability">Of everybody.</param>
    /// <param name="threads">1 or more.</param>
    /// <param name="progress">Part done, 0 to 1.</param>
    /// <param name="cancellation">Asked for each block of rows.</param>
    public static Reconciled Of(
        MirrorPairs pairs,
        CifModel cif,
        Reliability reliability,
        int threads = 1,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var (log, variance) = (new double[pairs.Rows], new double[pairs.Rows]);
        var gaps = new LogGaps(pairs, cif);
        var weights = new PairWeights(pairs.Axes.Economies, reliability);
        var (blocks, done) = ((pairs.Rows + Block - 1) / Block, 0);
        Parallel.For(
            0,
            blocks,
            new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            block =>
            {
                var end = Math.Min(pairs.Rows, (block + 1) * Block);
                for (var row = block * Block; row < end; row++)
                {
                    var pair = pairs.PairOf(row);
                    var own = Math.Log(pairs.Exported[row]);
                    // What product and period have in the gap is the importer's: freight differs by product.
                    var effects =
                        reliability.ProductEffects[pairs.Product[row]] + reliability.PeriodEffects[pairs.Period[row]];
                    var mirror = own - gaps.Raw(row) + effects;
                    log[row] = weights.Combine(pair, own, mirror);
                    variance[row] = weights.VarianceByPair[pair];
                }
                progress?.Report(Interlocked.Increment(ref done) / (double)blocks);
            }
        );
        return new(log, variance);
    }
}

/// <summary>What two logarithms of a pair come to.</summary>
internal sealed class PairWeights
{
    private readonly double[] exporterWeight;
    private readonly double[] constant;

    public PairWeights(int economies, Reliability reliability)
    {
        (exporterWeight, constant) = (new double[economies * economies], new double[economies * economies]);
        VarianceByPair = new double[economies * economies];
        for (var i = 0; i < economies; i++)
        {
            for (var j = 0; j < economies; j++)
            {
                if (reliability.Exporters[i] is { } own && reliability.Importers[j] is { } other)
                {
                    var pair = (i * economies) + j;
                    var weight = other.Variance / (own.Variance + other.Variance);
                    exporterWeight[pair] = weight;
                    constant[pair] = -(weight * own.Bias) - ((1 - weight) * other.Bias);
                    // What all exporters and importers have as a habit together cannot be seen: errors of the two move alike.
                    var habit = (weight * own.BiasError) + ((1 - weight) * other.BiasError);
                    VarianceByPair[pair] = (weight * own.Variance) + (habit * habit);
                }
            }
        }
    }

    public double[] VarianceByPair { get; }

    public double Combine(int pair, double own, double mirror) =>
        mirror + (exporterWeight[pair] * (own - mirror)) + constant[pair];
}
