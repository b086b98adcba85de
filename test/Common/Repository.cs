namespace Visavis.Testing;

/// <summary>Where the repository lies, and the folder of other people's files beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file of ../shared, which is no part of the repository and may be absent.</summary>
    public static string Shared(string path) => Path.Combine(Root, "..", "shared", path);

    private static string FindRoot(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "Visavis.slnx"))
            ? folder
            : FindRoot(
                Path.GetDirectoryName(folder)
                    ?? throw new DirectoryNotFoundException("No Visavis.slnx above the tests.")
            );
}
