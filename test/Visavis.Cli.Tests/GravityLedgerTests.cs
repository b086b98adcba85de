using System.Globalization;
using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary>Gravity on the yearly totals of a source that the workspace holds.</summary>
public sealed class GravityLedgerTests : IDisposable
{
    private readonly Spec spec = new();

    public void Dispose() => spec.Dispose();

    [Fact]
    public void A_panel_comes_from_what_a_source_reports()
    {
        Ingested(times: 1);
        const string how = """
            { "data": { "source": "wits-bilateral" }, "dependent": "trade", "name": "m", "regressors": ["EAEU"],
              "effects": ["exporter*importer"], "made": { "EAEU": { "kind": "group", "group": "EAEU" } } }
            """;
        var path = Path.Combine(spec.Folder, "ledger.json");
        File.WriteAllText(path, how);
        var answer = spec.RunFile(path, "--json");
        Assert.Equal(ExitCode.Done, answer.Exit);
        Assert.Equal(Math.Log(2), Spec.Coefficients(answer.Json, "m")["EAEU"], 1e-8);
        // Germany reports nothing of Belarus, which is a zero and says nothing: its pair never trades.
        var model = Spec.Model(answer.Json, "m");
        Assert.Equal(10, model.GetProperty("observations").GetInt32());
    }

    [Fact]
    public void What_is_not_known_of_a_reconstructed_pair_widens_the_errors()
    {
        // Ten million thousands: what the two trade in truth, so that the bundled evidence of these years fits beside it.
        Ingested(times: 1_000_000);
        const string how = """
            { "data": { "source": "wits-bilateral", "reconstructed": [["BLR", "RUS"]], "draws": 5 },
              "dependent": "trade", "name": "m", "regressors": ["EAEU"],
              "effects": ["exporter*importer"], "made": { "EAEU": { "kind": "group", "group": "EAEU" } },
              "potential": { "pairs": [["BLR", "RUS"]] } }
            """;
        var path = Path.Combine(spec.Folder, "drawn.json");
        File.WriteAllText(path, how);
        var answer = spec.RunFile(path, "--json");
        Assert.Equal(ExitCode.Done, answer.Exit);
        var model = Spec.Model(answer.Json, "m");
        Assert.Equal(5, model.GetProperty("samples").GetInt32());
        Assert.InRange(model.GetProperty("missingShare").GetProperty("EAEU").GetDouble(), 1e-6, 1);
        var rubin = model.GetProperty("standardErrors").GetProperty("rubin").GetProperty("EAEU").GetDouble();
        Assert.True(double.IsFinite(rubin) && rubin > 0);
        // What was traded is drawn too, so its ratio to what is expected has an interval of its own.
        var row = answer.Json.GetProperty("potential").GetProperty("rows")[0];
        Assert.True(row.GetProperty("ratioInterval95")[0].GetDouble() < row.GetProperty("ratio").GetDouble());
        Assert.Equal(answer.Out, spec.RunFile(path, "--json", "--threads", "1").Out);
    }

    private void Ingested(int times)
    {
        var workspace = Directory.CreateDirectory(Path.Combine(spec.Folder, "workspace")).FullName;
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["data"] = Repository.File("data") };
        File.WriteAllText(Path.Combine(workspace, "settings.json"), JsonSerializer.Serialize(settings));
        var rows = string.Concat(
            from year in new[] { 2014, 2015 }
            from pair in new[]
            {
                ("BLR", "RUS", 10),
                ("BLR", "DEU", 6),
                ("RUS", "BLR", 20),
                ("RUS", "DEU", 30),
                ("DEU", "RUS", 40),
            }
            let value = (long)pair.Item3 * times * (year == 2015 && pair.Item2 != "DEU" && pair.Item1 != "DEU" ? 2 : 1)
            select string.Create(CultureInfo.InvariantCulture, $"{year},{pair.Item1},{pair.Item2},X,{value}\n")
        );
        var file = Path.Combine(spec.Folder, "wits_bilateral.csv");
        File.WriteAllText(file, "year,reporter,partner,flow,value_kusd\n" + rows);
        Assert.Equal(ExitCode.Done, CommandLine.RunIn(workspace, "ingest", file).Exit);
    }
}
