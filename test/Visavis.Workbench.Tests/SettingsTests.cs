using Visavis.Core;

namespace Visavis.Workbench.Tests;

/// <summary>Flag over environment over the workspace's file over default.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("visavis-settings-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("8", "4", "3", "8", SettingOrigin.Flag)]
    [InlineData(null, "4", "3", "4", SettingOrigin.Environment)]
    [InlineData(null, "", "3", "3", SettingOrigin.WorkspaceFile)]
    [InlineData(null, null, "3", "3", SettingOrigin.WorkspaceFile)]
    [InlineData(null, null, null, "2", SettingOrigin.Default)]
    public void The_nearest_word_counts(
        string? flag,
        string? variable,
        string? written,
        string expected,
        SettingOrigin origin
    )
    {
        if (written is not null)
        {
            Write($$"""{ "threads": "{{written}}" }""");
        }
        var (settings, _) = Load([("threads", flag)], [("VISAVIS_THREADS", variable)]);
        var threads = settings!.All.Single(s => s.Name == "threads");
        Assert.Equal((expected, origin), (threads.Value, threads.Origin));
    }

    [Fact]
    public void The_workspace_itself_comes_from_flag_environment_or_default_and_never_from_its_own_file()
    {
        Write("""{ "workspace": "elsewhere" }""");
        var (settings, _) = Load([], []);
        Assert.Equal(folder, settings!.Workspace);
        Assert.Equal(".visavis", Settings.Load(new Dictionary<string, string?>(), _ => null).Settings!.Workspace);
    }

    [Fact]
    public void Every_setting_says_its_variable_and_what_it_means() =>
        Assert.All(
            Load([], []).Settings!.All,
            s =>
            {
                Assert.Equal("VISAVIS_" + s.Name.ToUpperInvariant(), s.Variable);
                Assert.NotEmpty(s.Meaning(Language.En));
                Assert.NotEmpty(s.Meaning(Language.Ru));
            }
        );

    [Theory]
    [InlineData("""{ "thread": "1" }""", "SET002", "write threads")]
    [InlineData("""{ "colour": "red" }""", "SET002", "see: visavis config")]
    [InlineData("""{ "threads": 1 }""", "SET001", "correct the file")]
    [InlineData("not JSON", "SET001", "correct the file")]
    [InlineData("", "SET001", "correct the file")]
    [InlineData("""{ "lang": "de" }""", "SET003", "see: visavis config")]
    [InlineData("""{ "threads": "0" }""", "SET003", "see: visavis config")]
    [InlineData("""{ "threads": "many" }""", "SET003", "see: visavis config")]
    [InlineData("""{ "memory": "4" }""", "SET003", "see: visavis config")]
    [InlineData("""{ "memory": "4,5GB" }""", "SET003", "see: visavis config")]
    public void A_file_that_cannot_be_meant_is_refused_with_the_way_out(string text, string code, string way)
    {
        Write(text);
        var (settings, problem) = Load([], []);
        Assert.Null(settings);
        Assert.Equal(code, problem!.Code);
        Assert.StartsWith(way, problem.Try, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_refused()
    {
        File.CreateSymbolicLink(Path.Combine(folder, "settings.json"), "/proc/self/mem");
        Assert.Equal("SET001", Load([], []).Problem?.Code);
    }

    [Fact]
    public void A_problem_names_the_place_that_it_comes_from()
    {
        Assert.Equal("--lang", Load([("lang", "xx")], []).Problem!.Place);
        Assert.Equal("VISAVIS_LANG", Load([], [("VISAVIS_LANG", "xx")]).Problem!.Place);
    }

    [Theory]
    [InlineData("512MB", 512L << 20)]
    [InlineData("4GB", 4L << 30)]
    public void Memory_is_a_number_with_a_unit(string text, long bytes) =>
        Assert.Equal(bytes, Load([("memory", text)], []).Settings!.MemoryBytes);

    private void Write(string text) => File.WriteAllText(Path.Combine(folder, "settings.json"), text);

    private (Settings? Settings, Core.Problem? Problem) Load(
        (string Name, string? Value)[] flags,
        (string Name, string? Value)[] environment
    ) =>
        Settings.Load(
            flags
                .Append((Name: "workspace", Value: folder))
                .ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
            name => environment.FirstOrDefault(e => e.Name == name).Value
        );
}
