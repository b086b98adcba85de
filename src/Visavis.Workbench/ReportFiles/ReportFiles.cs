using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench;

/// <summary>What was written of a report, and what could not be had.</summary>
/// <param name="Written">The files.</param>
/// <param name="NotWritten">The forms that are missing or not whole, each with its reason and the way out.</param>
public sealed record ReportOutcome(
    IReadOnlyList<string> Written,
    IReadOnlyList<(ReportFormat Format, Problem Problem)> NotWritten
);

/// <summary>Writes reports: each file whole or not at all, each form whether or not another can be had.</summary>
public static class ReportFiles
{
    /// <summary>Writes a report in the forms asked for.</summary>
    /// <exception cref="ProblemException">The folder cannot be made: nothing can be written.</exception>
    public static ReportOutcome Write(
        Report report,
        IReadOnlyList<ReportFormat> formats,
        string folder,
        Settings settings
    )
    {
        Make(folder);
        using var run = new ReportRun(report, folder, settings);
        var notWritten = new List<(ReportFormat, Problem)>();
        foreach (var format in formats)
        {
            try
            {
                format.Write(run);
            }
            catch (ProblemException e)
            {
                notWritten.Add((format, e.Problem));
            }
        }
        return new(run.Written, notWritten);
    }

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Texts.CannotWrite(folder, e.Message), isUnavailable: true);
        }
    }
}
