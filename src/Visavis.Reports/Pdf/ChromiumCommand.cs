using System.Globalization;

namespace Visavis.Reports.Pdf;

/// <summary>How chromium is asked to print, and where it is found.</summary>
internal static class ChromiumCommand
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // Time that passes for the page while it is drawn, not for us.
    private const int VirtualMilliseconds = 10_000;

    /// <summary>The program that the settings name, else the first on the PATH; absent where there is none.</summary>
    public static string? Find(string setting)
    {
        if (setting.Length > 0)
        {
            return setting;
        }
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(n => folders.Select(f => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }

    /// <summary>Prints a page to a file, without a profile and without a word to the network.</summary>
    public static IEnumerable<string> Arguments(string page, string pdf, string profile)
    {
        IEnumerable<string> all =
        [
            "--headless",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-pdf-header-footer",
            string.Create(CultureInfo.InvariantCulture, $"--virtual-time-budget={VirtualMilliseconds}"),
            $"--user-data-dir={profile}",
            $"--print-to-pdf={pdf}",
            new Uri(page).AbsoluteUri,
        ];
        // Chromium refuses its sandbox to root; to anybody else it stays.
        return Environment.IsPrivilegedProcess ? all.Prepend("--no-sandbox") : all;
    }
}
