using System.Globalization;

namespace Visavis.Cli.Tests;

/// <summary>Specification files of gravity equations, on data whose answer is known by hand.</summary>
public sealed class GravitySpecificationTests : IDisposable
{
    private readonly Spec spec = new();

    public void Dispose() => spec.Dispose();

    [Fact]
    public void Models_stand_side_by_side_and_take_from_the_defaults_what_they_do_not_say()
    {
        // Means 3 without and 9 with the agreement; without the two largest, 3 and 6.
        var answer = spec.Json(
            "trade,rta\n2,0\n4,0\n6,1\n12,1\n",
            """
            { "data": { "file": "data.csv" }, "dependent": "trade", "regressors": ["rta"], "models": [
              { "name": "all" }, { "name": "small", "sample": [{ "column": "trade", "below": 10 }] },
              { "name": "means", "regressors": [] } ] }
            """
        );
        Assert.Equal(Math.Log(3), Spec.Coefficients(answer, "all")["rta"], 1e-8);
        Assert.Equal(Math.Log(2), Spec.Coefficients(answer, "small")["rta"], 1e-8);
        Assert.Equal(Math.Log(6), Spec.Coefficients(answer, "means")["constant"], 1e-8);
        Assert.Equal(1, Spec.Model(answer, "small").GetProperty("excluded").GetInt32());
    }

    [Fact]
    public void A_coefficient_a_level_leaves_out_the_base()
    {
        var answer = spec.Json(
            "trade,year,intl\n2,2000,0\n2,2001,0\n4,2000,1\n8,2001,1\n3,2000,0\n3,2001,0\n",
            """
            { "data": { "file": "data.csv" }, "dependent": "trade", "name": "m",
              "regressors": ["intl", { "of": "intl", "by": "year", "base": 2000 }] }
            """
        );
        Assert.Equal(Math.Log(2), Spec.Coefficients(answer, "m")["intl*year=2001"], 1e-8);
    }

    [Fact]
    public void Membership_comes_from_our_own_table_with_its_years()
    {
        // Belarus to Russia doubles with the union of 2015.
        var answer = spec.Json(
            "exporter,importer,year,trade\nBLR,RUS,2013,10\nBLR,RUS,2014,10\nBLR,RUS,2015,20\nBLR,RUS,2016,20\n",
            """
            { "data": { "file": "data.csv" }, "dependent": "trade", "name": "m", "regressors": ["EAEU"],
              "made": { "EAEU": { "kind": "group", "group": "EAEU" } } }
            """
        );
        Assert.Equal(Math.Log(2), Spec.Coefficients(answer, "m")["EAEU"], 1e-8);
    }

    [Fact]
    public void A_row_without_its_lag_is_left_out_and_counted()
    {
        var answer = spec.Json(
            "exporter,importer,year,trade,rta\nA,B,1,1,0\nA,B,2,5,1\nA,B,3,7,1\nA,B,4,9,1\n",
            """
            { "data": { "file": "data.csv" }, "dependent": "trade", "name": "m", "regressors": ["before"],
              "made": { "before": { "kind": "column", "of": "rta", "lag": 1 } } }
            """
        );
        Assert.Equal(Math.Log(8.0 / 5), Spec.Coefficients(answer, "m")["before"], 1e-8);
        Assert.Equal(1, Spec.Model(answer, "m").GetProperty("missing").GetInt32());
    }

    [Fact]
    public void Totals_products_and_reciprocals_are_made_of_each_other()
    {
        // Output of A 6 and of B 12; the share of each flow in it is its reciprocal times the flow.
        var answer = spec.Json(
            "exporter,trade\nA,2\nA,4\nB,4\nB,8\n",
            """
            { "data": { "file": "data.csv" }, "dependent": "trade", "name": "m", "regressors": ["ln(share)", "ln(output)"],
              "made": { "output": { "kind": "total", "of": "trade", "by": ["exporter"] },
                        "share": { "kind": "total", "of": "trade*1/output", "by": ["exporter", "trade"] } } }
            """
        );
        // trade = share × output exactly.
        Assert.Equal(1, Spec.Coefficients(answer, "m")["ln(share)"], 1e-7);
        Assert.Equal(1, Spec.Coefficients(answer, "m")["ln(output)"], 1e-7);
    }

