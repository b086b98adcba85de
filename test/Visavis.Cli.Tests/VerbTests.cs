using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary>Every verb with what it is made for.</summary>
[Collection(Shared.Name)]
public sealed class VerbTests(CommandLine line)
{
    private const string Turnover2021 = "turnover?by=fts-annual-2022&partner=BLR&period=2021&reporter=RUS@1";

    [Theory]
    [InlineData("sources")]
    [InlineData("economies bel")]
    [InlineData("measures ktes")]
    [InlineData("config")]
    [InlineData("flows BLR RUS --from 2019 --to 2021")]
    [InlineData("measure turnover --pair RUS,BLR --by fts-annual-2022 --period 2021")]
    [InlineData("receipt " + Turnover2021)]
    [InlineData("store verify")]
    [InlineData("store upgrade")]
    public void A_verb_answers_in_words_and_in_json(string words)
    {
        var plain = line.Run(words.Split(' '));
        Assert.Equal((ExitCode.Done, ""), (plain.Exit, plain.Error));
        Assert.NotEqual("", plain.Out);
        var json = line.Run([.. words.Split(' '), "--json"]);
        Assert.Equal((ExitCode.Done, ""), (json.Exit, json.Error));
        Assert.NotEqual(JsonValueKind.Undefined, json.Json.ValueKind);
    }

    [Fact]
    public void Sources_say_terms_and_vintages() =>
        Assert.Contains(
            line.Run("sources", "--json").Json.EnumerateArray(),
            s =>
                s.GetProperty("id").GetString() == "fts-annual-2022"
                && s.GetProperty("licence").GetString() != ""
                && s.GetProperty("vintages")[0].GetProperty("kept").GetInt64() > 0
        );

    [Theory]
    [InlineData("bel", "BLR")]
    [InlineData("Россия", "RUS")]
    [InlineData("EAEU", "EAEU")]
    public void Economies_are_found_by_code_and_by_either_name(string text, string code) =>
        Assert.Contains(
            line.Run("economies", text, "--json").Json.EnumerateArray(),
            e => e.GetProperty("code").GetString() == code
        );

    [Fact]
    public void Measures_describe_themselves()
    {
        var ktes = Assert.Single(line.Run("measures", "ktes", "--json").Json.EnumerateArray().ToList());
        Assert.Equal(
            ["Exports", "Imports", "GdpA", "GdpB"],
            ktes.GetProperty("inputs").EnumerateArray().Select(i => i.GetString())
        );
    }

    [Fact]
    public void Measures_of_a_matrix_stand_among_the_others()
    {
        var complexity = line.Run("measures", "complexity", "--json").Json.EnumerateArray().ToList();
        Assert.Equal(
            ["economic-complexity", "product-complexity"],
            complexity.Select(m => m.GetProperty("id").GetString())
        );
        Assert.All(
            complexity,
            m => Assert.Equal("ExportsByEconomyAndCommodity", m.GetProperty("inputs")[0].GetString())
        );
        Assert.Contains("product-proximity", line.Run("measures", "proximity").Out, StringComparison.Ordinal);
    }

    // Rosstat's yearbook: 23 137 and 15 637 mn USD.
    [Fact]
    public void A_measure_has_value_unit_and_receipt()
    {
        var turnover = line.Run(
            "measure",
            "turnover",
            "--pair",
            "RUS,BLR",
            "--by",
            "fts-annual-2022",
            "--period",
            "2021",
            "--json"
        ).Json[0];
        Assert.Equal(38_774e6, turnover.GetProperty("value").GetDouble());
        Assert.Equal(Turnover2021, turnover.GetProperty("receipt").GetString());
    }

    [Fact]
    public void A_measure_of_all_years_leaves_out_the_years_without_a_value()
    {
        var all = line.Run("measure", "turnover", "--pair", "RUS,BLR", "--by", "fts-annual-2022", "--json").Json;
        Assert.True(all.GetArrayLength() > 10);
        Assert.All(all.EnumerateArray(), a => Assert.True(a.TryGetProperty("value", out _)));
    }

