namespace Visavis.Econometrics.Tests.Linear;

/// <summary>A theory that needs Debian's OpenBLAS; skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpenBlasTheoryAttribute : TheoryAttribute
{
    public OpenBlasTheoryAttribute() =>
        Skip = OpenBlas.IsThere ? null : "needs libopenblas.so.0 (as root: apt-get install libopenblas0)";
}
