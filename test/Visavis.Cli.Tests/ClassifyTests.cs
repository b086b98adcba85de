using System.Globalization;
using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary>Code lists in, values over: by a made-up concordance, and by publishers' where they are at hand.</summary>
[Collection(Shared.Name)]
public sealed class ClassifyTests(CommandLine line)
{
    private const string Concordances = "data/classifications";

    private const string Flows =
        "partner,code,value\nBLR,010101,100.00\nKAZ,010102,50\nKAZ,9999AA,7.01\nBLR,10101,5\nBLR,01,1\n";

    [Fact]
    public void A_value_is_carried_over_and_nothing_is_lost()
    {
        var workspace = WithMadeUp();
        var ran = Run(workspace, "convert", Written("flows.csv", Flows), "--from", "HS2022", "--to", "SITC3", "--json");
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.True(ran.Json.GetProperty("conserved").GetBoolean());
        Assert.Equal(
            (163.01m, 157.01m, 6m),
            (Amount(ran.Json, "before"), Amount(ran.Json, "after"), Amount(ran.Json, "setAside"))
        );
        // 100 in three parts, the first of which is a cent more; 50 whole; 7.01 stays unspecified.
        Assert.Equal(
            "0011=33.34 0012=33.33 0013=83.33 931=7.01",
            string.Join(' ', Items(ran.Json, "values").Select(v => $"{v.GetProperty("code")}={v.GetProperty("value")}"))
        );
        Assert.Equal(
            ["CNV001", "CNV002"],
            Items(ran.Json, "problems").Select(p => p.GetProperty("problem").GetProperty("code").GetString())
        );
        Assert.Equal(
            ["flows.csv, line 5, column code", "flows.csv, line 6, column code"],
            Items(ran.Json, "problems").Select(p => p.GetProperty("problem").GetProperty("where").GetString())
        );
    }

    [Fact]
    public void Weights_come_from_the_users_own_files()
    {
        var workspace = WithMadeUp();
        var before = Written("before.csv", "partner,code,value\nA,010101,10\nB,010101,20\nC,010101,40\n");
        var after = Written(
            "after.csv",
            "partner,code,value\nA,0011,8\nA,0012,2\nB,0011,16\nB,0012,4\nC,0011,32\nC,0012,8\n"
        );
        var flows = Written("flows.csv", "code,value\n010101,1000.00\n");
        var ran = Run(
            workspace,
            "convert",
            flows,
            "--from",
            "HS2022",
            "--to",
            "SITC3",
            "--fit",
            $"{before},{after}",
            "--json"
        );
        Assert.Equal(ExitCode.Done, ran.Exit);
        Assert.Equal(3, Items(ran.Json, "fits").Single().GetProperty("cells").GetInt32());
        Assert.Equal(
            [800.00m, 200.00m, 0.00m],
            Items(ran.Json, "values").Select(v => decimal.Round(v.GetProperty("value").GetDecimal(), 2))
        );
    }

    [Fact]
    public void Figures_of_a_source_are_carried_over_the_finest_codes_of_each_partner()
    {
        var workspace = WithMadeUp();
        var manifest = Written("source.json", Source);
        var data = Written(
            "trade-2023.csv",
            "cty,ie,hs,yyyymm,val\nRUS,2,0101,2023,160\nRUS,2,010101,2023,100\nRUS,2,010102,2023,50\nKAZ,2,0101,2023,7\nRUS,1,010102,2023,1\nRUS,2,010102,2022,9\n"
        );
        Assert.Equal(ExitCode.Done, Run(workspace, "ingest", data, "--manifest", manifest).Exit);
        string[] words =
        [
            "convert",
            "--source",
            "example-office",
            "--reporter",
            "THA",
            "--from",
            "HS2022",
            "--to",
            "SITC3",
        ];
        var ran = Run(workspace, [.. words, "--partner", "RUS", "--flow", "export", "--period", "2023", "--json"]);

        // 100 in three parts, the first of which is a thousandth more; 50 whole. The heading's 160 is not added to its own.
        Assert.Equal((ExitCode.Done, 150_000m), (ran.Exit, Amount(ran.Json, "before")));
        Assert.Equal(
            "0011=33333.334 0012=33333.333 0013=83333.333",
            string.Join(' ', Items(ran.Json, "values").Select(v => $"{v.GetProperty("code")}={v.GetProperty("value")}"))
        );
        var other = Run(workspace, [.. words, "--partner", "CHN", "--flow", "export", "--period", "2023"]);
        Assert.Equal(ExitCode.BadInput, other.Exit);
        Grammar.IsProblem("CNV005", other.Error);
    }

