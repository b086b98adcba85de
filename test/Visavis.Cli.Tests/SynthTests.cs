namespace Visavis.Cli.Tests;

/// <summary><c>visavis synth</c>, and what the made-up world is for: <c>mirrors</c> and <c>bounds</c> on it.</summary>
[Collection(Shared.Name)]
public sealed class SynthTests(CommandLine line)
{
    [Fact]
    public void A_made_up_world_is_read_whole_and_its_mirrors_stand_side_by_side()
    {
        var (world, workspace) = (line.NewFolder(), line.NewFolder());
        string[] synth = ["synth", "--seed", "3", "--economies", "7", "--years", "2019-2021", "--products", "6"];
        Assert.Equal(ExitCode.Done, line.Run([.. synth, "--dark", "BLR@2021", "--out", world]).Exit);
        var lines = File.ReadAllLines(Path.Combine(world, "synthetic-world.csv"));
        var ingest = CommandLine.RunIn(workspace, "ingest", world, "--json");
        Assert.Equal(ExitCode.Done, ingest.Exit);
        Assert.Contains($"\"rowsKept\": {lines.Length - 1}", ingest.Out, StringComparison.Ordinal);

        Assert.Contains(
            lines,
            l => l.Contains(",BLR,", StringComparison.Ordinal) && l.Contains(",2020,", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            lines,
            l =>
                l.StartsWith("synthetic-world,BLR,", StringComparison.Ordinal)
                && l.Contains(",2021,", StringComparison.Ordinal)
        );

        var mirrors = CommandLine.RunIn(workspace, "mirrors", "--by", "product", "--level", "HS2017/2", "--json").Json;
        Assert.Equal(6, mirrors.GetProperty("rows").EnumerateArray().Count(r => r.TryGetProperty("asymmetry", out _)));
        Assert.Equal(14, mirrors.GetProperty("reliability").GetArrayLength());
    }

    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        string[] names = ["synthetic-world.csv", "truth.csv", "reporters.csv", "totals.csv", "datapackage.json"];
        var folders = new[] { line.NewFolder(), line.NewFolder() };
        foreach (var folder in folders)
        {
            Assert.Equal(
                ExitCode.Done,
                line.Run("synth", "--economies", "4", "--years", "2020-2020", "--products", "3", "--out", folder).Exit
            );
        }
        Assert.All(
            names,
            n =>
                Assert.Equal(
                    File.ReadAllBytes(Path.Combine(folders[0], n)),
                    File.ReadAllBytes(Path.Combine(folders[1], n))
                )
        );
    }

    [Fact]
    public void A_document_has_its_truth_beside_it_and_one_number_wrong()
    {
        var folder = line.NewFolder();
        string[] words =
        [
            "synth",
            "--seed",
            "7",
            "--document",
            "BLR,RUS",
            "--misprint",
            "factor-ten@1",
            "--out",
            folder,
        ];
        Assert.Equal(ExitCode.Done, line.Run(words).Exit);
        var truth = System
            .Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")))
            .RootElement;
        Assert.Equal(4, truth.GetProperty("documents").GetArrayLength());
        Assert.All(
            truth.GetProperty("documents").EnumerateArray(),
            document =>
            {
                var text = File.ReadAllLines(Path.Combine(folder, document.GetProperty("file").GetString()!));
                var wrong = Assert.Single(
                    document.GetProperty("numbers").EnumerateArray(),
                    n => n.TryGetProperty("misprint", out _)
                );
                var row = text[wrong.GetProperty("line").GetInt32() - 1];
                Assert.StartsWith(
                    wrong.GetProperty("printed").GetString()!,
                    row[wrong.GetProperty("column").GetInt32()..],
                    StringComparison.Ordinal
                );
                Assert.NotEqual(wrong.GetProperty("right").GetString(), wrong.GetProperty("printed").GetString());
            }
        );
    }

    [Theory]
    [InlineData("--economies 2", "SYN001")]
    [InlineData("--products 97", "SYN001")]
    [InlineData("--document BLR,RUS --years 2020-2021", "SYN001")]
    [InlineData("--dark BLR", "SYN002")]
    [InlineData("--dark WLD@2020", "SYN002")]
    [InlineData("--document BLR,RUS --misprint typo@1", "SYN003")]
    [InlineData("--document BLR,BLR", "PAR002")]
    [InlineData("--document BLR,KAZ,RUS", "SYN006")]
    [InlineData("--document BLR", "SYN006")]
    [InlineData("--years 2015-2018-2022", "SYN007")]
    public void What_cannot_be_made_is_refused(string words, string code)
    {
        var ran = line.Run(["synth", .. words.Split(' '), "--out", line.NewFolder()]);
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Grammar.IsProblem(code, ran.Error);
    }

    [Fact]
    public void Mirrors_of_the_bundled_evidence_have_both_sides_of_belarus_and_russia()
    {
        var ran = line.Run("mirrors", "BLR", "RUS", "--json");
        Assert.Equal(ExitCode.Done, ran.Exit);
        Assert.Contains(
            ran.Json.GetProperty("rows").EnumerateArray(),
            r => r.GetProperty("exporter").GetString() == "BLR" && r.TryGetProperty("asymmetry", out _)
        );
    }

    [Theory]
    [InlineData("mirrors BLR RUS --by week", "MIR003")]
    [InlineData("mirrors BLR RUS --weights guess", "MIR004")]
    [InlineData("mirrors ABW AFG", "MIR001")]
    [InlineData("bounds ABW AFG", "BND001")]
    public void What_mirrors_and_bounds_cannot_answer_is_told(string words, string code)
    {
        var ran = line.Run(words.Split(' '));
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Grammar.IsProblem(code, ran.Error);
    }
}
