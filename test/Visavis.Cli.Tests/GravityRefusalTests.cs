using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary>What is wrong with a specification or its data, and what can be fitted all the same with a note.</summary>
public sealed class GravityRefusalTests : IDisposable
{
    private const string Data =
        "exporter,importer,year,trade,rta\nBLR,RUS,2014,2,0\nRUS,BLR,2015,4,1\nBLR,DEU,2015,3,0\n";
    private readonly Spec spec = new();

    public void Dispose() => spec.Dispose();

    [Theory]
    [InlineData("""{ "data": { "file": "data.csv" }, "dependant": "trade" }""", "GRS004", "write dependent")]
    [InlineData("""{ "data": { "file": "data.csv" }, "dependent": "trade", "zzz": 1 }""", "GRS004", "known here")]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "models": [{ "regresors": [] }] }""",
        "GRS004",
        "models[0].regresors"
    )]
    [InlineData("""{ "data": { "file": "data.csv" }, "dependent": 7 }""", "GRS006", "string")]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "estimator": "gmm" }""",
        "GRS006",
        "ppml|ols"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "clusters": ["a","b","c","d","e"] }""",
        "GRS006",
        "4"
    )]
    [InlineData("""{ "data": { "file": "data.csv" } }""", "GRS007", "dependent")]
    [InlineData("""{ "dependent": "trade" }""", "GRS007", "data")]
    [InlineData("""{ "data": {}, "dependent": "trade" }""", "GRS008", "file, source")]
    [InlineData("""{ "data": { "file": "data.csv" }, "dependent": "trade", "dependent": "rta" }""", "GRS005", "twice")]
    [InlineData("""{ "data": { "file": "data.csv" }, "dependent": "trade", """, "GRS002", "spec.json:1")]
    [InlineData("""[]""", "GRS006", "object")]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "sample": [{ "column": "year" }] }""",
        "GRS008",
        "notIn"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "regressors": ["g"], "made": { "g": { "kind": "group", "group": "EAUE" } } }""",
        "GRS009",
        "EAEU"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "regressors": ["g"], "made": { "g": { "kind": "group" } } }""",
        "GRS007",
        "group"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "regressors": ["a"], "made": { "a": { "kind": "column", "of": "b" }, "b": { "kind": "column", "of": "a" } } }""",
        "GRS015",
        "itself"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "regressors": ["a"], "columns": { "year": "exporter" }, "made": { "a": { "kind": "international" } } }""",
        "GRS010",
        "BLR"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "sample": [{ "column": "year", "in": [1999] }] }""",
        "GRS011",
        "3 rows"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "potential": { "model": "x", "group": "EAEU" } }""",
        "GRS012",
        "(1)"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "potential": { "pairs": [["DEU", "BLR"]] } }""",
        "GRS013",
        "DEU-BLR"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "estimator": "ols", "potential": { "group": "EAEU" } }""",
        "GRS014",
        "(1)"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "surge": { "members": ["A", "B"], "act": 2015 } }""",
        "GRS016",
        "A+B"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "regressors": ["d"], "columns": { "codes": "m49" }, "made": { "d": { "kind": "distance" } } }""",
        "GRS019",
        "m49"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "regressors": [{ "of": "rta", "by": "year", "base": 1950 }] }""",
        "GRS020",
        "1950"
    )]
    [InlineData("""{ "data": { "file": "nowhere.csv" }, "dependent": "trade" }""", "GRV001", "nowhere.csv")]
    [InlineData("""{ "data": { "file": "data.csv" }, "dependent": "trade", "regressors": ["fta"] }""", "GRV003", "fta")]
    [InlineData("""{ "data": { "file": "data.csv" }, "dependent": "exporter" }""", "GRV004", "BLR")]
    [InlineData("""{ "data": { "file": "data.csv" }, "dependent": "ln(rta)" }""", "GRV005", "infinite")]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "errors": "ppmlhdfe" }""",
        "GRS007",
        "clusters"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "regressors": ["rta", "rta"] }""",
        "GRS005",
        "rta"
    )]
    [InlineData(
        """{ "data": { "file": "data.csv" }, "dependent": "trade", "models": [{ "name": "a" }, { "name": "a" }] }""",
        "GRS005",
        "a stands"
    )]
    public void What_is_wrong_is_told_with_the_way_out(string how, string code, string words)
    {
        var ran = spec.Run(Data, how);
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Grammar.IsProblem(code, ran.Error);
        Assert.Contains(words, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_words_is_told_at_once()
    {
        var ran = spec.Run(Data, """{ "data": { "fil": "data.csv" }, "dependant": "trade", "stars": "yes" }""");
        Assert.Contains("write file", ran.Error, StringComparison.Ordinal);
        Assert.Contains("write dependent", ran.Error, StringComparison.Ordinal);
        Assert.Contains("boolean", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_kind_is_not_read_as_a_specification()
    {
        var path = Path.Combine(spec.Folder, "large.json");
        File.WriteAllText(path, new string(' ', 2_000_000));
        Grammar.IsProblem("GRS003", spec.RunFile(path).Error);
        Grammar.IsProblem("GRS001", spec.RunFile(path + "x").Error);
    }

    [Theory]
    [InlineData("--dependent", "trade")]
    [InlineData("--ols", "--ols")]
    public void The_words_of_the_quick_form_do_not_go_with_a_file(params string[] words)
    {
        var ran = spec.Run(Data, """{ "data": { "file": "data.csv" }, "dependent": "trade" }""", [.. words.Distinct()]);
        Assert.Equal(ExitCode.BadUsage, ran.Exit);
        Grammar.IsProblem("USE006", ran.Error);
    }

    [Fact]
    public void Another_data_file_can_stand_in_the_place_of_the_specifications_own()
    {
        var other = Path.Combine(spec.Folder, "other.csv");
        File.WriteAllText(other, "trade\n7\n");
        var ran = spec.Run(
            Data,
            """{ "data": { "file": "data.csv" }, "dependent": "trade", "name": "m" }""",
            "--data",
            other,
            "--json"
        );
        Assert.Equal(Math.Log(7), Spec.Coefficients(ran.Json, "m")["constant"], 1e-8);
    }

    [Theory]
    [InlineData("trade,x\n2,5\n4,5\n", "Collinear")]
    [InlineData("trade,x\n2,1\n4,1\n5,2\n", "OneLevel", "one")]
    [InlineData("trade,x,pair\n2,1,a\n4,2,a\n3,1,a\n0,1,b\n0,2,b\n", "AllZeroLevel", "pair")]
    [InlineData("trade,x,pair\n2,1,a\n4,2,a\n3,1,a\n9,1,b\n", "Singleton", "pair")]
    [InlineData("trade,x\n2,0\n4,0\n0,1\n0,1\n", "Separated")]
    public void What_can_be_fitted_all_the_same_is_noted(string data, string kind, string effect = "")
    {
        var lines = data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var own = string.Concat(lines.Select((l, i) => $"{l},{(i == 0 ? "one" : "1")}\n"));
        var effects = effect.Length == 0 ? "" : $"\"{effect}\"";
        var answer = spec.Json(
            own,
            $$"""{ "data": { "file": "data.csv" }, "dependent": "trade", "name": "m", "regressors": ["x"], "effects": [{{effects}}] }"""
        );
        Assert.Contains(Notes(answer), n => n == kind);
    }

    [Fact]
    public void Fewer_clusters_than_coefficients_are_noted()
    {
        var answer = spec.Json(
            "trade,x,z,c\n2,1,5,a\n4,2,3,a\n9,7,1,b\n5,3,8,b\n7,1,1,b\n",
            """{ "data": { "file": "data.csv" }, "dependent": "trade", "name": "m", "regressors": ["x", "z"], "clusters": ["c"] }"""
        );
        Assert.Contains("FewClusters", Notes(answer));
    }

    private static IEnumerable<string> Notes(JsonElement answer) =>
        Spec.Model(answer, "m").GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("kind").GetString()!);
}
