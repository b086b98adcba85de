using System.Globalization;
using Visavis.Econometrics.Linear;
using Visavis.Econometrics.Tests.Linear;

namespace Visavis.Bench;

/// <summary>Dense kernels beside OpenBLAS on one thread, in turns: seconds of a core, so that neighbours matter less; the least of several runs counts.</summary>
internal static class LinearBench
{
    private const double Bar = 3;
    private static readonly int[] Sizes = [500, 1000, 2000, 3000];

    public static int Run()
    {
        if (!OpenBlas.IsThere)
        {
            Console.Error.WriteLine("needs libopenblas.so.0 (as root: apt-get install libopenblas0)");
            return 4;
        }
        WarmUp();
        Console.WriteLine("                ours  two threads   OpenBLAS  GFlop/s  ratio   (seconds of a core)");
        var worst = Sizes.Max(n => Math.Max(Compare(Products(n)), Compare(Factors(n))));
        Console.WriteLine(Line($"bar {Bar:0.00}, worst ratio {worst:0.00}: {(worst <= Bar ? "holds" : "MISSED")}"));
        return worst <= Bar ? 0 : 1;
    }

    // The compiler reaches its best code after some thirty calls; a long run reaches it in its first second.
    private static void WarmUp()
    {
        var (products, factors) = (Products(100), Factors(100));
        for (var run = 0; run < 50; run++)
        {
            products.Ours(1);
            factors.Ours(1);
        }
    }

    private static Rivals Products(int n)
    {
        var (a, b, c) = (MadeUp(n, 1), MadeUp(n, 2), new double[n * n]);
        void Ours(int threads)
        {
            Array.Clear(c);
            Product.Gemm(ByRows(c, n), 1, ByRows(a, n), ByRows(b, n), new(Threads: threads));
        }
        return new("dgemm ", n, 2.0 * n * n * n, Ours, () => OpenBlas.Gemm(c, a, b, n, n, n));
    }

    private static Rivals Factors(int n)
    {
        var (definite, work) = (new double[n * n], new double[n * n]);
        Product.Syrk(ByRows(definite, n), 1, ByRows(MadeUp(n, 3), n));
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
        return new("dpotrf", n, n / 3.0 * n * n, Ours, Theirs);
    }

    private static double Compare(Rivals rivals)
    {
        var (one, two, other) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var run = 0; run < Math.Max(5, 10_000 / rivals.Size); run++)
        {
            one = Math.Min(one, Seconds(() => rivals.Ours(1)));
            two = Math.Min(two, Seconds(() => rivals.Ours(2)));
            other = Math.Min(other, Seconds(rivals.Theirs));
        }
        var speed = rivals.Operations / one / 1e9;
        Console.WriteLine(
            Line(
                $"{rivals.Name} {rivals.Size, 5}  {one, 8:0.0000}     {two, 8:0.0000}   {other, 8:0.0000}  {speed, 7:0.0}  {one / other, 5:0.00}"
            )
        );
        return one / other;
    }

    private static double Seconds(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static Matrix ByRows(double[] values, int n) => Matrix.ByRows(n, n, values);

    private static double[] MadeUp(int n, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, n * n).Select(_ => random.NextDouble() - 0.5)];
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same work done by us, on so many threads, and by OpenBLAS.</summary>
    private sealed record Rivals(string Name, int Size, double Operations, Action<int> Ours, Action Theirs);
}
