using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Synthetic.World;

/// <summary>How an economy of a made-up world reports.</summary>
/// <param name="ExportBias">ln of its reports of exports over the truth, for good.</param>
/// <param name="ImportBias">The same of imports.</param>
/// <param name="ExportSd">Standard deviation of the errors of single reports of exports, in logarithms.</param>
/// <param name="ImportSd">The same of imports.</param>
/// <param name="IsFob">Whether it values imports FOB.</param>
/// <param name="Hides">Whether it keeps some cells to itself.</param>
/// <param name="IsHub">Whether goods of others pass through it and are reported as its own.</param>
public sealed record ReporterHabits(
    double ExportBias,
    double ImportBias,
    double ExportSd,
    double ImportSd,
    bool IsFob,
    bool Hides,
    bool IsHub
)
{
    // Tame: of Student's t with five degrees of freedom the variance is 5/3.
    internal const double Tails = 5;
    internal const double PairSd = 0.05;

    internal static ReporterHabits Drawn(ulong seed, int economy)
    {
        var errors = new SeededErrors(seed, Stream.Habit + (ulong)economy);
        return new(
            0.06 * errors.Normal(),
            0.06 * errors.Normal(),
            0.10 * Math.Exp(0.6 * errors.Normal()),
            0.10 * Math.Exp(0.6 * errors.Normal()),
            errors.Uniform() < 0.1,
            errors.Uniform() < 0.15,
            errors.Uniform() < 0.05
        );
    }
}
