using System.Text;

namespace Visavis.Sources.Tests;

/// <summary>Where things lie, and files made for one test.</summary>
internal static class Files
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Everything that a run writes, beside the tests' own files; the next run begins by deleting it.</summary>
    private static readonly Lazy<string> Run = new(() =>
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "made");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        return Directory.CreateDirectory(folder).FullName;
    });

    /// <summary>Other people's files, beside the repository; absent on most machines.</summary>
    public static string Shared { get; } = SharedBeside(Root);

    public static string Data(string path) => Path.Combine(Root, "data", path);

    /// <summary>A new folder of one test.</summary>
    public static string Folder() =>
        Directory.CreateDirectory(Path.Combine(Run.Value, Guid.NewGuid().ToString("N"))).FullName;

    public static string Temporary(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder(), name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static string Temporary(string name, string text) => Temporary(name, Encoding.UTF8.GetBytes(text));

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Visavis.slnx")) ? folder : Above(Path.GetDirectoryName(folder)!);

    // A second checkout may stand one folder deeper than the first.
    private static string SharedBeside(string folder)
    {
        var beside = Path.Combine(Path.GetDirectoryName(folder)!, "shared");
        var above = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(folder)!) ?? folder, "shared");
        return !Directory.Exists(beside) && Directory.Exists(above) ? above : beside;
    }
}

/// <summary>A test that needs a file which is not part of the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithSharedAttribute : FactAttribute
{
    public FactWithSharedAttribute(string path)
    {
        if (!File.Exists(Path.Combine(Files.Shared, path)))
        {
            Skip = $"shared/{path} is not beside the repository";
        }
    }
}
