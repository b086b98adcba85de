using Visavis.Reports.Checked;

namespace Visavis.Workbench.Check;

/// <summary>A form in which a check is written.</summary>
/// <param name="Name">As on the command line, and the ending of its file.</param>
/// <param name="Render">Writes it.</param>
public sealed record CheckFormat(string Name, Func<CheckedReport, string> Render)
{
    /// <summary>A table for the terminal: the verb writes it.</summary>
    public const string Text = "text";

    /// <summary>Those that are files.</summary>
    public static IReadOnlyList<CheckFormat> Files { get; } =
    [new("json", CheckJson.Render), new("html", CheckPage.Render), new("sarif", CheckSarif.Render)];

    /// <summary>The file form of a name; absent for text.</summary>
    /// <exception cref="ProblemException">There is no such form.</exception>
    public static CheckFormat? Find(string name) =>
        name == Text
            ? null
            : Files.FirstOrDefault(f => f.Name == name)
                ?? throw new ProblemException(Texts.UnknownFormat(name, [Text, .. Files.Select(f => f.Name)]));

    /// <summary>Writes the file.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="ProblemException">It cannot be written.</exception>
    public string Save(CheckedReport report, string folder)
    {
        var path = Path.Combine(folder, $"check.{Name}");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, Render(report));
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Workbench.Texts.CannotWrite(path, e.Message), isUnavailable: true);
        }
    }
}
