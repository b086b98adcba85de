using System.Globalization;
using Visavis.DuckDb;

namespace Visavis.Cli.Tests;

/// <summary>What goes out in a form that other programs read, and comes back.</summary>
[Collection(Shared.Name)]
public sealed class ExportTests(CommandLine line)
{
    private const string RealBaci = "data/baci-sample/BACI_HS92_Y2021_V202301_ctry4_710.csv.gz";

    private const string Baci =
        "t,i,j,k,v,q\n2021,112,643,10121,1.234,   0.500\n2021,112,643,271019,1000.000,        NA\n"
        + "2021,643,112,870323,0.001,12.000\n2021,699,842,010121,5.5,3\n";

    private static readonly string[] Bundled =
    [
        "arm-armstat-2023",
        "comtrade-cited",
        "eurostat-comext-2023",
        "fts-annual-2022",
        "fts-monthly-2022",
        "kaz-bns-2024",
        "kgz-nsc-2024",
    ];

    [Fact]
    public void BACI_comes_back_row_by_row() =>
        Assert.Equal(Trimmed(Baci.Split('\n')), Trimmed(Through("baci", Written("BACI_HS92_Y2021_V202301.csv", Baci))));

    // The file still has Italy's former code 381; what goes out has the one of today.
    [SharedFact(RealBaci)]
    public void A_real_BACI_file_comes_back_row_by_row()
    {
        var path = Repository.Shared(RealBaci);
        var rows = CsvTable
            .Read(path)
            .Rows.Select(r => $"{r["t"]},{Today(r["i"])},{Today(r["j"])},{r["k"]},{r["v"]},{r["q"]}");
        Assert.Equal(Trimmed(rows.Prepend("t,i,j,k,v,q")), Trimmed(Through("baci", path)));
    }

    [Fact]
    public void A_bilateral_table_comes_back_and_goes_out_with_the_same_bytes()
    {
        var sample = Sample("GrowthLab/growthlab-bilateral");
        var first = Through("growthlab", sample);
        Assert.Equal(File.ReadAllLines(sample).Where(l => !l.Contains("QQQ", StringComparison.Ordinal)), first);
        Assert.Equal(first, Through("growthlab", Written("table.csv", string.Join('\n', first) + '\n')));
    }

    // The lines that are kept of a sample written by hand: every frame, status and scale.
    [Fact]
    public void Every_part_of_a_key_goes_out_and_comes_back()
    {
        var sample = Sample("Visavis/visavis-sdmx");
        Assert.Equal(Sorted(File.ReadLines(sample).Take(7)), Sorted(Through("sdmx-csv", sample)));
    }

