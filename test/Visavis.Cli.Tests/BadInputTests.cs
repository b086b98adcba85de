using System.Text;
using Visavis.Sources.Tests;

namespace Visavis.Cli.Tests;

/// <summary>Files that are not what they should be, through the command: message, exit code, and nothing half-stored.</summary>
[Collection(Shared.Name)]
public sealed class BadInputTests(CommandLine line)
{
    private const string Header = "year,reporter,partner,flow,value_kusd\n";
    private const string Good = "2016,BLR,RUS,X,10948034.3\n";

    [Theory]
    [InlineData("year,reporter,partner,flow,value_kusd,basis\n2016,BLR,RUS,X,1,f\n", "ING010")] // unknown column
    [InlineData("year,reporter,partner,value_kusd\n2016,BLR,RUS,1\n", "ING009")] // column missing
    [InlineData("year,reporter,partner,flow,flow,value_kusd\n2016,BLR,RUS,X,X,1\n", "ING011")] // column twice
    [InlineData("", "ING004")]
    [InlineData("\n\n", "ING004")]
    public void A_file_that_is_not_of_its_source_is_refused_whole(string text, string code) =>
        IsRefused(code, "ingest", Written("wits_bilateral.csv", text), "--source", "wits-bilateral");

    [Theory]
    [InlineData("2016,BRL,RUS,X,1", "ING020")] // unknown economy code
    [InlineData("2016-13,BLR,RUS,X,1", "ING014")] // month 13
    [InlineData("2016,BLR,RUS,Z,1", "ING021")]
    [InlineData("2016,BLR,RUS,X,\"1.234,56\"", "ING031")]
    [InlineData("2016,BLR,RUS,X,\"12 345,6\"", "ING031")]
    [InlineData("2016,BLR,RUS,X,NaN", "ING032")]
    [InlineData("2016,BLR,RUS,X,-5", "ING033")] // negative export
    [InlineData("2016,BLR,RUS", "ING040")]
    public void A_bad_row_is_set_aside_and_counted_and_strict_stops_at_it(string row, string code)
    {
        var file = Written("wits_bilateral.csv", $"{Header}{Good}{row}\n");
        IsRefused("ING016", "ingest", file, "--strict");
        Assert.Contains(code, line.Run("ingest", file, "--strict").Error, StringComparison.Ordinal);

        var kept = InNewWorkspace("ingest", file);
        Assert.Equal(ExitCode.Done, kept.Exit);
        Assert.Contains("2 rows, 1 kept, 0 merged, 1 set aside", kept.Out, StringComparison.Ordinal);
        Grammar.IsProblem(code, kept.Out);
        Assert.Contains("wits_bilateral.csv, line 3", kept.Out, StringComparison.Ordinal);

        var json = InNewWorkspace("ingest", file, "--json").Json;
        Assert.Equal(1, json.GetProperty("files")[0].GetProperty("setAsideByProblem").GetProperty(code).GetInt32());
    }

    [Theory]
    [InlineData("2016-13,BLR,RUS,X,1\n2016,BLR,RUS,X,-5\n")]
    [InlineData("")]
    public void An_edition_without_a_single_row_is_refused_because_it_would_withdraw_the_one_before(string rows) =>
        IsRefused("WSP003", "ingest", Written("wits_bilateral.csv", Header + rows), "--source", "wits-bilateral");

    [Fact]
    public void An_edition_that_replaces_another_says_so()
    {
        var folder = line.NewFolder();
        CommandLine.RunIn(folder, "ingest", Written("wits_bilateral.csv", $"{Header}{Good}2015,BLR,RUS,X,1\n"));
        var second = CommandLine.RunIn(folder, "ingest", Written("wits_bilateral.csv", Header + Good));
        Assert.Contains("ingested before, 2 rows", second.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_encodings_in_one_file()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(Header + Good + "2016,BLR,"),
            0xD0,
            0xD3,
            0xD1,
            .. Encoding.UTF8.GetBytes(",X,1\n"),
        ];
        var file = Written("wits_bilateral.csv", bytes);
        Grammar.IsProblem("ING044", InNewWorkspace("ingest", file).Out);
        IsRefused("ING016", "ingest", file, "--strict");
    }

