using System.Globalization;
using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary>A folder with a data file and a specification of a gravity equation.</summary>
internal sealed class Spec : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("visavis-spec-").FullName;

    private string File => Path.Combine(Folder, "spec.json");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Runs a specification on data.csv beside it.</summary>
    public Ran Run(string data, string specification, params string[] words)
    {
        System.IO.File.WriteAllText(Path.Combine(Folder, "data.csv"), data);
        System.IO.File.WriteAllText(File, specification);
        return RunFile(File, words);
    }

    /// <summary>The answer in JSON.</summary>
    public JsonElement Json(string data, string specification)
    {
        var ran = Run(data, specification, "--json");
        Assert.Equal((ExitCode.Done, ""), (ran.Exit, ran.Error));
        return ran.Json;
    }

    /// <summary>Runs any specification; its own data file is read.</summary>
    public Ran RunFile(string path, params string[] words)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        string[] all = ["gravity", path, "--workspace", Path.Combine(Folder, "workspace"), .. words];
        return new(App.Run(all, output, error), output.ToString(), error.ToString());
    }

    /// <summary>The coefficients of a model.</summary>
    public static Dictionary<string, double> Coefficients(JsonElement answer, string model) =>
        Numbers(Model(answer, model).GetProperty("coefficients"));

    public static JsonElement Model(JsonElement answer, string model) =>
        answer.GetProperty("models").EnumerateArray().Single(m => m.GetProperty("name").GetString() == model);

    public static Dictionary<string, double> Numbers(JsonElement named) =>
        named.EnumerateObject().ToDictionary(c => c.Name, c => c.Value.GetDouble(), StringComparer.Ordinal);
}
