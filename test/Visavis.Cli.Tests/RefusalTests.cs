using Visavis.Core;

namespace Visavis.Cli.Tests;

/// <summary>Words that cannot be meant: the right code, the right exit, the four lines, and the way out.</summary>
[Collection(Shared.Name)]
public sealed class RefusalTests(CommandLine line)
{
    [Theory]
    [InlineData("reprot BLR RUS", "did you mean report?")]
    [InlineData("economis", "did you mean economies?")]
    [InlineData("store verfy", "did you mean verify?")]
    [InlineData("flows BLR RUS --form 2012", "did you mean --from?")]
    [InlineData("flows BLR RUS --jsn", "did you mean --json?")]
    [InlineData("flows BLR RUS --dta x", "did you mean --data?")]
    [InlineData("ingest a.csv --strct", "did you mean --strict?")]
    [InlineData("store", "see: visavis store --help")]
    [InlineData("flows BLR", "see: visavis flows --help")]
    [InlineData("ingest", "see: visavis ingest --help")]
    [InlineData("receipt", "see: visavis receipt --help")]
    [InlineData("export --as baci", "see: visavis export --help")]
    [InlineData("xyzzy", "see: visavis --help")]
    public void Bad_usage_is_answered_with_the_nearest_word(string words, string way)
    {
        var ran = line.Run(words.Split(' '));
        Assert.Equal((ExitCode.BadUsage, ""), (ran.Exit, ran.Out));
        Grammar.IsProblem("USE001", ran.Error);
        Assert.Contains("Try      " + way, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_may_stand_for_any_address_is_not_listened_on()
    {
        var ran = line.Run("serve", "--host", "some.name", "--port", "0");
        Assert.Equal(ExitCode.BadUsage, ran.Exit);
        Grammar.IsProblem("USE021", ran.Error);
    }

    [Fact]
    public void A_mistyped_verb_is_one_problem() =>
        Assert.Single(line.Run("reprot", "BLR", "RUS", "--out", "x").Error.Split("USE001").Skip(1));

    [Theory]
    [InlineData("--lang", "de", "SET003")]
    [InlineData("--threads", "0", "SET003")]
    public void A_bad_setting_is_bad_usage(string option, string value, string code)
    {
        var ran = line.Run("config", option, value);
        Assert.Equal(ExitCode.BadUsage, ran.Exit);
        Grammar.IsProblem(code, ran.Error);
    }

    [Theory]
    [InlineData("flows BLR XXX", "PAR001")]
    [InlineData("flows BRL RUS", "PAR001")]
    [InlineData("flows BLR BLR", "PAR002")]
    [InlineData("flows WLD RUS", "PAR001")]
    [InlineData("flows BLR RUS --from 12", "PAR005")]
    [InlineData("flows BLR RUS --from 2020 --to 2012", "PAR004")]
    [InlineData("flows BLR RUS --as-of 31.12.2022", "PAR006")]
    [InlineData("flows BLR RUS --known-at never", "PAR006")]
    [InlineData("measure kets --pair BLR,RUS", "PAR003")]
    [InlineData("measure ktes", "PAR015")]
    [InlineData("measure all", "PAR015")]
    [InlineData("measure grubel-lloyd --by fts-annual-2022", "PAR008")]
    [InlineData("measure intra-bloc-share --by fts-annual-2022", "PAR009")]
    [InlineData("measure programme-progress --by fts-annual-2022", "PAR007")]
    [InlineData("measure grubel-lloyd --by nobody --level HS/2", "PAR010")]
    [InlineData("measure intra-bloc-share --by fts-annual-2022 --bloc XYZ", "PAR011")]
    [InlineData("measure partner-rank --by fts-annual-2022 --flow both", "PAR012")]
    [InlineData("measure grubel-lloyd --by fts-annual-2022 --level two", "PAR013")]
    [InlineData("measure partner-rank --by fts-annual-2022 --period soon", "PAR014")]
    [InlineData("measure ktes --pair BLR", "PAR001")]
    [InlineData("receipt nothing", "RCP001")]
    [InlineData("receipt turnover?by=nobody&partner=BLR&period=2021&reporter=RUS@1", "RCP002")]
    [InlineData("receipt turnover?by=fts-annual-2022&partner=BLR&period=2021&reporter=RUS@9999", "LED006")]
    [InlineData("report TUV NRU", "REP001")]
    [InlineData("ingest nowhere.csv", "ING001")]
    [InlineData("ingest nowhere.csv --source nobody", "ING001")]
    public void What_is_not_there_is_bad_input(string words, string code)
    {
        var ran = line.Run(words.Split(' '));
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Grammar.IsProblem(code, ran.Error);
    }

    [Theory]
    [InlineData("xslx", "write xlsx")]
    [InlineData("html,mdd", "write md")]
    [InlineData("parchment", "write one of these")]
    [InlineData(",", "write one of these")]
    public void A_form_that_is_not_known_is_bad_usage_and_the_nearest_is_named(string list, string wayOut)
    {
        var ran = line.Run("report", "BLR", "RUS", "--format", list);
        Assert.Equal(ExitCode.BadUsage, ran.Exit);
        Grammar.IsProblem("OUT002", ran.Error);
        Assert.Contains(wayOut, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_had_is_named_and_the_rest_is_written()
    {
        var folder = line.NewFolder();
        File.WriteAllText(Path.Combine(folder, "KAZ-RUS.tables"), "a file where a folder has to be");
        var ran = line.Run("report", "KAZ", "RUS", "--format", "csv,bib,json", "--out", folder, "--json");
        Assert.Equal(ExitCode.Unavailable, ran.Exit);
        Assert.Equal(
            ["KAZ-RUS.json", "KAZ-RUS.bib"],
            ran.Json.GetProperty("written").EnumerateArray().Select(f => Path.GetFileName(f.GetString()))
        );
        var missing = ran.Json.GetProperty("notWritten").EnumerateArray().Single();
        Assert.Equal("csv", missing.GetProperty("format").GetString());
        Assert.Equal("OUT001", missing.GetProperty("problem").GetProperty("code").GetString());
        Assert.Contains("not written: csv", ran.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder, "*.half"));
    }

    [Fact]
    public void A_problem_is_told_in_json_too()
    {
        var ran = line.Run("report", "TUV", "NRU", "--json");
        Assert.Equal("REP001", ran.Json.GetProperty("problem").GetProperty("code").GetString());
        Assert.Equal(
            ["code", "need", "problem", "where", "try"],
            ran.Json.GetProperty("problem").EnumerateObject().Select(p => p.Name)
        );
    }

    [Fact]
    public void A_mistyped_economy_is_answered_with_the_nearest() =>
        Assert.Contains("BLR (Belarus)", line.Run("flows", "BRL", "RUS").Error, StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_cannot_be_written_is_unavailable()
    {
        var file = Path.Combine(line.Scratch, "a-file");
        File.WriteAllText(file, "");
        var ran = line.Run("report", "KAZ", "RUS", "--out", file);
        Assert.Equal(ExitCode.Unavailable, ran.Exit);
        Grammar.IsProblem("OUT001", ran.Error);
    }

    [Fact]
    public void A_workspace_that_cannot_be_made_is_refused()
    {
        var file = Path.Combine(line.Scratch, "no-workspace");
        File.WriteAllText(file, "");
        var ran = CommandLine.RunIn(file, "sources");
        Assert.NotEqual(ExitCode.Done, ran.Exit);
        Grammar.IsProblem("LED002", ran.Error);
    }

    [Fact]
    public void Bundled_data_that_is_not_there_is_named()
    {
        var ran = line.Run("sources", "--data", "nowhere");
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Grammar.IsProblem("WSP001", ran.Error);
    }

    [Fact]
    public void A_damaged_store_is_answered_with_no()
    {
        var workspace = line.NewWorkspace();
        var part = Directory.GetFiles(Path.Combine(workspace, "parts"), "*", SearchOption.AllDirectories)[0];
        File.WriteAllBytes(part, [0]);
        var ran = CommandLine.RunIn(workspace, "store", "verify");
        Assert.Equal(ExitCode.No, ran.Exit);
        Grammar.IsProblem("LED010", ran.Error);
    }

    [Fact]
    public void A_mistake_of_our_own_is_called_one_and_its_trace_follows()
    {
        using var error = new StringWriter();
        var exit = App.Guarded(
            () => throw new InvalidOperationException("a made-up fault"),
            error,
            Texts.Book.Speaking(Language.En)
        );
        Assert.Equal(ExitCode.Unavailable, exit);
        Grammar.IsProblem("VIS001", error.ToString());
        Assert.Contains("a made-up fault", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            nameof(A_mistake_of_our_own_is_called_one_and_its_trace_follows),
            error.ToString(),
            StringComparison.Ordinal
        );
    }
}
