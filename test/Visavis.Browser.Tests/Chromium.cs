using Microsoft.Playwright;

namespace Visavis.Browser.Tests;

/// <summary>Where Debian's chromium is: VISAVIS_CHROMIUM, else the first on the PATH.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static string? Path { get; } = Environment.GetEnvironmentVariable("VISAVIS_CHROMIUM") ?? OnPath(Names);

    public static bool IsOnPath(string program) => OnPath([program]) is not null;

    public static Task<IBrowser> Launch(IPlaywright playwright)
    {
        // Others use the machine too: what is expected may take its time.
        Assertions.SetDefaultExpectTimeout(30_000);
        return playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Path, Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [] }
        );
    }

    private static string? OnPath(string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        return names.SelectMany(n => folders.Select(f => System.IO.Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }
}

/// <summary>A fact that needs chromium; skipped with its reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public const string Reason = "needs chromium: apt-get install chromium, or set VISAVIS_CHROMIUM";

    public ChromiumFactAttribute() => Skip = Chromium.Path is null ? Reason : null;
}

/// <summary>A theory that needs chromium; skipped with its reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.Path is null ? ChromiumFactAttribute.Reason : null;
}
