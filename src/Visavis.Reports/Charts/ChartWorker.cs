using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Visavis.Reports.Charts;

/// <summary>A process of Node that takes a line and gives a line; one that dies or stays silent is started anew, once a line.</summary>
internal sealed class ChartWorker(string node, Wording say) : IDisposable
{
    private const int Starts = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string[] Files =
    [
        "chart-worker.mjs",
        "DejaVuSans.ttf",
        "DejaVuSans-Bold.ttf",
        "resvg.node",
    ];
    private readonly StringBuilder complaints = new();
    private Process? process;

    /// <summary>The answer to a line, or the fault for which there is none.</summary>
    public (string Line, string Fault) Ask(string line)
    {
        if (Files.FirstOrDefault(f => !File.Exists(Beside(f))) is { } absent)
        {
            return ("", say.NoChartFile(Path.Combine("charts", absent)));
        }
        try
        {
            return Answer(line) is { } answer ? (answer, "") : ("", say.ChartFailed(Complaints()));
        }
        catch (Win32Exception e)
        {
            // What the system says, without the framework's words around it.
            return ("", say.NoNode(new Win32Exception(e.NativeErrorCode).Message));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (process is null)
        {
            return;
        }
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    private string? Answer(string line)
    {
        for (var start = 0; start < Starts; start++)
        {
            process ??= Start();
            if (Exchange(process, line) is { } answer)
            {
                return answer;
            }
            Dispose();
        }
        return null;
    }

    private static string? Exchange(Process worker, string line)
    {
        try
        {
            worker.StandardInput.WriteLine(line);
            worker.StandardInput.Flush();
            var answer = worker.StandardOutput.ReadLineAsync();
            return answer.Wait(Patience) ? answer.Result : null;
        }
        catch (IOException)
        {
            return null; // It died: its pipe is closed, and what it said of it stands in the complaints.
        }
    }

    private Process Start()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(node, [Beside(Files[0])])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        var started = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        started.ErrorDataReceived += (_, e) => Complain(e.Data);
        started.BeginErrorReadLine();
        return started;
    }

    private void Complain(string? line)
    {
        lock (complaints)
        {
            complaints.AppendLine(line);
        }
    }

    private string Complaints()
    {
        lock (complaints)
        {
            return complaints.Length == 0 ? "Node gave no answer." : complaints.ToString().Trim();
        }
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, "charts", file);
}
