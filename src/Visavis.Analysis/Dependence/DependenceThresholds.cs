namespace Visavis.Analysis.Dependence;

/// <summary>What a sign must exceed; equal is not enough.</summary>
/// <param name="Concentration">Of a sum of squared shares, 0 to 1.</param>
/// <param name="OutsideShare">Of the share of outside suppliers in an area's imports, 0 to 1.</param>
/// <param name="ImportsToExports">Of imports over exports of the product.</param>
public sealed record DependenceThresholds(double Concentration, double OutsideShare, double ImportsToExports)
{
    /// <summary>0.4, 0.5 and 1: European Commission, SWD(2021) 352; Lefebvre and Wibaux (2024) take the first and the last.</summary>
    public static DependenceThresholds Published { get; } = new(0.4, 0.5, 1);
}