    [Fact]
    public void A_very_long_line_is_set_aside_and_the_next_is_kept()
    {
        var ran = InNewWorkspace(
            "ingest",
            Written("wits_bilateral.csv", $"{Header}{new string('x', 8 << 20)}\n{Good}")
        );
        Assert.Contains("2 rows, 1 kept, 0 merged, 1 set aside", ran.Out, StringComparison.Ordinal);
        Grammar.IsProblem("ING042", ran.Out);
    }

    [Fact]
    public void One_cell_that_one_vintage_gives_twice()
    {
        var file = Written("wits_bilateral.csv", $"{Header}{Good}2016,BLR,RUS,X,7\n");
        var ran = InNewWorkspace("ingest", file);
        Assert.Equal(ExitCode.Done, ran.Exit);
        Grammar.IsProblem("LED008", ran.Error);
        Assert.Contains("lines 2 and 3", ran.Error, StringComparison.Ordinal);
        IsRefused("LED008", "ingest", file, "--strict");
    }

    [Fact]
    public void A_bomb_in_a_workbook()
    {
        var sheet = Workbooks.Row(1, "Экспорт", "<v>100</v>") + new string(' ', 24 << 20);
        IsRefused("ING012", "ingest", Written("94itog.xlsx", Workbooks.With(sheet)));
    }

    [Fact]
    public void A_formula_in_a_workbook_is_set_aside()
    {
        var rows = Workbooks.Row(1, "Экспорт", "<v>100</v>") + Workbooks.Row(2, "Казахстан", "<f>B1-1</f><v>99</v>");
        var file = Written("94itog.xlsx", Workbooks.With(rows));
        Grammar.IsProblem("ING027", InNewWorkspace("ingest", file).Out);
        IsRefused("ING016", "ingest", file, "--strict");
    }

    [Fact]
    public void A_workbook_that_links_to_another()
    {
        const string relations = "xl/externalLinks/_rels/externalLink1.xml.rels";
        var workbook = Workbooks.With(
            Workbooks.Row(1, "Экспорт", "<v>100</v>"),
            (
                "xl/_rels/workbook.xml.rels",
                Workbooks.Relationships(
                    ("rId1", "worksheet", "worksheets/sheet1.xml", false),
                    ("rId2", "externalLink", "externalLinks/externalLink1.xml", false)
                )
            ),
            (
                "xl/externalLinks/externalLink1.xml",
                "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
            ),
            (relations, Workbooks.Relationships(("rId1", "externalLinkPath", "file:///other.xlsx", true)))
        );
        IsRefused("ING015", "ingest", Written("94itog.xlsx", workbook));
    }

    [Fact]
    public void What_only_has_the_name_of_a_workbook() =>
        IsRefused("ING013", "ingest", Written("94itog.xlsx", "country,value\n"), "--source", "rosstat-annual");

    [Fact]
    public void A_file_that_is_not_there() => IsRefused("ING001", "ingest", Path.Combine(line.Scratch, "nowhere.csv"));

    [Fact]
    public void A_directory_instead_of_a_file() =>
        IsRefused("ING002", "ingest", Directory.CreateDirectory(Path.Combine(line.Scratch, "a-directory")).FullName);

    [Fact]
    public void A_file_of_no_known_source() => IsRefused("ING006", "ingest", Written("trade.csv", "a,b\n1,2\n"));

    [Fact]
    public void A_source_that_is_not_known() =>
        IsRefused("ING008", "ingest", Written("trade.csv", "a,b\n1,2\n"), "--source", "wits-bilatreal");

