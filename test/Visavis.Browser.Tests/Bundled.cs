using Visavis.Workbench;

namespace Visavis.Browser.Tests;

/// <summary>The bundled evidence in a workspace that all tests read and none changes: it is read from its files once.</summary>
internal static class Bundled
{
    private static readonly Lazy<string> Ingested = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("visavis-bundled-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var summary = Workbench.Workspace.Open(Of(folder, "en")).EnsureBundled(new Progress<string>());
        Assert.Empty(summary!.Problems);
        return folder;
    });

    /// <summary>The workspace with all that is bundled in it, speaking a language.</summary>
    public static Settings Settings(string language) => Of(Ingested.Value, language);

    private static Settings Of(string folder, string language)
    {
        var flags = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["workspace"] = folder,
            ["data"] = Repository.File("data"),
            ["lang"] = language,
        };
        var (settings, problem) = Workbench.Settings.Load(flags, _ => null);
        Assert.Null(problem);
        return settings!;
    }
}
