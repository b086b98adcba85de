using Visavis.Reports;

namespace Visavis.Workbench;

/// <summary>The pictures of a report's charts, and what they are drawn from.</summary>
internal static class ChartFormats
{
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("svg", run => Draw(run, "svg", run.Charts.Svg)),
        new("png", run => Draw(run, "png", id => run.Charts.Png(id))),
        new("vl", Specify),
    ];

    /// <exception cref="ProblemException">There is no Node, or it fails.</exception>
    private static void Draw(ReportRun run, string ending, Func<string, ChartPicture> draw)
    {
        foreach (var figure in run.Charts.Figures)
        {
            switch (draw(figure.Id))
            {
                case ChartDrawn picture:
                    run.SavePicture(figure.Id, ending, picture.Bytes);
                    break;
                case ChartPicturesUnavailable missing:
                    throw new ProblemException(Texts.NoPictures(ending, missing.Reason), isUnavailable: true);
            }
        }
    }

    private static void Specify(ReportRun run)
    {
        foreach (var figure in run.Charts.Figures)
        {
            run.SaveChart(figure.Id, "vl.json", run.Charts.Specification(figure.Id));
        }
    }
}
