using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Visavis.Econometrics.Panel;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>A synthetic panel of ../shared/econ, made by its generator in a temporary folder and checked by its hash.</summary>
public sealed class SyntheticPanel
{
    private static readonly Dictionary<string, Lazy<SyntheticPanel>> ByName = new(StringComparer.Ordinal)
    {
        ["S"] = new(() => Make("S")),
        ["M"] = new(() => Make("M")),
        ["L"] = new(() => Make("L")),
    };

    private SyntheticPanel(JsonElement expected, int[][] codes, double[][] values)
    {
        (Expected, Values) = (expected, values);
        (Exporter, Importer) = (Factor.Of("exporter", codes[0]), Factor.Of("importer", codes[1]));
        (Sector, Year) = (Factor.Of("sector", codes[2]), Factor.Of("year", codes[3]));
        Trend = [.. codes[3].Select(year => (year - 1990) / 10.0)];
    }

    public static string Generator => Path.Combine(Repository.Root, "..", "shared", "econ", "gravgen.c");

    public static bool HasCompiler { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "gcc")));

    public JsonElement Expected { get; }

    public Factor Exporter { get; }

    public Factor Importer { get; }

    public Factor Sector { get; }

    public Factor Year { get; }

    public double[] Trade => Values[5];

    private double[] Trend { get; }

    // ldist, contig, lang, intl, rta, trade.
    private double[][] Values { get; }

    public static SyntheticPanel Of(string name) => ByName[name].Value;

    /// <summary>The sample and design of a specification: the dependent variable, which regressors and effects.</summary>
    public (double[] Dependent, Design Design) Specification(string name)
    {
        var pairs = name.Contains("3w", StringComparison.Ordinal);
        List<Grouping> effects = [Grouping.By(Exporter, Sector, Year), Grouping.By(Importer, Sector, Year)];
        if (pairs)
        {
            effects.Add(Grouping.By(Exporter, Importer, Sector));
        }
        return (Trade, new(Regressors(name, pairs), effects));
    }

    /// <summary>The panel of the observations with trade only, and its logarithm.</summary>
    public SyntheticPanel Positive()
    {
        var rows = Enumerable.Range(0, Trade.Length).Where(row => Trade[row] > 0).ToArray();
        int[] Codes(Factor factor) =>
            [.. rows.Select(row => int.Parse(factor.LevelNames[factor.LevelByObs[row]], Invariant))];
        var values = Values.Select(column => rows.Select(row => column[row]).ToArray()).ToArray();
        values[5] = [.. values[5].Select(v => Math.Log(v))];
        return new(Expected, [Codes(Exporter), Codes(Importer), Codes(Sector), Codes(Year)], values);
    }

    private List<Regressor> Regressors(string name, bool pairs)
    {
        Regressor rta = new("rta", Values[4]);
        return !pairs
                ?
                [
                    new("ldist", Values[0]),
                    new("contig", Values[1]),
                    new("lang", Values[2]),
                    new("intl", Values[3]),
                    rta,
                ]
            : name.EndsWith("wide", StringComparison.Ordinal)
                ? [rta, Regressor.ByLevel("intl", Values[3], Year, 0), Regressor.ByLevel("ldist", Values[0], Year, 0)]
            : name.EndsWith('1') ? [rta]
            : [rta, new("bt", Product(Values[3])), new("dt_", Product(Values[0]))];
    }

    private double[] Product(double[] column) => [.. column.Zip(Trend, (x, trend) => x * trend)];

    private static SyntheticPanel Make(string name)
    {
        var econ = Path.GetDirectoryName(Generator) ?? throw new DirectoryNotFoundException(Generator);
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(econ, $"expected_{name}.json")));
        var expected = document.RootElement.Clone();
        var folder = Directory.CreateTempSubdirectory("visavis-gravgen-").FullName;
        try
        {
            var file = Path.Combine(folder, $"{name}.csv");
            // "gravgen 60 10 1 20240601 0 0 4.3 > S.csv"
            var command = (expected.GetProperty("command").GetString() ?? "").Split(" > ")[0].Split(' ');
            Run("gcc", ["-O2", "-o", Path.Combine(folder, "gravgen"), Generator, "-lm"], null);
            Run(Path.Combine(folder, command[0]), command[1..], file);
            using var stream = File.OpenRead(file);
            Assert.Equal(expected.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(stream)));
            return Read(expected, file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SyntheticPanel Read(JsonElement expected, string file)
    {
        var lines = File.ReadLines(file).Skip(1).Select(line => line.Split(',')).ToList();
        int[] Codes(int column) => [.. lines.Select(cells => int.Parse(cells[column], Invariant))];
        double[] Numbers(int column) => [.. lines.Select(cells => double.Parse(cells[column], Invariant))];
        return new(expected, [.. Enumerable.Range(0, 4).Select(Codes)], [.. Enumerable.Range(4, 6).Select(Numbers)]);
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static void Run(string program, string[] arguments, string? outputFile)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        using (var output = outputFile is null ? Stream.Null : File.Create(outputFile))
        {
            process.StandardOutput.BaseStream.CopyTo(output);
        }
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
    }
}