    [Fact]
    public void A_measure_that_cannot_be_computed_says_why()
    {
        var ran = line.Run(
            "measure",
            "turnover",
            "--pair",
            "RUS,BLR",
            "--by",
            "fts-annual-2022",
            "--period",
            "2023",
            "--json"
        );
        Assert.Equal(ExitCode.Done, ran.Exit);
        Assert.Contains("says nothing of", ran.Json[0].GetProperty("missing").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_leads_to_the_line_of_the_file()
    {
        var ran = line.Run("receipt", Turnover2021, "--json");
        var inputs = ran.Json.GetProperty("inputs").EnumerateArray().ToList();
        Assert.Equal(["23137 USD mn", "15637 USD mn"], inputs.Select(i => i.GetProperty("value").GetString()));
        Assert.All(inputs, i => Assert.Equal("flows.csv", i.GetProperty("file").GetString()));
        Assert.All(inputs, i => Assert.Equal(64, i.GetProperty("sha256").GetString()!.Length));
    }

    [Fact]
    public void Flows_keep_to_the_span()
    {
        var rows = line.Run("flows", "BLR", "RUS", "--from", "2019", "--to", "2020", "--json")
            .Json.EnumerateArray()
            .ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Contains(r.GetProperty("period").GetString()![..4], new[] { "2019", "2020" }));
    }

    [Fact]
    public void A_report_is_written_in_every_form_asked_for_and_says_where()
    {
        var ran = line.Run("report", "BLR", "RUS", "--format", "html,md,json", "--out", line.Scratch);
        Assert.Equal(ExitCode.Done, ran.Exit);
        Assert.Equal(
            ["BLR-RUS.html", "BLR-RUS.md", "BLR-RUS.json"],
            ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(f => Path.GetFileName(f.Trim()))
        );
        Assert.Equal(["BLR-RUS.html", "BLR-RUS.json", "BLR-RUS.md"], FilesIn(line.Scratch));
    }

    [Fact]
    public void A_form_of_many_files_is_a_folder()
    {
        var folder = line.NewFolder();
        var ran = line.Run("report", "BLR", "RUS", "--format", "csv,xlsx,tex,bib", "--out", folder);
        Assert.Equal(ExitCode.Done, ran.Exit);
        Assert.Equal(["BLR-RUS.bib", "BLR-RUS.tex", "BLR-RUS.xlsx"], FilesIn(folder));
        Assert.Contains("datapackage.json", FilesIn(Path.Combine(folder, "BLR-RUS.tables")));
        Assert.DoesNotContain(
            FilesIn(Path.Combine(folder, "BLR-RUS.tables")),
            f => f!.EndsWith(".half", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_help_of_report_tells_every_form() =>
        Assert.All(
            Workbench.ReportFormat.All.Select(f => f.Name).Append("all"),
            name => Assert.Contains(name, line.Run("report", "--help").Out, StringComparison.Ordinal)
        );

    [Fact]
    public void A_report_in_json_names_its_commit_and_its_files()
    {
        var ran = line.Run(
            "report",
            "KAZ",
            "RUS",
            "--format",
            "md",
            "--out",
            Path.Combine(line.Scratch, "kaz"),
            "--json"
        );
        Assert.Equal(1, ran.Json.GetProperty("commit").GetInt32());
        Assert.True(File.Exists(ran.Json.GetProperty("written")[0].GetString()));
    }

    [Fact]
    public void A_setting_of_the_command_line_shows_in_config() =>
        Assert.Contains(
            line.Run("config", "--threads", "7", "--json").Json.EnumerateArray(),
            s => s.GetProperty("name").GetString() == "threads" && s.GetProperty("origin").GetString() == "flag"
        );

    private static IEnumerable<string?> FilesIn(string folder) =>
        Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
