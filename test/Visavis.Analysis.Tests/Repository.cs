namespace Visavis.Analysis.Tests;

/// <summary>Where the repository lies, found upwards from the test's own assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Golden(string measure) => Path.Combine(Root, "test", "golden", $"{measure}.csv");

    public static string MethodNote(string method) => Path.Combine(Root, "docs", "methods", $"{method}.md");

    /// <summary>Other people's files, beside the repository; not everybody has them.</summary>
    public static string SharedData(params string[] path) => Path.Combine([Root, "..", "shared", "data", .. path]);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Visavis.slnx"))
            ? folder
            : FindRoot(
                Path.GetDirectoryName(folder)
                    ?? throw new DirectoryNotFoundException("No Visavis.slnx above the tests.")
            );
}
