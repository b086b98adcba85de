using System.Globalization;
using System.Text;
using System.Text.Json;
using Visavis.Analysis.Synthetic.World;
using Visavis.Core;

namespace Visavis.Workbench.Synthetic;

/// <summary>Writes a made-up world: reports for ingest as a data package; the truth, the habits and the printed totals beside them.</summary>
internal static class WorldFiles
{
    private const string Source = "synthetic-world";
    private const string Flows = Source + ".csv";

    public static IReadOnlyList<string> Write(
        string folder,
        MadeUpWorld world,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        using (var flows = Open(folder, Flows))
        using (var truth = Open(folder, "truth.csv"))
        {
            flows.Write("source,reporter,partner,flow,coverage,commodity,period,value,unit,valuation,note\n");
            truth.Write("exporter,importer,commodity,year,fob_usd\n");
            for (var year = world.Order.FirstYear; year <= world.Order.LastYear; year++)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Report(Text(year));
                WriteTruth(truth, world, year);
                new YearOfReports(world, year).Write(flows);
            }
        }
        WriteHabits(folder, world);
        WriteTotals(folder, world);
        WritePackage(folder, world);
        return [Flows, "truth.csv", "reporters.csv", "totals.csv", "datapackage.json"];
    }

    private static void WriteTruth(StreamWriter file, MadeUpWorld world, int year)
    {
        for (var pair = 0; pair < world.Economies.Count * world.Economies.Count; pair++)
        {
            var (i, j) = (pair / world.Economies.Count, pair % world.Economies.Count);
            var values = i == j ? [] : world.Truth(i, j, year);
            for (var product = 0; product < values.Length; product++)
            {
                if (values[product] > 0)
                {
                    file.Write(
                        $"{world.Economies[i].Code},{world.Economies[j].Code},HS2017:{WorldGoods.Chapter(product, values.Length)},{Text(year)},{Text(values[product])}\n"
                    );
                }
            }
        }
    }

    private static void WriteHabits(string folder, MadeUpWorld world)
    {
        using var file = Open(folder, "reporters.csv");
        file.Write("economy,export_bias,import_bias,export_sd,import_sd,imports_fob,hides,hub\n");
        for (var i = 0; i < world.Economies.Count; i++)
        {
            var habits = world.Habits[i];
            file.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{world.Economies[i].Code},{habits.ExportBias:R},{habits.ImportBias:R},{habits.ExportSd:R},{habits.ImportSd:R},{habits.IsFob},{habits.Hides},{habits.IsHub}\n"
                )
            );
        }
    }

    // As an office prints them: billions with one decimal.
    private static void WriteTotals(string folder, MadeUpWorld world)
    {
        using var file = Open(folder, "totals.csv");
        file.Write("economy,flow,period,value,unit\n");
        for (var i = 0; i < world.Economies.Count; i++)
        {
            foreach (var isExports in new[] { true, false })
            {
                for (var year = world.Order.FirstYear; year <= world.Order.LastYear; year++)
                {
                    var billions = (world.PrintedTotal(i, isExports, year) / 1e9).ToString(
                        "F1",
                        CultureInfo.InvariantCulture
                    );
                    file.Write(
                        $"{world.Economies[i].Code},{(isExports ? "export" : "import")},{Text(year)},{billions},USD bn\n"
                    );
                }
            }
        }
    }

    private static void WritePackage(string folder, MadeUpWorld world)
    {
        using var stream = File.Create(Path.Combine(folder, "datapackage.json"));
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        json.WriteString("name", Source);
        json.WriteString("title", "A made-up world: no figure of it is anybody's trade");
        json.WriteString("compiled", $"visavis synth --seed {world.Order.Seed.ToString(CultureInfo.InvariantCulture)}");
        json.WriteStartArray("resources");
        json.WriteStartObject();
        json.WriteString("name", "flows");
        json.WriteString("path", Flows);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static StreamWriter Open(string folder, string name) =>
        new(Path.Combine(folder, name), append: false, new UTF8Encoding(false), 1 << 16);

    private static string Text(double value) => value.ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>Reports of one year, gathered by reporter so that its totals can be written.</summary>
    private sealed class YearOfReports
    {
        private readonly MadeUpWorld world;
        private readonly int year;
        private readonly SortedDictionary<
            (int Reporter, Flow Flow, string Partner, string Code),
            (double Value, bool IsHidden)
        > cells = [];

        public YearOfReports(MadeUpWorld world, int year)
        {
            (this.world, this.year) = (world, year);
            for (var pair = 0; pair < world.Economies.Count * world.Economies.Count; pair++)
            {
                var (i, j) = (pair / world.Economies.Count, pair % world.Economies.Count);
                foreach (var report in i == j ? [] : WorldReports.Of(world, i, j, year))
                {
                    Add(report);
                }
            }
        }

        public void Write(StreamWriter file)
        {
            foreach (var (key, cell) in cells)
            {
                var isImport = key.Flow == Flow.Import;
                var isFob = !isImport || world.Habits[key.Reporter].IsFob;
                file.Write(
                    $"{Source},{world.Economies[key.Reporter].Code},{key.Partner},{(isImport ? "import" : "export")},goods,{key.Code},{Text(year)},{(cell.IsHidden ? "c" : Text(cell.Value))},USD,{(isFob ? "Fob" : "Cif")},\n"
                );
            }
        }

        // What is hidden counts in the totals: with the partner, of the product with all, and of all with all.
        private void Add(WorldReport report)
        {
            var partner = report.Partner is { } place ? world.Economies[place].Code : "NES";
            var code =
                $"HS2017:{(report.Product is { } product ? WorldGoods.Chapter(product, world.Order.Products) : WorldGoods.Unspecified)}";
            foreach (var with in new[] { partner, Economies.World.Code })
            {
                foreach (var of in new[] { code, "TOTAL" })
                {
                    var key = (report.Reporter, report.Flow, with, of);
                    var (value, isHidden) = cells.GetValueOrDefault(key);
                    var hides = report.IsHidden && with == partner && of == code;
                    cells[key] = (value + report.Value, isHidden || hides);
                }
            }
        }
    }
}
