namespace Visavis.Analysis.Mirrors;

/// <summary>Weights of reports as BACI makes them, for replication (Gaulier and Zignago 2010, CEPII working paper 2010-23, section 3).</summary>
/// <remarks>
/// |ln (A / B)| is regressed on exporters, importers, periods and products, each set of effects summing to 0. What an effect exceeds the
/// least one by is taken for a spread s, and w = e^(s²) (e^(s²) − 1) of the other side over the sum of both.
/// </remarks>
public sealed class BaciWeights
{
    private const int MostRounds = 500;
    private const double Tolerance = 1e-10;

    private BaciWeights(double?[] exporters, double?[] importers, int rounds, bool isConverged) =>
        (ExporterSpreads, ImporterSpreads, Rounds, IsConverged) = (exporters, importers, rounds, isConverged);

    /// <summary>s of exporters, above 0; absent where nothing can be compared.</summary>
    public IReadOnlyList<double?> ExporterSpreads { get; }

    /// <summary>s of importers.</summary>
    public IReadOnlyList<double?> ImporterSpreads { get; }

    /// <summary>Rounds of the regression.</summary>
    public int Rounds { get; }

    /// <summary>Whether the last round changed nothing more.</summary>
    public bool IsConverged { get; }

    /// <summary>Weight of the exporter's report in the logarithm of a reconciled figure, 0 to 1.</summary>
    /// <param name="exporter">Who sends, of those that can be compared.</param>
    /// <param name="importer">Who receives.</param>
    public double ExporterWeight(int exporter, int importer)
    {
        var (own, other) = (Moment(ExporterSpreads[exporter]!.Value), Moment(ImporterSpreads[importer]!.Value));
        return own + other == 0 ? 0.5 : other / (own + other);
    }

    /// <summary>Estimates the spreads.</summary>
    /// <param name="pairs">Movements that both sides report.</param>
    /// <param name="cif">The margin between their valuations.</param>
    /// <param name="asPrinted">Whether the least effect is raised by two standard errors, as the paper prints: the best reporters' spreads turn negative then. Otherwise it is lowered.</param>
    /// <param name="cancellation">Asked in each round.</param>
    public static BaciWeights Estimate(
        MirrorPairs pairs,
        CifModel cif,
        bool asPrinted = false,
        CancellationToken cancellation = default
    )
    {
        var gaps = new LogGaps(pairs, cif);
        var effects = new EffectRounds(pairs, row => Math.Abs(gaps.Raw(row)));
        var (rounds, change) = (0, double.PositiveInfinity);
        while (change > Tolerance && rounds < MostRounds)
        {
            cancellation.ThrowIfCancellationRequested();
            change = effects.Round();
            rounds++;
        }
        var sign = asPrinted ? 1 : -1;
        return new(
            Spreads(effects.OfExporters, effects.Error, sign),
            Spreads(effects.OfImporters, effects.Error, sign),
            rounds,
            change <= Tolerance
        );
    }

    private static double?[] Spreads(Effects effects, double error, int sign)
    {
        var best = Enumerable
            .Range(0, effects.Values.Length)
            .Where(i => effects.Counts[i] > 0)
            .MinBy(i => effects.Values[i]);
        var least = effects.Values[best] + (sign * 2 * error / Math.Sqrt(effects.Counts[best]));
        return [.. effects.Values.Select((v, i) => effects.Counts[i] > 0 ? Math.PI / 2 * (v - least) : (double?)null)];
    }

    // Variance of a lognormal but for its level.
    private static double Moment(double spread) => Math.Exp(spread * spread) * (Math.Exp(spread * spread) - 1);
}

/// <summary>Effects of one set, and on how many rows each rests.</summary>
internal sealed record Effects(double[] Values, double[] Counts);

/// <summary>Least squares on several sets of effects, one set after the other (Gauss and Seidel), each set summing to 0.</summary>
internal sealed class EffectRounds
{
    private readonly int rows;
    private readonly Func<int, double> dependent;
    private readonly (Effects Effects, Func<int, int> PlaceOf)[] sets;
    private double level;

    public EffectRounds(MirrorPairs pairs, Func<int, double> dependent)
    {
        (rows, this.dependent) = (pairs.Rows, dependent);
        sets =
        [
            Set(pairs.Axes.Economies, row => pairs.Exporter[row]),
            Set(pairs.Axes.Economies, row => pairs.Importer[row]),
            Set(pairs.Axes.Periods, row => pairs.Period[row]),
            Set(pairs.Axes.Products, row => pairs.Product[row]),
        ];
    }

    public Effects OfExporters => sets[0].Effects;

    public Effects OfImporters => sets[1].Effects;

    /// <summary>Standard deviation of what is left.</summary>
    public double Error
    {
        get
        {
            var sum = 0.0;
            for (var row = 0; row < rows; row++)
            {
                sum += Math.Pow(Left(row), 2);
            }
            return Math.Sqrt(sum / Math.Max(1, rows - sets.Sum(s => s.Effects.Counts.Count(c => c > 0)) + 3));
        }
    }

    /// <summary>All sets once; the largest change of an effect.</summary>
    public double Round() => sets.Max(s => Renew(s.Effects, s.PlaceOf));

    private double Renew(Effects effects, Func<int, int> placeOf)
    {
        var sums = new double[effects.Values.Length];
        for (var row = 0; row < rows; row++)
        {
            sums[placeOf(row)] += Left(row);
        }
        var change = 0.0;
        for (var i = 0; i < sums.Length; i++)
        {
            var step = effects.Counts[i] > 0 ? sums[i] / effects.Counts[i] : 0;
            change = Math.Max(change, Math.Abs(step));
            effects.Values[i] += step;
        }
        Centre(effects);
        return change;
    }

    private void Centre(Effects effects)
    {
        int[] there = [.. Enumerable.Range(0, effects.Values.Length).Where(i => effects.Counts[i] > 0)];
        var mean = there.Average(i => effects.Values[i]);
        foreach (var i in there)
        {
            effects.Values[i] -= mean;
        }
        level += mean;
    }

    private double Left(int row) => dependent(row) - level - sets.Sum(s => s.Effects.Values[s.PlaceOf(row)]);

    private (Effects, Func<int, int>) Set(int length, Func<int, int> placeOf)
    {
        var counts = new double[length];
        for (var row = 0; row < rows; row++)
        {
            counts[placeOf(row)]++;
        }
        return (new(new double[length], counts), placeOf);
    }
}