    [Fact]
    public void Slopes_of_an_effect_are_fitted_with_it_or_alone()
    {
        // Exporter e grows by e a year, exactly.
        var rows =
            from e in new[] { 1, 2 }
            from t in new[] { 0, 1, 2, 3 }
            select Line(e, t, 5 * e * Math.Exp(e * t / 10.0));
        var data = "exporter,t,trade,one\n" + string.Concat(rows);
        static string Of(string effect) =>
            $$"""{ "data": { "file": "data.csv" }, "dependent": "trade", "name": "m", "effects": ["{{effect}}"] }""";
        var both = Spec.Model(spec.Json(data, Of("exporter[t]")), "m");
        Assert.Equal(0, both.GetProperty("deviance").GetDouble(), 1e-9);
        Assert.Equal(["exporter", "exporter[t]"], both.GetProperty("effects").EnumerateObject().Select(e => e.Name));
        var alone = Spec.Model(spec.Json(data, Of("exporter[[t]]")), "m");
        Assert.Equal(["exporter[t]"], alone.GetProperty("effects").EnumerateObject().Select(e => e.Name));
        Assert.True(alone.GetProperty("deviance").GetDouble() > 0.1);
    }

    [Fact]
    public void Draws_are_combined_by_Rubins_rules()
    {
        // Of a mean m of n, the logarithm's variance as Poisson has it is 1 / (n m); the draws' means are 5 and 20.
        var answer = spec.Json(
            "trade,draw\n4,1\n6,1\n15,2\n25,2\n",
            """
            { "data": { "file": "data.csv" }, "columns": { "draw": "draw" }, "dependent": "trade", "name": "m", "errors": "classical" }
            """
        );
        var model = Spec.Model(answer, "m");
        Assert.Equal(Math.Log(10), Spec.Coefficients(answer, "m")["constant"], 1e-8);
        // Classical errors by fixest's factor (n − 1)/(n − K) = 1; between: ln(2)² + ln(2)² over one degree.
        var (within, between) = ((1 / 10.0 + 1 / 40.0) / 2, 2 * Math.Log(2) * Math.Log(2));
        var total = within + (1.5 * between);
        var error = model.GetProperty("standardErrors").GetProperty("rubin").GetProperty("constant").GetDouble();
        Assert.Equal(Math.Sqrt(total), error, 1e-7);
        Assert.Equal(1.5 * between / total, Spec.Numbers(model.GetProperty("missingShare"))["constant"], 1e-7);
        Assert.Equal(2, model.GetProperty("samples").GetInt32());
    }

    [Fact]
    public void Potential_out_of_the_sample_is_what_the_others_let_expect()
    {
        // trade = a_i b_j exactly but for one pair, which trades half.
        var data =
            "exporter,importer,year,trade\n"
            + string.Concat(
                from i in Enumerable.Range(1, 4)
                from j in Enumerable.Range(1, 4)
                where i != j
                select string.Create(
                    CultureInfo.InvariantCulture,
                    $"E{i},E{j},2020,{(i == 1 && j == 2 ? 0.5 : 1) * i * (j + 3)}\n"
                )
            );
        var answer = spec.Json(
            data,
            """
            { "data": { "file": "data.csv" }, "dependent": "trade", "effects": ["exporter", "importer"],
              "potential": { "pairs": [["E1", "E2"]], "outOfSample": true } }
            """
        );
        var row = Assert.Single(answer.GetProperty("potential").GetProperty("rows").EnumerateArray());
        Assert.Equal(5, row.GetProperty("expected").GetDouble(), 1e-5);
        Assert.Equal(0.5, row.GetProperty("ratio").GetDouble(), 1e-5);
    }

