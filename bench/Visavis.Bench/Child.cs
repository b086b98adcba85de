using System.Diagnostics;
using System.Globalization;

namespace Visavis.Bench;

/// <summary>How long a piece of work took, how long the cores worked on it (which other people's work changes less), and how much memory its process held at most.</summary>
internal sealed record Measurement(double Seconds, double CpuSeconds, double PeakMegabytes, string Answer)
{
    public static Measurement Parse(string line)
    {
        var parts = line.Split('\t');
        return new(
            double.Parse(parts[0], CultureInfo.InvariantCulture),
            double.Parse(parts[1], CultureInfo.InvariantCulture),
            double.Parse(parts[2], CultureInfo.InvariantCulture),
            parts[3]
        );
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Seconds}\t{CpuSeconds}\t{PeakMegabytes}\t{Answer}");
}

/// <summary>A piece of work in a process of its own, so that its peak memory is its own.</summary>
internal static class Child
{
    public static int Measure(Func<string> work)
    {
        var watch = Stopwatch.StartNew();
        var answer = work();
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(
            new Measurement(seconds, Environment.CpuUsage.TotalTime.TotalSeconds, PeakMegabytes(), answer)
        );
        return 0;
    }

    public static Measurement Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Child).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Measurement.Parse(output.Trim())
            : throw new InvalidOperationException($"{arguments[0]} failed: {output}");
    }

    // The peak that the kernel counted: managed and native memory together.
    private static double PeakMegabytes()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }
}