    [Theory]
    [InlineData("--source", "baci")]
    [InlineData("flows.csv", "--source", "baci")]
    [InlineData("flows.csv", "--period", "2021")]
    [InlineData]
    public void A_file_or_a_source_with_all_that_is_to_be_said_is_converted(params string[] words)
    {
        var ran = line.Run(["convert", .. words, "--from", "HS2022", "--to", "SITC3"]);
        Assert.Equal(ExitCode.BadUsage, ran.Exit);
        Grammar.IsProblem("USE005", ran.Error);
    }

    [Theory]
    [InlineData("HS2022", "SITC4", "CNV003")]
    [InlineData("HS2021", "SITC3", "PRD001")]
    public void A_conversion_without_a_way_is_refused(string from, string to, string code)
    {
        var ran = Run(WithMadeUp(), "convert", Written("flows.csv", Flows), "--from", from, "--to", to);
        Assert.Equal((ExitCode.BadInput, ""), (ran.Exit, ran.Out));
        Grammar.IsProblem(code, ran.Error);
    }

    [Fact]
    public void A_column_that_is_told_must_be_there()
    {
        var ran = Run(
            WithMadeUp(),
            "convert",
            Written("flows.csv", Flows),
            "--from",
            "HS2022",
            "--to",
            "SITC3",
            "--value-column",
            "values"
        );
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Grammar.IsProblem("ING009", ran.Error);
    }

    [Fact]
    public void A_list_that_is_no_list_is_refused_and_nothing_is_stored()
    {
        var ran = Run(line.NewFolder(), "ingest", "--classification", Written("x.csv", "a,b\n1,2\n"));
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Grammar.IsProblem("CLS001", ran.Error);
    }

    [Fact]
    public void Ingesting_a_concordance_twice_adds_nothing()
    {
        var workspace = WithMadeUp();
        var again = Run(workspace, "ingest", "--classification", Written("table.csv", MadeUp), "--json").Json;
        Assert.False(again.GetProperty("stored").GetBoolean());
        Assert.False(again.GetProperty("files")[0].GetProperty("new").GetBoolean());
    }

    [Fact]
    public void A_workspace_with_a_concordance_is_sound() =>
        Assert.Equal(ExitCode.Done, Run(WithMadeUp(), "store", "verify").Exit);

    [Fact]
    public void Products_tells_what_is_known_of_each_edition_and_what_converts_to_what()
    {
        var editions = Run(WithMadeUp(), "products", "--json")
            .Json.EnumerateArray()
            .ToDictionary(e => e.GetProperty("id").GetString()!, e => e, StringComparer.Ordinal);
        Assert.Equal(["SITC3"], Items(editions["HS2022"], "convertsTo").Select(c => c.GetString()));
        Assert.Equal(["HS2022", "SITC3"], Items(editions["TNVED2022"], "convertsTo").Select(c => c.GetString()));
        Assert.Empty(Items(editions["HS2017"], "convertsTo"));
        Assert.Equal(120, editions["HS2017"].GetProperty("bundled").GetInt32());
    }

