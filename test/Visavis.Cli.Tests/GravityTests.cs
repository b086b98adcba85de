namespace Visavis.Cli.Tests;

/// <summary><c>visavis gravity</c> on small files whose answer is known by hand.</summary>
[Collection(Shared.Name)]
public sealed class GravityTests(CommandLine line) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("visavis-gravity-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_dummy_is_the_logarithm_of_the_ratio_of_means()
    {
        // Means 3 without and 9 with the agreement.
        var answer = Json("trade,rta\n2,0\n4,0\n6,1\n12,1\n", "--regressors", "rta");
        Assert.Equal(Math.Log(3), answer.GetProperty("coefficients").GetProperty("constant").GetDouble(), 1e-8);
        Assert.Equal(Math.Log(3), answer.GetProperty("coefficients").GetProperty("rta").GetDouble(), 1e-8);
        Assert.Equal(4, answer.GetProperty("observations").GetInt32());
        // 2 Σ (y ln(y / μ) − y + μ)
        var deviance =
            2
            * ((2 * Math.Log(2 / 3.0)) + (4 * Math.Log(4 / 3.0)) + (6 * Math.Log(6 / 9.0)) + (12 * Math.Log(12 / 9.0)));
        Assert.Equal(deviance, answer.GetProperty("deviance").GetDouble(), 1e-8);
    }

    [Fact]
    public void A_robust_error_is_whites()
    {
        // Of a mean alone: the logarithm's variance is Σ (y − m)² / (Σ m)², here 20 / 20², without a factor: ppmlhdfe's is 4/3.
        var answer = Json("trade,zero\n2,0\n4,0\n6,0\n8,0\n", "--offset", "zero");
        Assert.Equal(Math.Log(5), answer.GetProperty("coefficients").GetProperty("constant").GetDouble(), 1e-8);
        var error = answer
            .GetProperty("standardErrors")
            .GetProperty("heteroskedastic")
            .GetProperty("constant")
            .GetDouble();
        Assert.Equal(Math.Sqrt(4 / 3.0 * 20 / 400), error, 1e-8);
    }

    [Fact]
    public void Effects_and_logarithms_and_products_are_named_by_columns()
    {
        // trade = level of the exporter × distance^-1, exactly.
        var rows = from e in new[] { 1, 2, 3 } from d in new[] { 1, 2, 4, 5 } select $"E{e},{d},{100.0 * e / d},{d}";
        var answer = Json(
            "exporter,distance,trade,twice\n" + string.Join('\n', rows) + "\n",
            "--regressors",
            "ln(distance),twice*distance",
            "--effects",
            "exporter",
            "--cluster",
            "exporter"
        );
        Assert.Equal(-1, answer.GetProperty("coefficients").GetProperty("ln(distance)").GetDouble(), 1e-7);
        Assert.Equal(0, answer.GetProperty("coefficients").GetProperty("twice*distance").GetDouble(), 1e-7);
        Assert.Equal(3, answer.GetProperty("effects").GetProperty("exporter").GetInt32());
        Assert.Equal(
            ["fixest", "ppmlhdfe", "none", "heteroskedastic", "classical"],
            answer.GetProperty("standardErrors").EnumerateObject().Select(r => r.Name)
        );
    }

    [Fact]
    public void One_observation_has_a_coefficient_and_no_error()
    {
        var answer = Json("trade\n7\n");
        Assert.Equal(Math.Log(7), answer.GetProperty("coefficients").GetProperty("constant").GetDouble(), 1e-8);
        Assert.Empty(answer.GetProperty("standardErrors").GetProperty("heteroskedastic").EnumerateObject());
    }

    [Fact]
    public void A_row_that_lacks_a_value_is_left_out_and_counted()
    {
        var answer = Json("trade,rta\n2,0\n4,0\n6,1\n12,1\nNA,1\n5,\n", "--regressors", "rta");
        Assert.Equal((4, 2), (answer.GetProperty("observations").GetInt32(), answer.GetProperty("missing").GetInt32()));
    }

    [Fact]
    public void What_says_nothing_new_is_noted()
    {
        var ran = line.Run(Asked("trade,rta,same\n2,0,0\n4,0,0\n6,1,2\n12,1,2\n", "--regressors", "rta,same"));
        Assert.Equal(ExitCode.Done, ran.Exit);
        Assert.Contains("same says nothing", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trade,rta\n2,0\n", "GRV003", "--regressors", "fta")]
    [InlineData("trade,rta\n2,x\n", "GRV004", "--regressors", "rta")]
    [InlineData("trade,rta\n-2,1\n3,0\n", "GRV005", "--regressors", "rta")]
    [InlineData("trade,rta\n0,1\n0,0\n", "GRV005", "--regressors", "rta")]
    [InlineData("trade,rta\n", "GRV005", "--regressors", "rta")]
    [InlineData("trade,rta\n1,2\n", "GRV006", "--cluster", "rta,rta,rta,rta,rta")]
    public void What_cannot_be_estimated_is_told(string text, string code, string option, string words)
    {
        var ran = line.Run(Asked(text, option, words));
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains(code, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_panel_of_the_how_to_gives_back_what_it_was_made_with()
    {
        var path = Path.Combine(Repository.Root, "docs", "how-to", "panel.csv");
        var ran = line.Run(
            "gravity",
            "--data",
            path,
            "--dependent",
            "trade",
            "--regressors",
            "ln(distance),agreement",
            "--effects",
            "exporter*year,importer*year",
            "--cluster",
            "exporter*importer",
            "--json"
        );
        Assert.Equal(ExitCode.Done, ran.Exit);
        var errors = ran.Json.GetProperty("standardErrors").GetProperty("fixest");
        foreach (var (name, truth) in new[] { ("ln(distance)", -0.9), ("agreement", 0.4) })
        {
            var off = ran.Json.GetProperty("coefficients").GetProperty(name).GetDouble() - truth;
            Assert.True(Math.Abs(off) < 1.96 * errors.GetProperty(name).GetDouble());
        }
    }

    [Theory]
    [InlineData("--regressors", "rta,rta")]
    [InlineData("--regressors", "rta*year,year * rta")]
    [InlineData("--effects", "rta,year,rta")]
    [InlineData("--cluster", "rta*year,year*rta")]
    public void What_is_named_twice_is_refused(string option, string words)
    {
        var ran = line.Run(Asked("trade,rta,year\n2,0,1\n4,0,2\n6,1,1\n12,1,2\n", option, words));
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains("GRV008", ran.Error, StringComparison.Ordinal);
        Assert.Contains(option, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bias_of_a_three_way_model_is_taken_off_on_demand()
    {
        var path = Path.Combine(Repository.Root, "docs", "how-to", "gravity", "eaeu.csv");
        string[] asked = ["gravity", "--data", path, "--dependent", "trade", "--regressors", "contiguity*year"];
        string[] effects = ["--effects", "exporter*year,importer*year,exporter*importer"];
        string[] corrected = ["--bias-correction", "weidner-zylkin"];
        var ran = line.Run([.. asked, .. effects, .. corrected, "--json"]);
        Assert.Equal(ExitCode.Done, ran.Exit);
        var raw = ran.Json.GetProperty("coefficients").GetProperty("contiguity*year").GetDouble();
        var own = ran.Json.GetProperty("biasCorrected").GetProperty("coefficients").GetProperty("contiguity*year");
        Assert.NotEqual(raw, own.GetDouble());
        Assert.Contains("Weidner", line.Run([.. asked, .. effects, .. corrected]).Out, StringComparison.Ordinal);
        var twoWay = line.Run([.. asked, "--effects", "exporter*year,importer*year", .. corrected]);
        Assert.Equal(ExitCode.BadInput, twoWay.Exit);
        Assert.Contains("GRV009", twoWay.Error, StringComparison.Ordinal);
        var other = line.Run([.. asked, .. effects, "--bias-correction", "jackknife"]);
        Assert.Equal(ExitCode.BadUsage, other.Exit);
        Assert.Contains("USE008", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_told_as_one()
    {
        var ran = line.Run("gravity", "--data", folder, "--dependent", "trade");
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains("GRV007", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_bad_input() =>
        Assert.Equal(ExitCode.BadInput, line.Run("gravity", "--data", "nowhere.csv", "--dependent", "trade").Exit);

    private System.Text.Json.JsonElement Json(string text, params string[] options)
    {
        var ran = line.Run([.. Asked(text, options), "--json"]);
        Assert.Equal(ExitCode.Done, ran.Exit);
        return ran.Json;
    }

    private string[] Asked(string text, params string[] options)
    {
        var path = Path.Combine(folder, "panel.csv");
        File.WriteAllText(path, text);
        return ["gravity", "--data", path, "--dependent", "trade", .. options];
    }
}
