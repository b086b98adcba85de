using System.Text.Json.Nodes;

namespace Visavis.Cli.Tests;

/// <summary>A file of no known source, from the proposal to the ledger.</summary>
[Collection(Shared.Name)]
public sealed class GuessVerbTests(CommandLine line)
{
    private const string Table =
        "reporter,partner,year,flow,value_kusd\nBLR,RUS,2020,X,12.5\nBLR,RUS,2021,X,1456.789\nBLR,XYZ,2021,X,1\n";

    [Fact]
    public void A_proposal_says_columns_questions_rows_and_counts()
    {
        var ran = line.Run("ingest", Written(), "--guess");

        Assert.Equal((ExitCode.Done, ""), (ran.Exit, ran.Error));
        foreach (
            var text in new[]
            {
                "value_kusd",
                "licence:",
                "12500",
                "3 rows, 2 would be kept, 1 set aside",
                "ING020",
                "\"USD th\"",
            }
        )
        {
            Assert.Contains(text, ran.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_proposal_is_the_same_every_time() =>
        Assert.Equal(
            line.Run("ingest", Written(), "--guess").Out,
            line.Run("ingest", Written(), "--guess", "--threads", "1").Out
        );

    [Fact]
    public void A_proposal_that_is_answered_reads_the_file_into_the_ledger()
    {
        var folder = line.NewFolder();
        Directory.CreateDirectory(folder);
        var source = Path.Combine(folder, "source.json");
        Assert.Equal(ExitCode.Done, line.Run("ingest", Written(), "--guess", "--out", source).Exit);
        var refused = line.Run("ingest", Written(), "--manifest", source);
        Assert.Equal(ExitCode.BadInput, refused.Exit);
        Assert.Contains("ING095", refused.Error, StringComparison.Ordinal);

        Answer(source);
        var workspace = line.NewFolder();
        var ran = CommandLine.RunIn(workspace, "ingest", Written(), "--manifest", source);

        Assert.Equal(ExitCode.Done, ran.Exit);
        Assert.Contains("3 rows, 2 kept, 0 merged, 1 set aside", ran.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, CommandLine.RunIn(workspace, "store", "verify").Exit);
        var again = CommandLine.RunIn(workspace, "ingest", Written(), "--manifest", source);
        Assert.Contains("nothing new", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proposal_is_not_written_over_answers()
    {
        var path = Path.Combine(line.Scratch, "answered.json");
        File.WriteAllText(path, "{}");

        var ran = line.Run("ingest", Written(), "--guess", "--out", path);

        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains("OUT005", ran.Error, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("--guess --source wits-bilateral")]
    [InlineData("--manifest source.json --source wits-bilateral")]
    [InlineData("--guess --manifest source.json")]
    [InlineData("--out source.json")]
    public void Options_that_contradict_each_other_are_refused(string options)
    {
        var ran = line.Run(["ingest", Written(), .. options.Split(' ')]);

        Assert.Equal(ExitCode.BadUsage, ran.Exit);
        Assert.Contains("USE004", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proposal_in_JSON_holds_the_manifest()
    {
        var json = line.Run("ingest", Written(), "--guess", "--json", "--lang", "ru").Json;

        Assert.Equal("USD th", json.GetProperty("manifest").GetProperty("constants").GetProperty("unit").GetString());
        Assert.Equal(2, json.GetProperty("rowsKept").GetInt64());
        Assert.Contains(
            "на каких условиях",
            json.GetProperty("questions").GetProperty("licence").GetString(),
            StringComparison.Ordinal
        );
    }

    private string Written()
    {
        var path = Path.Combine(line.Scratch, "my trade.csv");
        File.WriteAllText(path, Table);
        return path;
    }

    private static void Answer(string path)
    {
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        foreach (var key in new[] { "publisher", "title", "vintage", "licence", "cite" })
        {
            json[key] = "made up";
        }
        json["published"] = "2024-05";
        json["constants"]!["coverage"] = "goods";
        json["valuation"] = JsonNode.Parse("""{"Export":"Fob","Import":"Cif"}""");
        File.WriteAllText(path, json.ToJsonString());
    }
}
