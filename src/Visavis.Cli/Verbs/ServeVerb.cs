using System.CommandLine;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Visavis.Api.Serving;
using Visavis.Workbench;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis serve</c>: dashboard, API and SDMX by HTTP.</summary>
internal static class ServeVerb
{
    private const int LeastToken = 20;

    private static readonly Option<string> Host = new("--host")
    {
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private static readonly Option<int> Port = new("--port") { HelpName = "PORT", DefaultValueFactory = _ => 5080 };

    private static readonly Option<bool> Open = new("--open");

    private static readonly Option<bool> Write = new("--write");

    private static readonly Option<string?> TokenFile = new("--token-file") { HelpName = "FILE" };

    public static Command Command()
    {
        var command = new Command("serve") { Host, Port, Open, Write, TokenFile };
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        // Any other name might stand for an address that the guard of the loopback does not know.
        if (!ServerOptions.IsAddress(session.Get(Host)!))
        {
            return session.Fail(Texts.NotAHost(session.Get(Host)!), ExitCode.BadUsage);
        }
        if (session.Get(Write) != session.Get(TokenFile) is not null)
        {
            return session.Fail(Texts.TokenAndWrite(), ExitCode.BadUsage);
        }
        string? token = null;
        if (session.Get(TokenFile) is { } file && !TryRead(file, out token, out var reason))
        {
            return session.Fail(Texts.NoToken(file, reason), ExitCode.BadInput);
        }
        // What the server reads it reads itself: this sees to it that the bundled evidence is there.
        _ = Workspaces.OpenReady(session);
        return Serve(session, token);
    }

    // Apart, so that no other verb loads the web server.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Serve(Session session, string? token)
    {
        var options = new ServerOptions(session.Get(Host)!, session.Get(Port)) { Token = token, WarmsUp = true };
        try
        {
            Server.Run(session.Settings, options, address => Tell(session, address)).GetAwaiter().GetResult();
            return ExitCode.Done;
        }
        catch (IOException e)
        {
            return session.Fail(Texts.NotListening($"{options.Host}:{options.Port}", e), ExitCode.Unavailable);
        }
    }

    private static void Tell(Session session, string address)
    {
        if (session.Json)
        {
            session.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("address", address);
                json.WriteEndObject();
            });
        }
        else
        {
            session.Out.WriteLine(session.Say.Text("said.serve.listening", ("address", address)));
        }
        session.Out.Flush();
        if (session.Get(Open))
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
    }

    private static bool TryRead(string file, out string? token, out string reason)
    {
        (token, reason) = (null, "");
        try
        {
            token = File.ReadAllText(file).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = e.Message;
        }
        return token is { Length: >= LeastToken };
    }
}
