using System.Globalization;
using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary>What a command left behind.</summary>
internal sealed record Ran(int Exit, string Out, string Error)
{
    /// <summary>The answer as JSON.</summary>
    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Out);
            return document.RootElement.Clone();
        }
    }
}

/// <summary>A workspace with the bundled evidence, on which commands run in this process.</summary>
public sealed class CommandLine : IDisposable
{
    private int folders;
    private readonly string folder = Directory.CreateTempSubdirectory("visavis-cli-").FullName;

    public CommandLine()
    {
        Assert.Equal(ExitCode.Done, Run("sources").Exit);
        Copy(Workspace, Bundled);
    }

    /// <summary>A folder for what a test writes.</summary>
    public string Scratch => Directory.CreateDirectory(Path.Combine(folder, "scratch")).FullName;

    /// <summary>A folder that nothing is in yet.</summary>
    public string NewFolder() =>
        Directory
            .CreateDirectory(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"new-{folders++}")))
            .FullName;

    /// <summary>A workspace of its own that holds the bundled evidence and nothing else: copied, which is quicker than read.</summary>
    public string NewWorkspace()
    {
        var workspace = NewFolder();
        Copy(Bundled, workspace);
        return workspace;
    }

    public string Workspace => Path.Combine(folder, "workspace");

    private string Bundled => Path.Combine(folder, "bundled");

    /// <summary>Number of the newest commit.</summary>
    public int Commit => Directory.GetFiles(Path.Combine(Workspace, "commits")).Length;

    internal Ran Run(params string[] words) => RunIn(Workspace, words);

    internal static Ran RunIn(string workspace, params string[] words)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        string[] data = words.Contains("--data") ? [] : ["--data", Repository.File("data")];
        string[] all = [.. words, "--workspace", workspace, .. data];
        return new(App.Run(all, output, error), output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

/// <summary>Tests that share the workspace of the command line.</summary>
[CollectionDefinition(Name)]
public sealed class Shared : ICollectionFixture<CommandLine>
{
    public const string Name = "command line";
}