    [Fact]
    public void The_bundled_observations_come_back_as_they_went_out()
    {
        var files = Bundled.Select(id => Exported(line.Workspace, id, "sdmx-csv")).ToArray();
        var workspace = line.NewWorkspace();
        Assert.Equal(ExitCode.Done, CommandLine.RunIn(workspace, ["ingest", .. files]).Exit);
        var back = File.ReadAllLines(Exported(workspace, "visavis-sdmx", "sdmx-csv"));
        Assert.Equal(Sorted(files.SelectMany(File.ReadLines).Distinct()), Sorted(back.Distinct()));
        Assert.Equal(files.Sum(f => File.ReadLines(f).Count() - 1), back.Length - 1);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\"said \"\"so\"\", twice\"", "\"said \"\"so\"\", twice\"")]
    public void Words_of_a_source_are_no_formula(string comment, string written)
    {
        var sample = File.ReadAllLines(Sample("Visavis/visavis-sdmx"));
        var path = Written("words.csv", $"{sample[0]}\n{sample[1]}{comment}\n");
        Assert.Equal($"{sample[1]}{written}", Through("sdmx-csv", path)[1]);
    }

    [Theory]
    [InlineData("sdmx_csv", "fts-annual-2022", ExitCode.BadUsage, "OUT002")]
    [InlineData("baci", "nobody", ExitCode.BadInput, "OUT004")]
    [InlineData("baci", "wdi-2026-07", ExitCode.BadInput, "OUT004")]
    public void What_cannot_be_exported_is_refused_and_nothing_is_left(
        string form,
        string source,
        int exit,
        string code
    )
    {
        var path = Written("kept.csv", "as it was\n");
        var ran = line.Run("export", "--as", form, "--source", source, "--out", path);
        Assert.Equal((exit, ""), (ran.Exit, ran.Out));
        Grammar.IsProblem(code, ran.Error);
        Assert.Equal("as it was\n", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_unavailable()
    {
        var path = Path.Combine(Written("a-file", ""), "out.csv");
        var ran = line.Run("export", "--as", "sdmx-csv", "--source", "fts-annual-2022", "--out", path);
        Assert.Equal(ExitCode.Unavailable, ran.Exit);
        Grammar.IsProblem("OUT001", ran.Error);
    }

    // Of the six figures of the sample one is a yearly export in dollars.
    [Fact]
    public void What_a_form_has_no_place_for_is_counted()
    {
        var workspace = line.NewWorkspace();
        var path = Path.Combine(line.NewFolder(), "out.csv");
        CommandLine.RunIn(workspace, "ingest", Sample("Visavis/visavis-sdmx"));
        string[] words = ["export", "--as", "growthlab", "--source", "visavis-sdmx", "--out", path];
        var json = CommandLine.RunIn(workspace, [.. words, "--json"]).Json;
        Assert.Equal(path, json.GetProperty("file").GetString());
        Assert.Equal(
            (1, 1, 5),
            (
                json.GetProperty("rows").GetInt32(),
                json.GetProperty("observations").GetInt32(),
                json.GetProperty("leftOut").GetInt32()
            )
        );
        Assert.Equal("BLR,RUS,TOTAL,TOTAL,2021,16400000000,", File.ReadAllLines(path)[1]);
        Assert.Contains(path, CommandLine.RunIn(workspace, words).Out, StringComparison.Ordinal);
    }

    // The same figures by another road: as SDMX-CSV has them, added up by hand.
    [Fact]
    public void A_Parquet_file_is_read_back_with_the_figures_of_the_other_forms()
    {
        var csv = CsvTable.Read(Exported(line.Workspace, "fts-annual-2022", "sdmx-csv")).Rows.ToList();
        var path = Exported(line.Workspace, "fts-annual-2022", "parquet");
        var expected = csv.Where(r => r["OBS_VALUE"].Length > 0)
            .Sum(r => decimal.Parse(r["OBS_VALUE"], CultureInfo.InvariantCulture) * Power(r["UNIT_MULT"]));
        Assert.Equal(
            ((long)csv.Count, expected, "2021-01-01"),
            Read(
                path,
                "count(*) AS n, sum(value)::DECIMAL(28, 3) AS total, max(period_start)::VARCHAR AS newest",
                r => (r.Int64("n"), r.Decimal("total"), r.Text("newest"))
            )
        );
    }

    [Fact]
    public void Statements_go_out_as_they_are_printed()
    {
        var printed = Read(
            Exported(line.Workspace, "documents", "parquet"),
            "count(DISTINCT id) AS n, count(*) AS lines, bool_and(printed <> '') AS are_printed",
            r => (r.Int64("n"), r.Int64("lines"), r.Boolean("are_printed"))
        );
        Assert.True(printed.Item1 > 100);
        Assert.Equal((printed.Item1, true), (printed.Item2, printed.Item3));
    }

    private static T Read<T>(string path, string columns, RowReader<T> read)
    {
        using var database = DuckDbDatabase.OpenInMemory(new());
        using var connection = database.Connect();
        return Assert.Single(connection.Read($"SELECT {columns} FROM read_parquet({Sql.Literal(path)})", read));
    }

    private static decimal Power(string exponent) =>
        Enumerable.Repeat(10m, int.Parse(exponent, CultureInfo.InvariantCulture)).Aggregate(1m, (p, ten) => p * ten);

    private static string Today(string code) => code == "381" ? "380" : code;

    private string[] Through(string form, string path)
    {
        var workspace = line.NewWorkspace();
        var ran = CommandLine.RunIn(workspace, "ingest", path, "--json");
        var source = ran.Json.GetProperty("files")[0].GetProperty("source").GetString()!;
        return File.ReadAllLines(Exported(workspace, source, form));
    }

    private string Exported(string workspace, string source, string form)
    {
        var path = Path.Combine(line.NewFolder(), $"{source}.{form}.csv");
        var ran = CommandLine.RunIn(workspace, "export", "--as", form, "--source", source, "--out", path);
        Assert.Equal(ExitCode.Done, ran.Exit);
        return path;
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(line.NewFolder(), name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Sample(string folder) =>
        Repository.File("src", "Visavis.Sources", folder, "sample", "in.csv");

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);

    // Numbers padded with blanks; codes that have lost the zero in front.
    private static List<string> Trimmed(IEnumerable<string> lines) =>
        [
            .. lines
                .Where(l => l.Length > 0)
                .Select(l => l.Split(',', StringSplitOptions.TrimEntries))
                .Select(f =>
                    string.Join(',', f.Select((text, i) => i == 3 && text != "k" ? text.PadLeft(6, '0') : text))
                ),
        ];
}
