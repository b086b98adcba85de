using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary>The example of a specification, run three times for all tests: in English at one thread and at two, in Russian.</summary>
public sealed class GravityExample : IDisposable
{
    private readonly Spec spec = new();

    public GravityExample()
    {
        Answer = Run("en", "html,md", "1").Json;
        Run("en-again", "md", "2");
        Run("ru", "html", "2");
    }

    /// <summary>What it says in JSON.</summary>
    public JsonElement Answer { get; }

    /// <summary>What a run wrote: en, en-again or ru.</summary>
    public string Written(string run, string form) =>
        File.ReadAllText(Path.Combine(spec.Folder, run, $"eaeu-gravity.{form}"));

    public void Dispose() => spec.Dispose();

    private Ran Run(string name, string forms, string threads)
    {
        string[] how = ["--format", forms, "--out", Path.Combine(spec.Folder, name), "--lang", name[..2]];
        var ran = spec.RunFile(GravityOutputTests.Example("eaeu"), [.. how, "--threads", threads, "--json"]);
        Assert.Equal((ExitCode.Done, ""), (ran.Exit, ran.Error));
        return ran;
    }
}
