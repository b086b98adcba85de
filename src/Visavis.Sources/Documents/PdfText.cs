using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Visavis.Sources;

/// <summary>The text of a PDF file by Debian's <c>pdftotext -layout</c>.</summary>
internal static class PdfText
{
    private const int MostCharacters = 16 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>The text with a form feed behind each page.</summary>
    /// <exception cref="DocumentFault">There is no pdftotext, or no text.</exception>
    public static string Of(string path, Spot at)
    {
        using var program = Started(path, at);
        var complaints = program.StandardError.ReadToEndAsync();
        var text = Read(program);
        if (text is null || !program.WaitForExit(Patience))
        {
            program.Kill();
            throw new DocumentFault(DocumentProblems.TooLarge(at, MostCharacters));
        }
        if (program.ExitCode != 0)
        {
            throw new DocumentFault(DocumentProblems.PdfFailed(at, FirstLine(complaints.Result)));
        }
        return text.AsSpan().IndexOfAnyExcept(" \n\r\t\f") < 0
            ? throw new DocumentFault(DocumentProblems.NoTextLayer(at))
            : text;
    }

    private static Process Started(string path, Spot at)
    {
        var start = new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", "--", Path.GetFullPath(path), "-"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new DocumentFault(DocumentProblems.NoPdfReader(at));
        }
    }

    // No more than is wanted, no longer than one waits.
    private static string? Read(Process program)
    {
        using var stop = new CancellationTokenSource(Patience);
        var text = new StringBuilder();
        var buffer = new char[1 << 15];
        try
        {
            while (
                program.StandardOutput.ReadAsync(buffer, stop.Token).AsTask().GetAwaiter().GetResult()
                    is > 0
                        and var read
            )
            {
                text.Append(buffer, 0, read);
                if (text.Length > MostCharacters)
                {
                    return null;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        return text.ToString();
    }

    private static string FirstLine(string text) =>
        text.Split('\n')[0].Trim() is { Length: > 0 } line ? line : "pdftotext";
}