    [Fact]
    public void A_product_is_found_by_its_code_and_by_its_name_in_either_language()
    {
        Assert.Contains(
            "Passenger motor cars",
            line.Run("products", "51", "--nomenclature", "BEC4").Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "sna-end-use: not assigned",
            line.Run("products", "легковые", "--nomenclature", "BEC4").Out,
            StringComparison.Ordinal
        );
        Grammar.IsProblem("PRD002", line.Run("products", "nothing at all").Error);
    }

    [Fact]
    public void A_list_of_codes_is_no_source_of_evidence() =>
        Assert.DoesNotContain(
            "codes-",
            Run(WithMadeUp(), "report", "BLR", "RUS", "--format", "md", "--out", line.NewFolder(), "--json").Out
                + Run(WithMadeUp(), "flows", "BLR", "RUS").Out,
            StringComparison.Ordinal
        );

    [SharedFact(Concordances)]
    public void HS_2022_to_2012_to_SITC_3_conserves_a_made_up_world_to_the_cent()
    {
        var workspace = line.NewWorkspace();
        var files = new[] { "hs6_hs5.csv.gz", "hs5_hs4.csv.gz", "hs4_sitc3.csv.gz" }
            .Select(f => Path.Combine(Repository.Shared(Concordances), f))
            .ToArray();
        Assert.Equal(ExitCode.Done, Run(workspace, ["ingest", "--classification", .. files]).Exit);
        var codes = CsvTable.Read(files[0]).Rows.Select(r => r["HS6_6d"]).Distinct().ToList();
        var random = new Random(2022);
        var values = codes.ToDictionary(c => c, _ => random.NextInt64(100_000_000_000) / 100m, StringComparer.Ordinal);
        var flows = Written(
            "world.csv",
            "code,value\n"
                + string.Concat(values.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Key},{v.Value}\n")))
        );
        var json = Run(workspace, "convert", flows, "--from", "HS2022", "--to", "SITC3", "--json").Json;
        Assert.Equal(["HS2017", "HS2012", "SITC3"], Items(json, "steps").Select(s => s.GetProperty("to").GetString()));
        Assert.True(json.GetProperty("conserved").GetBoolean());
        Assert.Equal(values.Values.Sum(), Amount(json, "before"));
        Assert.Equal(
            values.Values.Sum(),
            Items(json, "values").Sum(v => v.GetProperty("value").GetDecimal()) + Amount(json, "setAside")
        );
        // Monetary gold and coin have no counterpart in SITC 3: the publisher prints NA.
        Assert.Equal(values["710820"] + values["711890"], Amount(json, "setAside"));
    }

    private const string Source = """
        {
          "id": "example-office", "publisher": "Example Statistical Office", "title": "External trade in goods",
          "vintage": "2024", "published": "2024-05", "licence": "CC-BY-4.0", "cite": "Example Statistical Office",
          "verified": "made up", "files": { "trade-*.csv": "example" }, "kind": "Observations",
          "columns": { "period": "yyyymm", "partner": "cty", "flow": "ie", "commodity": "hs", "value": "val" },
          "constants": { "reporter": "THA", "unit": "USD th", "coverage": "goods" },
          "flows": { "1": "Import", "2": "Export" }, "coverages": { "goods": "Goods" },
          "valuation": { "Import": "Cif", "Export": "Fob" }, "nomenclature": "HS2022"
        }
        """;

    private const string MadeUp = "HS2022,SITC3\n010101,0011\n010101,0012\n010101,0013\n010102,0013\n";

    private string WithMadeUp()
    {
        var workspace = line.NewWorkspace();
        Assert.Equal(ExitCode.Done, Run(workspace, "ingest", "--classification", Written("table.csv", MadeUp)).Exit);
        return workspace;
    }

    private static Ran Run(string workspace, params string[] words) => CommandLine.RunIn(workspace, words);

    private string Written(string name, string text)
    {
        var path = Path.Combine(line.NewFolder(), name);
        File.WriteAllText(path, text);
        return path;
    }

    private static List<JsonElement> Items(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray()];

    private static decimal Amount(JsonElement json, string name) => json.GetProperty(name).GetDecimal();
}
