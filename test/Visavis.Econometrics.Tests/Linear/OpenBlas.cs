using System.Runtime.InteropServices;

namespace Visavis.Econometrics.Tests.Linear;

/// <summary>Debian's OpenBLAS with LAPACK (apt-get install libopenblas0), where it is to be had: what our kernels are measured and tested against.</summary>
internal static partial class OpenBlas
{
    private const string Library = "libopenblas.so.0";
    private const int ByRows = 101;
    private const int AsItIs = 111;
    private const int Transposed = 112;

    public static bool IsThere { get; } = NativeLibrary.TryLoad(Library, out _);

    /// <summary>C = A B, all by rows.</summary>
    public static void Gemm(double[] c, double[] a, double[] b, int rows, int columns, int depth)
    {
        SetThreads(1);
        Gemm(ByRows, AsItIs, AsItIs, rows, columns, depth, 1, a, depth, b, columns, 0, c, columns);
    }

    /// <summary>C = A Aᵀ, lower triangle, by rows.</summary>
    public static void Syrk(double[] c, double[] a, int n, int depth)
    {
        SetThreads(1);
        Syrk(ByRows, 122, AsItIs, n, depth, 1, a, depth, 0, c, n);
    }

    /// <summary>The lower factor by rows in place; LAPACK counts by columns, so it is told "upper".</summary>
    public static int Cholesky(double[] a, int n)
    {
        SetThreads(1);
        Potrf((byte)'U', n, a, n, out var info);
        return info;
    }

    /// <summary>L X = B by rows in place.</summary>
    public static void SolveLower(double[] lower, double[] b, int n, int columns, bool isTransposed)
    {
        SetThreads(1);
        Trsm(ByRows, 141, 122, isTransposed ? Transposed : AsItIs, 131, n, columns, 1, lower, n, b, columns);
    }

    [LibraryImport(Library, EntryPoint = "openblas_set_num_threads")]
    private static partial void SetThreads(int threads);

    [LibraryImport(Library, EntryPoint = "cblas_dgemm")]
    private static partial void Gemm(
        int order,
        int turnA,
        int turnB,
        int m,
        int n,
        int k,
        double alpha,
        double[] a,
        int strideA,
        double[] b,
        int strideB,
        double beta,
        double[] c,
        int strideC
    );

    [LibraryImport(Library, EntryPoint = "cblas_dsyrk")]
    private static partial void Syrk(
        int order,
        int half,
        int turn,
        int n,
        int k,
        double alpha,
        double[] a,
        int strideA,
        double beta,
        double[] c,
        int strideC
    );

    [LibraryImport(Library, EntryPoint = "cblas_dtrsm")]
    private static partial void Trsm(
        int order,
        int side,
        int half,
        int turn,
        int diagonal,
        int m,
        int n,
        double alpha,
        double[] a,
        int strideA,
        double[] b,
        int strideB
    );

    [LibraryImport(Library, EntryPoint = "dpotrf_")]
    private static partial void Potrf(in byte half, in int n, double[] a, in int stride, out int info);
}
