using Visavis.Workbench;

namespace Visavis.Browser.Tests;

/// <summary>The bundled evidence in a workspace of its own.</summary>
internal static class Bundled
{
    public static Settings Settings(string folder, string language)
    {
        var flags = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["workspace"] = Path.Combine(folder, "workspace"),
            ["data"] = Repository.File("data"),
            ["lang"] = language,
        };
        var (settings, problem) = Workbench.Settings.Load(flags, _ => null);
        Assert.Null(problem);
        return settings!;
    }
}