    // Running as root, rights stop nobody; the memory of this process is no file that anybody can read from the beginning.
    [LinuxFact]
    public void A_file_that_cannot_be_read()
    {
        var ran = line.Run("ingest", "/proc/self/mem", "--source", "wits-bilateral");
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Grammar.IsProblem("LED007", ran.Error);
        Assert.Contains("nothing was stored", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_refused()
    {
        var file = Written("wits_bilateral.csv", Header + string.Concat(Enumerable.Repeat(Good, 20_000)));
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() => Append(file, stop.Token));
        var ran = InNewWorkspace("ingest", file);
        await stop.CancelAsync();
        await writer;
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Matches("(ING005|LED007|WSP002)  ", ran.Error);
        Assert.Contains("nothing was stored", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_file_keeps_the_good_ones_out_too()
    {
        var good = Written("wits_bilateral.csv", Header + Good);
        IsRefused("ING006", "ingest", good, Written("trade.csv", "a,b\n1,2\n"));
    }

    [Theory]
    [InlineData("../secret.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("sub/../../secret.csv")]
    [InlineData("..\\\\secret.csv")]
    [InlineData("C:/secret.csv")]
    [InlineData("./flows.csv")]
    [InlineData("https://example.org/flows.csv")]
    [InlineData("")]
    public void A_package_that_names_a_file_outside_of_it(string path)
    {
        var package = Directory.CreateDirectory(Path.Combine(line.Scratch, "hostile")).FullName;
        File.WriteAllText(Path.Combine(line.Scratch, "secret.csv"), Header + Good);
        File.WriteAllText(Path.Combine(package, "datapackage.json"), $$"""{ "resources": [{ "path": "{{path}}" }] }""");
        IsRefused("ING018", "ingest", package);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "resources": [{ "path": ["a.csv", "b.csv"] }] }""")]
    [InlineData("""{ "resources": [{ "name": "a" }] }""")]
    public void A_package_whose_description_cannot_be_read(string description)
    {
        var package = Directory.CreateDirectory(Path.Combine(line.Scratch, "broken")).FullName;
        File.WriteAllText(Path.Combine(package, "datapackage.json"), description);
        IsRefused("ING003", "ingest", package);
    }

    [Fact]
    public void A_repeated_ingest_adds_nothing()
    {
        var workspace = line.NewFolder();
        var file = Written("wits_bilateral.csv", Header + Good);
        Assert.Contains("commit 1", CommandLine.RunIn(workspace, "ingest", file).Out, StringComparison.Ordinal);
        var again = CommandLine.RunIn(workspace, "ingest", file);
        Assert.Equal(ExitCode.Done, again.Exit);
        Assert.Contains("stored before; nothing added", again.Out, StringComparison.Ordinal);
        Assert.False(CommandLine.RunIn(workspace, "ingest", file, "--json").Json.GetProperty("stored").GetBoolean());
    }

    private void IsRefused(string code, params string[] words)
    {
        var before = line.Commit;
        var ran = line.Run(words);
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Grammar.IsProblem(code, ran.Error);
        Assert.Contains("nothing was stored", ran.Out, StringComparison.Ordinal);
        Assert.Equal(before, line.Commit);
        Assert.Equal(ExitCode.Done, line.Run("store", "verify").Exit);
    }

    private Ran InNewWorkspace(params string[] words) => CommandLine.RunIn(line.NewFolder(), words);

    private string Written(string name, string text) => Written(name, Encoding.UTF8.GetBytes(text));

    private string Written(string name, byte[] bytes)
    {
        var path = Path.Combine(line.Scratch, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static void Append(string file, CancellationToken stop)
    {
        using var stream = new FileStream(
            file,
            FileMode.Append,
            FileAccess.Write,
            FileShare.ReadWrite | FileShare.Delete
        );
        while (!stop.IsCancellationRequested)
        {
            stream.Write(Encoding.UTF8.GetBytes(Good));
            stream.Flush();
        }
    }
}

/// <summary>A fact about a file that only Linux has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "/proc/self/mem exists only on Linux";
        }
    }
}
