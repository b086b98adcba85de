using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>What the past of every pair says by the end of a year. Row reporter, column partner; nothing later is looked at.</summary>
internal sealed class PairStates
{
    public required double[,] Volatility { get; init; }

    public required double[,] RatioVolatility { get; init; }

    public required double[,] Trend { get; init; }

    /// <summary>Mean of ln (report / mirror) of earlier years.</summary>
    public required PartialGrid UsualRatio { get; init; }

    /// <summary>By how much the year's growth surprised, as reported.</summary>
    public required PartialGrid ReportSurprise { get; init; }

    /// <summary>By how much it surprised, as mirrored.</summary>
    public required PartialGrid MirrorSurprise { get; init; }

    /// <summary>By how much the year's level lies over what size and distance let expect.</summary>
    public required PartialGrid Gap { get; init; }

    /// <summary>ln (value / 100 mn USD): the report, else the mirror, else 0.</summary>
    public required double[,] LogSize { get; init; }
}
