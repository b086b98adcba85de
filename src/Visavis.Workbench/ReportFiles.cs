using System.Text;
using Visavis.Reports;

namespace Visavis.Workbench;

/// <summary>A form in which a report is written.</summary>
/// <param name="Ending">Ending of the file.</param>
/// <param name="Render">Makes the text.</param>
public sealed record ReportFormat(string Ending, Func<Report, string> Render)
{
    private static readonly ReportFormat[] All =
    [
        new("html", HtmlRenderer.Render),
        new("md", MarkdownRenderer.Render),
        new("json", JsonRenderer.Render),
    ];

    /// <summary>Reads a list as <c>html,md</c>.</summary>
    /// <exception cref="ProblemException">A form is not known.</exception>
    public static IReadOnlyList<ReportFormat> Parse(string list) =>
        [
            .. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
                .Select(name =>
                    Array.Find(All, f => f.Ending == name)
                    ?? throw new ProblemException(Texts.UnknownFormat(name, All.Select(f => f.Ending)))
                ),
        ];
}

/// <summary>Writes reports: each file whole or not at all.</summary>
public static class ReportFiles
{
    /// <summary>Writes a report and says where.</summary>
    /// <exception cref="ProblemException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> Write(Report report, IReadOnlyList<ReportFormat> formats, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return [.. formats.Select(f => Write(Path.Combine(folder, $"{report.Id}.{f.Ending}"), f.Render(report)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Texts.CannotWrite(folder, e.Message), isUnavailable: true);
        }
    }

    private static string Write(string path, string text)
    {
        var half = path + ".half";
        File.WriteAllText(half, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(half, path, overwrite: true);
        return path;
    }
}
