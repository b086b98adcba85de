using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Visavis.Analysis.Mirrors;

namespace Visavis.Bench;

/// <summary>A world year of mirror pairs through margin, reliability, reconciliation and totals: seconds, memory, and how often intervals hold the truth.</summary>
internal static class WorldYearBench
{
    private const double SecondsBar = 60;
    private const double MegabytesBar = 6144;

    public static int Run(int[] millions)
    {
        Console.WriteLine(" pairs  seconds  core s  core s per 10⁶  peak MiB   50 %   80 %   95 %");
        var holds = true;
        foreach (var million in millions)
        {
            var ran = Child.Start("world-ours", Text(million * 1_000_000), "2");
            var parts = ran.Answer.Split(' ');
            var seconds = double.Parse(parts[0], CultureInfo.InvariantCulture);
            var core = double.Parse(parts[1], CultureInfo.InvariantCulture);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{million, 4} M  {seconds, 7:0.0}  {core, 6:0.0}  {core / million, 14:0.00}  {ran.PeakMegabytes, 8:0}  {parts[2]}  {parts[3]}  {parts[4]}"
                )
            );
            holds &= seconds <= SecondsBar && ran.PeakMegabytes <= MegabytesBar;
        }
        var (one, two) = (Hash("1"), Hash("2"));
        Console.WriteLine(
            $"bar {Text((int)SecondsBar)} s, {Text((int)MegabytesBar)} MiB: {(holds ? "holds" : "MISSED")}"
        );
        Console.WriteLine($"one thread and two: {(one == two ? "the same bytes" : "OTHER BYTES")}");
        return holds && one == two ? 0 : 1;
    }

    /// <summary>One run; the making of the columns is not timed.</summary>
    public static string Ours(int rows, int threads)
    {
        var (pairs, traits, truth) = WorldYear.Make(rows, seed: 1);
        var totals = WorldYear.Totals(pairs, truth);
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var cif = CifRegression.Fit(pairs, traits);
        var reliability = ReliabilityEstimation.Estimate(pairs, cif);
        var reconciled = Reconciled.Of(pairs, cif, reliability, threads);
        var balanced = TotalsBalance.Of(pairs, reconciled, totals);
        var (seconds, core) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        string Held(double coverage)
        {
            var (held, spreads) = (0, ErrorTails.Spreads(coverage));
            for (var row = 0; row < rows; row++)
            {
                held +=
                    Math.Abs(balanced.LogValue[row] - truth[row]) <= spreads * Math.Sqrt(balanced.Variance[row])
                        ? 1
                        : 0;
            }
            return (held / (double)rows).ToString("0.000", CultureInfo.InvariantCulture);
        }
        var hash = SHA256.HashData(MemoryMarshal.AsBytes<double>(balanced.LogValue));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds:0.000} {core:0.000} {Held(0.5)} {Held(0.8)} {Held(0.95)} {Convert.ToHexStringLower(hash)}"
        );
    }

    private static string Hash(string threads) => Child.Start("world-ours", "100000", threads).Answer.Split(' ')[^1];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
