namespace Visavis.Workbench;

/// <summary>The pictures of a report's charts.</summary>
internal static class ChartFormats
{
    public static IReadOnlyList<ReportFormat> All { get; } = [];
}
