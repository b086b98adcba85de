namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>How coefficients and scored reports are kept apart.</summary>
public enum BacktestSplit
{
    /// <summary>Earlier target years teach, later ones are scored.</summary>
    Forward,

    /// <summary>One half of the pairs teaches, the other is scored, and the other way round; all target years.</summary>
    ByPair,

    /// <summary>Later target years, by the model that answers rest on: taught as <see cref="MovementOptions.Usual"/> says.</summary>
    AsPrinted,
}

/// <summary>How well hidden reports were rebuilt.</summary>
/// <param name="Design">What was dark.</param>
/// <param name="Horizon">Years in the dark.</param>
/// <param name="Split">What taught.</param>
/// <param name="Group">Which cells: <c>all</c>, <c>smallest-quarter</c>, <c>largest-quarter</c>, a year, a group of pairs, <c>shocks</c>.</param>
/// <param name="Trials">How many reports.</param>
/// <param name="MedianAbsLogError">Median of |ln(estimate / report)|.</param>
/// <param name="StandardError">Of the median, by a jackknife that leaves out a twentieth of the pairs at a time.</param>
/// <param name="MedianAbsShareError">Median of |estimate / report − 1|.</param>
/// <param name="Bias">Median of ln(estimate / report).</param>
/// <param name="Coverage50">Share of reports in the 50 % interval, 0 to 1.</param>
/// <param name="Coverage80">Share of reports in the 80 % interval.</param>
/// <param name="Coverage95">Share of reports in the 95 % interval.</param>
/// <param name="Rules">Median of |ln(rule / report)| of each simple rule.</param>
public sealed record BacktestScore(
    DarkDesign Design,
    int Horizon,
    BacktestSplit Split,
    string Group,
    int Trials,
    double MedianAbsLogError,
    double StandardError,
    double MedianAbsShareError,
    double Bias,
    double Coverage50,
    double Coverage80,
    double Coverage95,
    IReadOnlyDictionary<string, double> Rules
);

/// <summary>What a backtest found.</summary>
/// <param name="Scores">By design, horizon, split and group.</param>
/// <param name="Copies">Trials left out because report and mirror were the same in both years: one witness, not two.</param>
public sealed record BacktestResult(IReadOnlyList<BacktestScore> Scores, int Copies);
