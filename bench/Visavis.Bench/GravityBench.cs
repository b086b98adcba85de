using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Visavis.Econometrics.Panel;
using Visavis.Testing;

namespace Visavis.Bench;

/// <summary>
/// Gravity estimates beside econ/prototype.c, which is compiled in the same run: factors from codes, set-up, fit and one
/// clustered variance are ours; reading, laying out and variances are left out of the prototype's time. The prototype stands
/// for fixest on this machine (see ../shared/econ/README.md).
/// </summary>
internal static class GravityBench
{
    private const int Repeats = 5;

    // How many times the prototype's time a fit may take: the bars over fixest, divided by what fixest takes of its time.
    private static readonly Dictionary<string, (string Specification, string Prototype, double Bar)[]> Runs = new(
        StringComparer.Ordinal
    )
    {
        ["S"] = [("2w", "0 2", 2.5), ("3w", "1 3", 2.5)],
        ["M"] =
        [
            ("2w", "0 2", 10 / 8.0),
            ("3w", "1 3", 28 / 20.0),
            ("3wwide", "1 3", 28 * (21.4 / 2.5) / 30),
            ("3w-general", "1 3", 28 / 2.0),
            ("ols_2w", "1 3", 28 * (0.2 / 2.5)),
            ("ols_3w", "1 3", 28 * (0.2 / 2.5)),
        ],
        ["MU"] = [("3w", "1 3", 1.97 / 0.108 / 12)],
        ["L"] =
        [
            ("2w", "0 2", 8 / 8.0),
            ("3w", "1 3", 32 / 20.0),
            ("ols_2w", "1 3", 32 * (1.3 / 39.3)),
            ("ols_3w", "1 3", 32 * (1.3 / 39.3)),
        ],
        ["12M"] = [("2w", "0 2", 47.6 / 3.98 / 8), ("3w", "1 3", 92 / 2.85 / 20)],
    };

    // Panels that no expected_*.json describes.
    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal)
    {
        ["MU"] = "150 25 1 20240602 0.2 1 4.0",
        ["12M"] = "200 30 10 20240605 0 0 3.6",
    };

    public static int Run(string name, string econ)
    {
        if (!Directory.Exists(econ) || !GravityPanel.HasCompiler || !Runs.TryGetValue(name, out var runs))
        {
            Console.Error.WriteLine($"needs {econ}, gcc, and one of {string.Join(", ", Runs.Keys)}");
            return 4;
        }
        var folder = Directory.CreateTempSubdirectory("visavis-gravity-").FullName;
        try
        {
            var file = Write(name, econ, folder);
            var prototype = Path.Combine(folder, "prototype");
            GravityPanel.Run(
                "gcc",
                ["-O3", "-march=native", "-fopenmp", "-w", "-o", prototype, Path.Combine(econ, "prototype.c"), "-lm"],
                null
            );
            Console.WriteLine($"{name}             ours s  prototype s   ratio    bar    peak MiB");
            return runs.Max(r => Beside(file, prototype, r.Specification, r.Prototype, r.Bar));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The least of several fits in this process, after one that is not counted.</summary>
    public static string Ours(string file, string specification)
    {
        var panel = GravityPanel.Read(file, specification);
        var isLinear = specification.StartsWith("ols", StringComparison.Ordinal);
        panel = isLinear ? panel.Positive() : panel;
        var input = GC.GetTotalMemory(forceFullCollection: true) / (double)(1 << 20);
        var runs = Enumerable.Range(0, 1 + Repeats).Select(_ => Timed(panel, specification, isLinear)).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{runs.Skip(1).Min(r => r.Seconds):R};{runs[0].Answer}, {runs[^1].Allocated / 1e6:0} MB allocated, {input:0} MiB of input"
        );
    }

    // A fit is let go before the next, so that the peak is that of one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (double Seconds, long Allocated, string Answer) Timed(
        GravityPanel panel,
        string specification,
        bool isLinear
    )
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        var fit = Fit(panel, specification, isLinear);
        return (watch.Elapsed.TotalSeconds, GC.GetTotalAllocatedBytes() - before, Describe(fit));
    }

    private static string Describe(PanelFit fit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{fit.Iterations} steps, {fit.InnerIterations} products, {fit.Coefficients[0].Name} {fit.Coefficients[0].Value:R}"
        );

    private static PanelFit Fit(GravityPanel panel, string specification, bool isLinear)
    {
        var own = panel.WithNewFactors();
        var design = own.Specification(specification.Split('-')[0]);
        var options = new FitOptions { UseTensor = !specification.EndsWith("general", StringComparison.Ordinal) };
        PanelFit fit = isLinear
            ? Ols.Fit(own.Trade, design, options).Result
            : Ppml.Fit(own.Trade, design, options).Result;
        _ = fit.Variance(VarianceChoice.Clustered(Grouping.By(own.Exporter, own.Importer)));
        return fit;
    }

    private static string Write(string name, string econ, string folder)
    {
        if (Arguments.TryGetValue(name, out var arguments))
        {
            var file = Path.Combine(folder, $"{name}.csv");
            GravityPanel.Write(arguments.Split(' '), econ, file);
            return file;
        }
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(econ, $"expected_{name}.json")));
        return GravityPanel.Write(document.RootElement, econ, folder);
    }

    private static int Beside(string file, string prototype, string specification, string arguments, double bar)
    {
        var ours = Child.Start("gravity-ours", file, specification);
        var answer = ours.Answer.Split(';', 2);
        var mine = double.Parse(answer[0], CultureInfo.InvariantCulture);
        var theirs = Enumerable.Range(0, Repeats).Min(_ => Prototype(prototype, [file, .. arguments.Split(' '), "2"]));
        var ratio = mine / theirs;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{specification, -10} {mine, 8:0.000} {theirs, 12:0.000} {ratio, 7:0.00} {bar, 6:0.00} {(ratio <= bar ? "holds " : "MISSED")} {ours.PeakMegabytes, 6:0}   {answer[1]}"
            )
        );
        return ratio <= bar ? 0 : 1;
    }

    // "nobs 557225 total 0.088s (prep …": what it prints when it is done.
    private static double Prototype(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        // Tolerances of its inner solves; threads that wait leave their core.
        start.Environment["TAUZ"] = "1e-2";
        start.Environment["TX1"] = "1e-3";
        start.Environment["TX2"] = "1e-3";
        start.Environment["OMP_WAIT_POLICY"] = "passive";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var from = output.IndexOf(" total ", StringComparison.Ordinal) + " total ".Length;
        return double.Parse(output[from..output.IndexOf('s', from)], CultureInfo.InvariantCulture);
    }
}
