using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Visavis.Econometrics.Panel;

namespace Visavis.Testing;

/// <summary>A synthetic panel of ../shared/econ, made by its C generator, and the specifications that are fitted on it.</summary>
internal sealed class GravityPanel
{
    private const int Codes = 4;
    private const int Numbers = 6;

    private static readonly string[] PairVariables = ["ldist", "contig", "lang", "intl"];

    // ldist, contig, lang, intl, rta, trade.
    private readonly double[][] numbers;
    private readonly double[] trend;

    private GravityPanel(int[][] codes, double[][] numbers)
    {
        this.numbers = numbers;
        (Exporter, Importer) = (Factor.Of("exporter", codes[0]), Factor.Of("importer", codes[1]));
        (Sector, Year) = (Factor.Of("sector", codes[2]), Factor.Of("year", codes[3]));
        trend = [.. codes[3].Select(year => (year - 1990) / 10.0)];
        CodesByColumn = codes;
    }

    public int[][] CodesByColumn { get; }

    public Factor Exporter { get; }

    public Factor Importer { get; }

    public Factor Sector { get; }

    public Factor Year { get; }

    public double[] Trade => numbers[^1];

    public static bool HasCompiler { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "gcc")));

    /// <summary>Writes the file that an expected_*.json describes.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="InvalidOperationException">The file has another hash.</exception>
    public static string Write(JsonElement expected, string econ, string folder)
    {
        // "gravgen 60 10 1 20240601 0 0 4.3 > S.csv"
        var command = (expected.GetProperty("command").GetString() ?? "").Split(" > ");
        var file = Path.Combine(folder, command[1]);
        Write(command[0].Split(' ')[1..], econ, file);
        using var stream = File.OpenRead(file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        return hash == expected.GetProperty("sha256").GetString()
            ? file
            : throw new InvalidOperationException($"{file} has the hash {hash}.");
    }

    public static void Write(string[] arguments, string econ, string file)
    {
        var generator = Path.ChangeExtension(file, ".gravgen");
        Run("gcc", ["-O2", "-o", generator, Path.Combine(econ, "gravgen.c"), "-lm"], null);
        Run(generator, arguments, file);
    }

    public static GravityPanel Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var rows = bytes.AsSpan().Count((byte)'\n') - 1;
        var codes = Enumerable.Range(0, Codes).Select(_ => new int[rows]).ToArray();
        var values = Enumerable.Range(0, Numbers).Select(_ => new double[rows]).ToArray();
        var at = bytes.AsSpan().IndexOf((byte)'\n') + 1;
        for (var row = 0; row < rows; row++)
        {
            foreach (var column in codes)
            {
                column[row] = (int)Number(bytes, ref at);
            }
            foreach (var column in values)
            {
                column[row] = Number(bytes, ref at);
            }
        }
        return new(codes, values);
    }

    public Grouping[] Effects(bool hasPairs) =>
        [
            Grouping.By(Exporter, Sector, Year),
            Grouping.By(Importer, Sector, Year),
            .. hasPairs ? [Grouping.By(Exporter, Importer, Sector)] : Array.Empty<Grouping>(),
        ];

    /// <summary>The design of a specification of expected_*.json.</summary>
    public Design Specification(string name)
    {
        var hasPairs = name.Contains("3w", StringComparison.Ordinal);
        return new(Regressors(name, hasPairs), Effects(hasPairs));
    }

    /// <summary>The same panel, its factors made anew from their codes.</summary>
    public GravityPanel WithNewFactors() => new(CodesByColumn, numbers);

    /// <summary>The observations with trade, which is its logarithm now.</summary>
    public GravityPanel Positive()
    {
        var rows = Enumerable.Range(0, Trade.Length).Where(row => Trade[row] > 0).ToArray();
        var some = numbers.Select(column => rows.Select(row => column[row]).ToArray()).ToArray();
        some[^1] = [.. some[^1].Select(v => Math.Log(v))];
        return new([.. CodesByColumn.Select(column => rows.Select(row => column[row]).ToArray())], some);
    }

    private List<Regressor> Regressors(string name, bool hasPairs)
    {
        Regressor rta = new("rta", numbers[4]);
        return !hasPairs ? [.. PairVariables.Select((n, k) => new Regressor(n, numbers[k])), rta]
            : name.EndsWith("wide", StringComparison.Ordinal)
                ? [rta, Regressor.ByLevel("intl", numbers[3], Year, 0), Regressor.ByLevel("ldist", numbers[0], Year, 0)]
            : name.EndsWith('1') ? [rta]
            : [rta, new("bt", WithTrend(numbers[3])), new("dt_", WithTrend(numbers[0]))];
    }

    private double[] WithTrend(double[] column) => [.. column.Zip(trend, (x, t) => x * t)];

    // Digits, perhaps a point and digits, and what ends them.
    private static double Number(byte[] bytes, ref int at)
    {
        var (whole, part, unit) = (0.0, 0.0, 1.0);
        for (; bytes[at] >= '0'; at++)
        {
            whole = (whole * 10) + (bytes[at] - '0');
        }
        for (at += bytes[at] == '.' ? 1 : 0; bytes[at] >= '0'; at++)
        {
            (part, unit) = ((part * 10) + (bytes[at] - '0'), unit * 10);
        }
        at++;
        return whole + (part / unit);
    }

    public static void Run(string program, string[] arguments, string? outputFile)
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
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {errors.GetAwaiter().GetResult()}");
        }
    }
}
