namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>A cell that was hidden though it is known.</summary>
/// <param name="Dark">What was hidden.</param>
/// <param name="Span">From when to when.</param>
/// <param name="Regressors">What it showed.</param>
/// <param name="LogTruth">The hidden report, ln US dollars.</param>
/// <param name="Rules">What simple rules say, ln US dollars, in the order of <see cref="NaiveRules.Names"/>.</param>
internal sealed record Trial(Darkness Dark, DarkSpan Span, Regressors Regressors, double LogTruth, double[] Rules)
{
    /// <summary>The same for both directions of a pair.</summary>
    public int Pair => (Math.Min(Dark.Reporter, Dark.Partner) << 10) + Math.Max(Dark.Reporter, Dark.Partner);
}
