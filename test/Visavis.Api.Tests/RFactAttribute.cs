using System.Diagnostics;

namespace Visavis.Api.Tests;

/// <summary>A fact that needs R and its package rsdmx; skipped, with the reason, where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsThere = new(() =>
        File.Exists("/usr/bin/Rscript") && R.Run("quit(status = !requireNamespace('rsdmx', quietly = TRUE))").Exit == 0
    );

    public RFactAttribute()
    {
        if (!IsThere.Value)
        {
            Skip = "needs R with rsdmx: apt-get install r-cran-rsdmx";
        }
    }
}

/// <summary>R as it runs a line.</summary>
internal static class R
{
    public static (int Exit, string Out, string Error) Run(string program)
    {
        using var r = Process.Start(
            new ProcessStartInfo("/usr/bin/Rscript", ["--vanilla", "-e", program])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var error = r.StandardError.ReadToEndAsync();
        var said = r.StandardOutput.ReadToEnd();
        r.WaitForExit();
        return (r.ExitCode, said, error.GetAwaiter().GetResult());
    }
}
