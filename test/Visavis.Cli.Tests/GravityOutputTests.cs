namespace Visavis.Cli.Tests;

/// <summary>What a specification prints and writes.</summary>
public sealed class GravityOutputTests(GravityExample example) : IClassFixture<GravityExample>, IDisposable
{
    private const string Data = "trade,pair_id,rta\n2,a,0\n4,a,1\n6,b,1\n12,b,0\n5,c,0\n11,c,1\n";

    private const string How = """
        { "title": "50% & more_", "data": { "file": "data.csv" }, "dependent": "trade", "stars": true, "models": [
          { "name": "one", "regressors": ["rta"], "clusters": ["pair_id"] }, { "name": "two", "effects": ["pair_id"], "regressors": ["rta"] } ] }
        """;

    private readonly Spec spec = new();

    public void Dispose() => spec.Dispose();

    [Fact]
    public void Errors_stand_in_brackets_below_their_coefficients()
    {
        var lines = spec.Run(Data, How).Out.Split('\n');
        var at = Array.FindIndex(lines, l => l.StartsWith("rta ", StringComparison.Ordinal));
        Assert.Matches(@"^rta +\d\.\d{3}\*{0,3} +\d\.\d{3}", lines[at]);
        Assert.Matches(@"^ +\(\d\.\d{3}\) +\(\d\.\d{3}\) *$", lines[at + 1]);
        Assert.Contains(lines, l => l.StartsWith("Observations", StringComparison.Ordinal));
    }

    [Fact]
    public void LaTeX_has_no_letter_that_is_a_command()
    {
        var ran = spec.Run(Data, How, "--format", "latex,md", "--out", spec.Folder);
        Assert.Equal((ExitCode.Done, ""), (ran.Exit, ran.Error));
        var tex = File.ReadAllText(Path.Combine(spec.Folder, "spec-gravity.tex"));
        Assert.Contains(@"50\% \& more\_", tex, StringComparison.Ordinal);
        Assert.Contains(@"Clusters pair\_id", tex, StringComparison.Ordinal);
        Assert.Contains(@"\begin{tabular}{lrr}", tex, StringComparison.Ordinal);
        Assert.Contains(
            "| rta",
            File.ReadAllText(Path.Combine(spec.Folder, "spec-gravity.md")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en", "Coefficients with their 95")]
    [InlineData("ru", "Коэффициенты с 95-процентными")]
    public void The_page_of_the_example_has_the_chart_of_coefficients(string language, string caption)
    {
        var page = example.Written(language, "html");
        Assert.Contains(caption, page, StringComparison.Ordinal);
        Assert.Contains("gravity-residuals-1", page, StringComparison.Ordinal);
        Assert.Contains("surge-chart", page, StringComparison.Ordinal);
        Assert.Contains("potential-BLR-RUS", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_that_are_not_drawn_are_counted()
    {
        string[] codes = ["A1", "B2", "C3", "D4", "E5"];
        var pairs = (from a in codes from b in codes where a != b select (a, b)).ToList();
        var rows =
            from pair in pairs
            from year in Enumerable.Range(2020, 3)
            select $"{pair.a},{pair.b},{year},{pair.a[1] * (pair.b[1] + year - 2000)}\n";
        var asked = string.Join(", ", pairs.Take(13).Select(p => $"[\"{p.a}\", \"{p.b}\"]"));
        var how = $$"""
            { "data": { "file": "data.csv" }, "dependent": "trade", "effects": ["exporter", "importer"],
              "potential": { "pairs": [{{asked}}] } }
            """;
        var data = $"exporter,importer,year,trade\n{string.Concat(rows)}";
        var ran = spec.Run(data, how, "--format", "md", "--out", spec.Folder);
        Assert.Equal((ExitCode.Done, ""), (ran.Exit, ran.Error));
        Assert.Contains(
            "1 more pair of the table is not drawn.",
            File.ReadAllText(Path.Combine(spec.Folder, "spec-gravity.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_number_of_the_report_is_found_again_by_its_address()
    {
        spec.Run(Data, How, "--format", "json", "--out", spec.Folder);
        using var report = System.Text.Json.JsonDocument.Parse(
            File.ReadAllText(Path.Combine(spec.Folder, "spec-gravity.json"))
        );
        var receipts = report.RootElement.GetProperty("receipts").EnumerateArray().ToList();
        Assert.NotEmpty(receipts);
        var (address, value) = (receipts[0].GetProperty("address").GetString()!, receipts[0].GetProperty("value"));
        var again = CommandLine.RunIn(Path.Combine(spec.Folder, "workspace"), "receipt", address, "--json");
        Assert.Equal((ExitCode.Done, ""), (again.Exit, again.Error));
        Assert.Equal(address, again.Json.GetProperty("number").GetProperty("receipt").GetString());
        Assert.StartsWith(
            value.GetString()![..6],
            again.Json.GetProperty("number").GetProperty("value").ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_specification_gives_the_same_bytes_at_one_and_two_threads() =>
        Assert.Equal(example.Written("en", "md"), example.Written("en-again", "md"));

    [Fact]
    public void The_example_gives_back_what_it_was_made_with()
    {
        // Distance −0.8, contiguity 0.5, the union 0.4 from 2015 on.
        Near(example.Answer, "resistances", "ln(distance)", -0.8);
        Near(example.Answer, "resistances", "contiguity", 0.5);
        Near(example.Answer, "pairs", "EAEU", 0.4);
    }

    internal static string Example(string name) => Repository.File($"docs/how-to/gravity/{name}.json");

    private static void Near(System.Text.Json.JsonElement answer, string model, string name, double truth)
    {
        var error = Spec.Model(answer, model).GetProperty("standardErrors").GetProperty("fixest").GetProperty(name);
        var off = Spec.Coefficients(answer, model)[name] - truth;
        Assert.True(Math.Abs(off) < 1.96 * error.GetDouble(), $"{name}: {off}");
    }
}
