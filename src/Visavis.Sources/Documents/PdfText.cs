using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>The text of a PDF file by Debian's <c>pdftotext -layout</c>.</summary>
internal static class PdfText
{
    private const string Made = "CreationDate:";
    private const int MostCharacters = 16 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>The text with a form feed behind each page.</summary>
    /// <exception cref="DocumentFault">There is no pdftotext, or no text.</exception>
    public static string Of(string path, Spot at)
    {
        using var program = Started("pdftotext", ["-layout", "-enc", "UTF-8", "--", Path.GetFullPath(path), "-"], at);
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

    /// <summary>The day on which the file says that it was made, by <c>pdfinfo</c>, which comes with pdftotext; absent where it does not.</summary>
    public static DocumentDay? DayOf(string path, Spot at)
    {
        using var program = Started("pdfinfo", ["-isodates", "--", Path.GetFullPath(path)], at);
        var complaints = program.StandardError.ReadToEndAsync();
        if (Read(program) is not { } text || !program.WaitForExit(Patience))
        {
            program.Kill();
            return null;
        }
        _ = complaints.Result;
        var line = text.Split('\n').FirstOrDefault(l => l.StartsWith(Made, StringComparison.Ordinal));
        return
            line?[Made.Length..].Trim() is { Length: >= 10 } day
            && DateOnly.TryParseExact(
                day[..10],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var made
            )
            ? new(made, DayFrom.PdfInfo)
            : null;
    }

    private static Process Started(string name, string[] arguments, Spot at)
    {
        var start = new ProcessStartInfo(name, arguments)
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
