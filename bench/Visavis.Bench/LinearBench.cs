using System.Diagnostics;
using System.Globalization;
using Visavis.Econometrics.Linear;
using Visavis.Testing;

namespace Visavis.Bench;

/// <summary>Dense kernels beside OpenBLAS on one thread, in turns; the least of several runs counts.</summary>
internal static class LinearBench
{
    private const int Repeats = 5;
    private const double Bar = 3;

    public static int Run()
    {
        if (!OpenBlas.IsThere)
        {
            Console.Error.WriteLine("needs libopenblas.so.0 (as root: apt-get install libopenblas0)");
            return 4;
        }
        Console.WriteLine("                    ours s  two threads s  OpenBLAS s   GFlop/s  ratio");
        var worst = new[] { 500, 1000, 2000, 3000 }.Max(n => Math.Max(Products(n), Factors(n)));
        Console.WriteLine(Line($"bar {Bar:0.00}, worst ratio {worst:0.00}: {(worst <= Bar ? "holds" : "MISSED")}"));
        return worst <= Bar ? 0 : 1;
    }

    private static double Products(int n)
    {
        var (a, b, c) = (MadeUp(n, 1), MadeUp(n, 2), new double[n * n]);
        void Ours(int threads)
        {
            Array.Clear(c);
            Product.Gemm(ByRows(c, n), 1, ByRows(a, n), ByRows(b, n), new(Threads: threads));
        }
        return Compare("dgemm ", n, 2.0 * n * n * n, Ours, () => OpenBlas.Gemm(c, a, b, n, n, n));
    }

    private static double Factors(int n)
    {
        var spread = MadeUp(n, 3);
        var (definite, work) = (new double[n * n], new double[n * n]);
        Product.Syrk(ByRows(definite, n), 1, ByRows(spread, n));
        for (var i = 0; i < n; i++)
        {
            definite[(i * n) + i] += 1;
        }
        void Ours(int threads)
        {
            definite.CopyTo(work, 0);
            _ = DenseCholesky.Factor(ByRows(work, n), options: new(Threads: threads)).Lower;
        }
        void Theirs()
        {
            definite.CopyTo(work, 0);
            _ = OpenBlas.Cholesky(work, n);
        }
        return Compare("dpotrf", n, n / 3.0 * n * n, Ours, Theirs);
    }

    private static double Compare(string name, int n, double operations, Action<int> ours, Action theirs)
    {
        var (one, two, rival) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var run = 0; run < Repeats; run++)
        {
            one = Math.Min(one, Seconds(() => ours(1)));
            two = Math.Min(two, Seconds(() => ours(2)));
            rival = Math.Min(rival, Seconds(theirs));
        }
        Console.WriteLine(
            Line(
                $"{name} n = {n, 5}  {one, 9:0.0000}      {two, 9:0.0000}   {rival, 9:0.0000}  {operations / one / 1e9, 8:0.0}  {one / rival, 5:0.00}"
            )
        );
        return one / rival;
    }

    private static double Seconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    private static Matrix ByRows(double[] values, int n) => Matrix.ByRows(n, n, values);

    private static double[] MadeUp(int n, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, n * n).Select(_ => random.NextDouble() - 0.5)];
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
