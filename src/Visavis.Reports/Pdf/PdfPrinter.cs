using System.ComponentModel;
using System.Diagnostics;
using Visavis.Core;

namespace Visavis.Reports.Pdf;

/// <summary>Prints a page with chromium.</summary>
/// <param name="setting">The program as the settings name it; empty to look for it on the PATH.</param>
/// <param name="patience">How long it may take before it is stopped.</param>
public sealed class PdfPrinter(string setting, TimeSpan patience)
{
    /// <summary>Prints, or says why not: no program, an error, a file that did not come.</summary>
    /// <param name="html">A page that needs nothing else, as <see cref="HtmlRenderer"/> makes it.</param>
    /// <exception cref="IOException">The temporary folder cannot be written.</exception>
    public (ReadOnlyMemory<byte> Pdf, Problem? Problem) Print(string html)
    {
        if (ChromiumCommand.Find(setting) is not { } program)
        {
            return (default, PdfTexts.NoChromium());
        }
        var folder = Directory.CreateTempSubdirectory("visavis-pdf-");
        try
        {
            return Print(html, program, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private (ReadOnlyMemory<byte> Pdf, Problem? Problem) Print(string html, string program, string folder)
    {
        var (page, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
        File.WriteAllText(page, html);
        var problem = Run(program, ChromiumCommand.Arguments(page, pdf, Path.Combine(folder, "profile")));
        return problem is null && File.Exists(pdf)
            ? (File.ReadAllBytes(pdf), null)
            : (default, problem ?? PdfTexts.Failed(program, "it ended without a file"));
    }

    private Problem? Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            using var chromium = Process.Start(start)!;
            return Wait(chromium, program);
        }
        catch (Win32Exception e)
        {
            return PdfTexts.Failed(program, new Win32Exception(e.NativeErrorCode).Message);
        }
    }

    private Problem? Wait(Process chromium, string program)
    {
        var told = chromium.StandardError.ReadToEndAsync();
        var said = chromium.StandardOutput.ReadToEndAsync();
        if (!chromium.WaitForExit(patience))
        {
            chromium.Kill(entireProcessTree: true);
            chromium.WaitForExit();
            return PdfTexts.TooSlow(program, patience);
        }
        Task.WaitAll(told, said);
        return chromium.ExitCode == 0 ? null : PdfTexts.Failed(program, LastLine(told.Result));
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault()
        ?? "it ended with an error and said nothing";
}
