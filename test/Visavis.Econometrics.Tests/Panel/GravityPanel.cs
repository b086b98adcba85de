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

    private static readonly string[] Dimensions = ["exporter", "importer", "sector", "year"];

    private static readonly string[] PairVariables = ["ldist", "contig", "lang", "intl"];

    // ldist, contig, lang, intl, rta, trade.
    private readonly double[][] numbers;

    private bool hasTrends;

    // Made when they are asked for: a panel of millions of rows is held once.
    private readonly Lazy<Factor>[] factors;

    private GravityPanel(short[][] codes, double[][] numbers)
    {
        (this.numbers, CodesByColumn) = (numbers, codes);
        factors = [.. Dimensions.Select((name, d) => new Lazy<Factor>(() => Factor.Of(name, codes[d])))];
    }

    public short[][] CodesByColumn { get; }

    public Factor Exporter => factors[0].Value;

    public Factor Importer => factors[1].Value;

    public Factor Sector => factors[2].Value;

    public Factor Year => factors[3].Value;

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

    /// <summary>Reads a file in pieces; of its numbers only those that a specification needs, where one is named.</summary>
    public static GravityPanel Read(string file, string? specification = null)
    {
        var panel = ReadColumns(file, specification);
        if (specification is not null && IsTrended(specification))
        {
            // In place: the bench counts the memory of what it needs.
            panel.AddTrend(panel.numbers[0]);
            panel.AddTrend(panel.numbers[3]);
            panel.hasTrends = true;
        }
        return panel;
    }

    private static bool IsTrended(string specification) =>
        specification.Contains("3w", StringComparison.Ordinal)
        && !specification.Contains("wide", StringComparison.Ordinal)
        && !specification.EndsWith('1');

    private static GravityPanel ReadColumns(string file, string? specification)
    {
        var isNeeded = Needed(specification);
        using var text = new RowReader(file);
        var rows = text.Rows;
        var codes = Enumerable.Range(0, Codes).Select(_ => new short[rows]).ToArray();
        var values = isNeeded.Select(needed => new double[needed ? rows : 0]).ToArray();
        for (var row = 0; row < rows; row++)
        {
            foreach (var column in codes)
            {
                column[row] = checked((short)text.Number());
            }
            foreach (var column in values)
            {
                var value = text.Number();
                if (column.Length > 0)
                {
                    column[row] = value;
                }
            }
        }
        return new(codes, values);
    }

    // ldist, contig, lang, intl, rta, trade.
    private static bool[] Needed(string? specification) =>
        specification?.Contains("3w", StringComparison.Ordinal) == true
            ? [!specification.EndsWith('1'), false, false, !specification.EndsWith('1'), true, true]
            : [.. Enumerable.Repeat(true, Numbers)];

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
    public GravityPanel WithNewFactors() => new(CodesByColumn, numbers) { hasTrends = hasTrends };

    /// <summary>The observations with trade, which is its logarithm now.</summary>
    public GravityPanel Positive()
    {
        var rows = Enumerable.Range(0, Trade.Length).Where(row => Trade[row] > 0).ToArray();
        var some = numbers
            .Select(column => column.Length == 0 ? [] : rows.Select(row => column[row]).ToArray())
            .ToArray();
        some[^1] = [.. some[^1].Select(v => Math.Log(v))];
        return new([.. CodesByColumn.Select(column => rows.Select(row => column[row]).ToArray())], some)
        {
            hasTrends = hasTrends,
        };
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

    private double[] WithTrend(double[] column)
    {
        var product = hasTrends ? column : (double[])column.Clone();
        if (!hasTrends)
        {
            AddTrend(product);
        }
        return product;
    }

    private void AddTrend(double[] column)
    {
        var years = CodesByColumn[3];
        for (var row = 0; row < column.Length; row++)
        {
            column[row] *= (years[row] - 1990) / 10.0;
        }
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
