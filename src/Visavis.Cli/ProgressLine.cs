namespace Visavis.Cli;

/// <summary>One plain line a step on standard error; on a terminal they share a line, which is wiped at the end.</summary>
internal sealed class ProgressLine(Session session) : IDisposable
{
    private readonly bool isTerminal = !Console.IsErrorRedirected;

    public void Show(string line)
    {
        if (isTerminal)
        {
            session.Error.Write($"\r\u001b[K{line}");
        }
        else
        {
            session.Error.WriteLine(line);
        }
    }

    public void Dispose()
    {
        if (isTerminal)
        {
            session.Error.Write("\r\u001b[K");
        }
    }
}
