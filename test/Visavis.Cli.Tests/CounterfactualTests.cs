using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary><c>visavis counterfactual</c> on worlds whose answer is known by hand, and on its own example.</summary>
[Collection(Shared.Name)]
public sealed class CounterfactualTests(CommandLine line) : IDisposable
{
    // Three economies alike, a tenth of output to each other.
    private const string Alike = """
        exporter,importer,trade,border
        A,A,8,0
        A,B,1,1
        A,C,1,1
        B,A,1,1
        B,B,8,0
        B,C,1,1
        C,A,1,1
        C,B,1,1
        C,C,8,0
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("visavis-counterfactual-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_thicker_border_takes_what_a_pencil_says()
    {
        // σ = 3, costs 41.42 % higher: t^(1−σ) halves, P^(1−σ) = 0.9, exports 0.5 / 0.9, real output √0.9.
        var answer = Json(
            Alike,
            """
            { "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [],
              "flows": [{ "name": "one", "exporters": ["A"], "importers": ["B"] }, { "name": "all" }],
              "scenarios": [{ "name": "thick", "changes": [{ "costs": 41.4213562373095 }] }] }
            """
        );
        var scenario = answer.GetProperty("scenarios")[0];
        Assert.Equal("world-output", answer.GetProperty("normalisation").GetString());
        Assert.True(scenario.GetProperty("converged").GetBoolean());
        Assert.Equal(6, scenario.GetProperty("changedPairs").GetInt32());
        Assert.False(scenario.TryGetProperty("failedDraws", out _));
        foreach (var economy in new[] { "A", "B", "C" })
        {
            Assert.Equal((0.5 / 0.9) - 1, Change(scenario, economy, "exports"), 1e-12);
            Assert.Equal(Math.Sqrt(0.9) - 1, Change(scenario, economy, "realOutput"), 1e-12);
            Assert.Equal(0, Change(scenario, economy, "price"), 1e-12);
        }
        foreach (var (flow, before) in scenario.GetProperty("flows").EnumerateArray().Zip([1.0, 6.0]))
        {
            Assert.Equal(before, flow.GetProperty("before").GetDouble());
            Assert.Equal((0.5 / 0.9) - 1, flow.GetProperty("change").GetDouble(), 1e-12);
            Assert.False(flow.TryGetProperty("interval95", out _));
        }
    }

    [Fact]
    public void Costs_that_are_named_have_no_interval_beside_coefficients_that_have_one()
    {
        const string specification = """
            { "data": { "file": "world.csv" }, "sigma": 3, "draws": 50,
              "coefficients": [{ "name": "border", "value": -1, "error": 0.1 }],
              "flows": [{ "name": "inside", "among": ["A", "B"] }],
              "scenarios": [
                { "name": "costs", "changes": [{ "costs": 10 }] },
                { "name": "set", "changes": [{ "set": "border", "to": 2 }] }] }
            """;
        var scenarios = Json(Alike, specification).GetProperty("scenarios");
        static bool HasInterval(JsonElement scenario) =>
            scenario.GetProperty("flows")[0].TryGetProperty("interval95", out _);
        Assert.Equal((false, true), (HasInterval(scenarios[0]), HasInterval(scenarios[1])));
        Assert.False(scenarios[0].TryGetProperty("failedDraws", out _));
        var text = Run(Alike, specification).Out;
        Assert.Contains("No unsure coefficient", text, StringComparison.Ordinal);
        Assert.Contains("Trade between economies and groups, set", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coefficient_gives_the_same_and_its_error_an_interval()
    {
        var answer = Json(
            Alike,
            """
            { "data": { "file": "world.csv" }, "sigma": 3, "draws": 2000, "seed": 5,
              "coefficients": [{ "name": "border", "value": -0.6931471805599453, "error": 0.1 }],
              "scenarios": [{ "name": "twice", "changes": [{ "set": "border", "to": 2 }] }] }
            """
        );
        var scenario = answer.GetProperty("scenarios")[0];
        Assert.Equal((0.5 / 0.9) - 1, Change(scenario, "B", "exports"), 1e-12);
        Assert.Equal(0, scenario.GetProperty("failedDraws").GetInt32());
        var ends = scenario.GetProperty("economies").GetProperty("B").GetProperty("exports").GetProperty("interval95");
        // e^β / (0.8 + 0.2 e^β) rises with β = ln ½ ± 1.96 · 0.1.
        static double Exports(double beta) => (Math.Exp(beta) / (0.8 + (0.2 * Math.Exp(beta)))) - 1;
        Assert.Equal(Exports(Math.Log(0.5) - 0.196), ends[0].GetDouble(), 0.01);
        Assert.Equal(Exports(Math.Log(0.5) + 0.196), ends[1].GetDouble(), 0.01);
    }

    [Fact]
    public void Only_the_pairs_that_are_named_change()
    {
        static string With(string who) =>
            $$"""
                { "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [],
                  "scenarios": [{ "name": "some", "changes": [{ "costs": 10, {{who}} }] }] }
                """;
        foreach (
            var (who, pairs) in new[]
            {
                ("\"among\": [\"A\", \"B\"]", 2),
                ("\"between\": [[\"A\"], [\"B\", \"C\"]]", 4),
                ("\"exporters\": [\"A\"]", 2),
                ("\"exporters\": [\"A\"], \"importers\": [\"C\"]", 1),
            }
        )
        {
            var scenario = Json(Alike, With(who)).GetProperty("scenarios")[0];
            Assert.Equal(pairs, scenario.GetProperty("changedPairs").GetInt32());
        }
    }

    [Fact]
    public void A_group_is_looked_up_in_the_table_of_the_year()
    {
        // Kyrgyzstan joined in August 2015: it belongs at the end of that year, and not of the one before.
        static string With(int year) =>
            $$"""
                { "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [], "year": {{year}},
                  "scenarios": [{ "name": "union", "changes": [{ "costs": 10, "among": ["EAEU"] }] }] }
                """;
        var text =
            "exporter,importer,trade\n"
            + string.Concat(
                from a in new[] { "BLR", "KGZ", "RUS" }
                from b in new[] { "BLR", "KGZ", "RUS" }
                select $"{a},{b},{(a == b ? 8 : 1)}\n"
            );
        int Pairs(int year) =>
            Json(text, With(year)).GetProperty("scenarios")[0].GetProperty("changedPairs").GetInt32();
        Assert.Equal((6, 6), (Pairs(2015), Pairs(2016)));
        Assert.Contains("CFL007", Run(text, With(2014)).Error, StringComparison.Ordinal);
        var lacking = Json(text, With(2016)).GetProperty("scenarios")[0].GetProperty("lackingMembers");
        Assert.Equal(["ARM", "KAZ"], lacking.GetProperty("EAEU").EnumerateArray().Select(m => m.GetString()));
    }

    [Fact]
    public void The_example_of_the_how_to_runs_and_its_union_matters_to_its_members_most()
    {
        var path = Path.Combine(Repository.Root, "docs", "how-to", "counterfactual.json");
        var ran = line.Run("counterfactual", path, "--draws", "40", "--json");
        Assert.Equal(ExitCode.Done, ran.Exit);
        var union = ran.Json.GetProperty("scenarios")[0];
        Assert.Equal(20, union.GetProperty("changedPairs").GetInt32());
        // The made-up world was written with 0.5.
        var agreement = ran.Json.GetProperty("coefficients").GetProperty("agreement");
        Assert.Equal(
            0.5,
            agreement.GetProperty("value").GetDouble(),
            2 * agreement.GetProperty("standardError").GetDouble()
        );
        string[] members = ["ARM", "BLR", "KAZ", "KGZ", "RUS"];
        var losses = union
            .GetProperty("economies")
            .EnumerateObject()
            .OrderBy(e => e.Value.GetProperty("realOutput").GetProperty("change").GetDouble());
        Assert.Equal(members, losses.Take(5).Select(e => e.Name).Order(StringComparer.Ordinal));
        // The same seed, the same words.
        Assert.Equal(ran.Out, line.Run("counterfactual", path, "--draws", "40", "--json", "--threads", "1").Out);
        var text = line.Run("counterfactual", path, "--draws", "10", "--mode", "guide", "--lang", "ru");
        Assert.Contains("пособия ВТО", text.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fitted_baseline_is_made_of_the_coefficients()
    {
        // The border's true factor is 1/8: fitted and observed world are the same.
        static string With(string baseline) =>
            $$"""
                { "data": { "file": "world.csv" }, "sigma": 4, "baseline": "{{baseline}}",
                  "coefficients": [{ "name": "border", "value": -2.0794415416798357 }],
                  "scenarios": [{ "name": "open", "changes": [{ "set": "border", "to": 0, "among": ["A", "B"] }] }] }
                """;
        var (observed, fitted) = (Json(Alike, With("observed")), Json(Alike, With("fitted")));
        foreach (var effect in new[] { "exports", "price", "realOutput" })
        {
            Assert.Equal(
                Change(observed.GetProperty("scenarios")[0], "C", effect),
                Change(fitted.GetProperty("scenarios")[0], "C", effect),
                1e-10
            );
        }
    }

    [Theory]
    [InlineData("GRS001", "")]
    [InlineData("GRS002", "{")]
    [InlineData(
        "GRS004",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [], "elasticity": 3, "scenarios": [SOME] }"""
    )]
    [InlineData("GRS007", """{ "data": { "file": "world.csv" }, "coefficients": [], "scenarios": [SOME] }""")]
    [InlineData("GRS008", """{ "data": { "file": "world.csv" }, "sigma": 3, "scenarios": [SOME] }""")]
    [InlineData(
        "GRS008",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [], "scenarios": [{ "name": "x", "changes": [{ "costs": 1, "set": "border", "to": 1 }] }] }"""
    )]
    [InlineData(
        "GRV001",
        """{ "data": { "file": "nowhere.csv" }, "sigma": 3, "coefficients": [], "scenarios": [SOME] }"""
    )]
    [InlineData(
        "GRV003",
        """{ "data": { "file": "world.csv", "trade": "flow" }, "sigma": 3, "coefficients": [], "scenarios": [SOME] }"""
    )]
    [InlineData(
        "CFL001",
        """{ "data": { "file": "world.csv" }, "sigma": 1, "coefficients": [], "scenarios": [SOME] }"""
    )]
    [InlineData(
        "CFL002",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "baseline": "fitted", "estimate": { "regressors": ["border"], "effects": ["exporter"] }, "scenarios": [SOME] }"""
    )]
    [InlineData(
        "CFL003",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [{ "name": "border", "value": 1 }], "covariance": [[1, 2]], "scenarios": [SOME] }"""
    )]
    [InlineData(
        "CFL004",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [{ "name": "border", "value": 1 }], "scenarios": [{ "name": "x", "changes": [{ "set": "agreement", "to": 1 }] }] }"""
    )]
    [InlineData(
        "CFL005",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "estimate": { "regressors": ["border", "border*border"] }, "scenarios": [{ "name": "x", "changes": [{ "set": "border*border", "to": 1 }] }] }"""
    )]
    [InlineData(
        "CFL006",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [], "scenarios": [{ "name": "x", "changes": [{ "costs": 1, "among": ["Z"] }] }] }"""
    )]
    [InlineData(
        "CFL006",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "reference": "Z", "coefficients": [], "scenarios": [SOME] }"""
    )]
    [InlineData(
        "CFL007",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "year": 2016, "coefficients": [], "scenarios": [{ "name": "x", "changes": [{ "costs": 1, "among": ["EAEU"] }] }] }"""
    )]
    [InlineData(
        "CFL008",
        """{ "data": { "file": "world.csv", "year": "border" }, "sigma": 3, "year": 2016, "coefficients": [], "scenarios": [SOME] }"""
    )]
    [InlineData(
        "CFL017",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [], "flows": [{ "name": "own", "among": ["A"] }], "scenarios": [SOME] }"""
    )]
    [InlineData(
        "CFL017",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [], "scenarios": [{ "name": "x", "changes": [{ "costs": 1, "exporters": ["A"], "importers": ["A"] }] }] }"""
    )]
    [InlineData(
        "CFL006",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [], "flows": [{ "name": "own", "among": ["Z"] }], "scenarios": [SOME] }"""
    )]
    [InlineData(
        "GRS008",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [], "flows": [{ "name": "own", "among": ["A"], "exporters": ["B"] }], "scenarios": [SOME] }"""
    )]
    [InlineData(
        "CFL013",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [{ "name": "border", "value": 1000 }], "scenarios": [{ "name": "x", "changes": [{ "set": "border", "to": 5 }] }] }"""
    )]
    [InlineData(
        "CFL014",
        """{ "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [{ "name": "border", "value": 1 }], "covariance": [[-1]], "scenarios": [SOME] }"""
    )]
    public void What_has_no_answer_is_told(string code, string specification)
    {
        var ran = Run(
            Alike,
            specification.Replace("SOME", """{ "name": "x", "changes": [{ "costs": 5 }] }""", StringComparison.Ordinal)
        );
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains(code, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CFL009", "A,A,8\nA,B,1\nA,B,1\nB,A,1\nB,B,8")]
    [InlineData("CFL011", "A,A,8\nA,B,1\nB,A,1")]
    [InlineData("CFL012", "A,A,8\nA,B,0\nB,A,0\nB,B,8")]
    [InlineData("CFL015", "A,A,8\nA,B,-1\nB,A,1\nB,B,8")]
    [InlineData("CFL016", "A,A,NA")]
    public void A_world_that_is_none_is_told(string code, string rows)
    {
        var ran = Run(
            "exporter,importer,trade\n" + rows + "\n",
            """
            { "data": { "file": "world.csv" }, "sigma": 3, "coefficients": [],
              "scenarios": [{ "name": "x", "changes": [{ "costs": 5 }] }] }
            """
        );
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains(code, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fitted_baseline_needs_every_pair()
    {
        var ran = Run(
            "exporter,importer,trade,border\nA,A,8,0\nA,B,1,1\nB,B,8,0\n",
            """
            { "data": { "file": "world.csv" }, "sigma": 3, "baseline": "fitted",
              "coefficients": [{ "name": "border", "value": -1 }],
              "scenarios": [{ "name": "x", "changes": [{ "costs": 5 }] }] }
            """
        );
        Assert.Contains("CFL010", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--mode", "best", "USE008")]
    [InlineData("--draws", "-1", "USE007")]
    public void Words_that_are_none_are_bad_usage(string option, string value, string code)
    {
        var ran = line.Run("counterfactual", "nowhere.json", option, value);
        Assert.Equal(ExitCode.BadUsage, ran.Exit);
        Assert.Contains(code, ran.Error, StringComparison.Ordinal);
    }

    private static double Change(JsonElement scenario, string economy, string effect) =>
        scenario.GetProperty("economies").GetProperty(economy).GetProperty(effect).GetProperty("change").GetDouble();

    private JsonElement Json(string world, string specification)
    {
        var ran = Run(world, specification, "--json");
        Assert.Equal(("", ExitCode.Done), (ran.Error, ran.Exit));
        return ran.Json;
    }

    private Ran Run(string world, string specification, params string[] options)
    {
        File.WriteAllText(Path.Combine(folder, "world.csv"), world);
        var path = Path.Combine(folder, "spec.json");
        File.Delete(path);
        if (specification.Length > 0)
        {
            File.WriteAllText(path, specification);
        }
        return line.Run(["counterfactual", path, .. options]);
    }
}