    [Fact]
    public void A_surge_is_found_where_it_was_put_and_no_anticipation_where_there_was_none()
    {
        var answer = spec.Json(
            Union(),
            """
            { "data": { "file": "data.csv" }, "dependent": "trade",
              "effects": ["exporter*year", "importer*year", "exporter*importer"],
              "surge": { "members": ["E0", "E1", "E2", "E3"], "act": 2005, "leads": 3, "lags": 2 } }
            """
        );
        var surge = answer.GetProperty("surge");
        var years = Spec.Numbers(surge.GetProperty("coefficients"));
        Assert.Equal(["earlier", "2002", "2003", "2005", "2006", "2007", "later"], years.Keys);
        var errors = Spec.Numbers(surge.GetProperty("standardErrors"));
        Assert.All(
            years.Where(y => y.Key is "2005" or "2006" or "2007" or "later"),
            y => Assert.InRange(y.Value, 0.5 - (4 * errors[y.Key]), 0.5 + (4 * errors[y.Key]))
        );
        Assert.InRange(surge.GetProperty("leads").GetProperty("probability").GetDouble(), 0.01, 1);
        Assert.Equal(
            ["E0", "E1", "E2", "E3"],
            surge.GetProperty("members").EnumerateArray().Select(m => m.GetString())
        );
    }

    [Fact]
    public void The_order_of_rows_and_the_names_of_economies_change_nothing()
    {
        const string how = """
            { "data": { "file": "data.csv" }, "dependent": "trade", "name": "m", "regressors": ["inside"], "clusters": ["exporter*importer"],
              "effects": ["exporter*year", "importer*year"], "made": { "inside": { "kind": "group", "members": ["E0", "E1", "E2", "E3"], "from": 2005 } } }
            """;
        var lines = Union().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var random = new Random(7);
        var shuffled = string.Join('\n', [lines[0], .. lines.Skip(1).OrderBy(_ => random.Next())]) + "\n";
        string Renamed(string text) => text.Replace("E", "zz", StringComparison.Ordinal);
        var first = Spec.Model(spec.Json(Union(), how), "m");
        var second = Spec.Model(spec.Json(Renamed(shuffled), Renamed(how)), "m");
        Assert.Equal(
            Spec.Numbers(first.GetProperty("coefficients"))["inside"],
            Spec.Numbers(second.GetProperty("coefficients"))["inside"],
            1e-8
        );
        foreach (var rule in first.GetProperty("standardErrors").EnumerateObject())
        {
            var other = second.GetProperty("standardErrors").GetProperty(rule.Name).GetProperty("inside").GetDouble();
            Assert.Equal(rule.Value.GetProperty("inside").GetDouble(), other, 1e-8);
        }
        Assert.Equal(first.GetProperty("deviance").GetDouble(), second.GetProperty("deviance").GetDouble(), 1e-6);
    }

    // Ten economies, ten years; from 2005 on the first four trade e^½ times as much with each other.
    private static string Union()
    {
        var random = new Random(11);
        var size = Enumerable.Range(0, 10).Select(_ => 1 + (9 * random.NextDouble())).ToArray();
        return "exporter,importer,year,trade\n"
            + string.Concat(
                from t in Enumerable.Range(2000, 10)
                from i in Enumerable.Range(0, 10)
                from j in Enumerable.Range(0, 10)
                where i != j
                let inside = i < 4 && j < 4 && t >= 2005 ? 0.5 : 0
                let noise = 0.8 + (0.4 * random.NextDouble())
                select string.Create(
                    CultureInfo.InvariantCulture,
                    $"E{i},E{j},{t},{size[i] * size[j] * Math.Exp(inside) * noise:R}\n"
                )
            );
    }

    private static string Line(int exporter, int year, double trade) =>
        string.Create(CultureInfo.InvariantCulture, $"E{exporter},{year},{trade:R},1\n");
}
