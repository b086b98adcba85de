using System.CommandLine;
using System.Globalization;
using Visavis.Store;
using Visavis.Workbench;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis store</c>: the workspace itself. Verify answers "no" with exit code 1.</summary>
internal static class StoreVerb
{
    private static readonly Option<bool> DropOld = new("--drop-old") { };

    public static Command Command()
    {
        var verify = new Command("verify");
        verify.SetAction(parsed => Session.Run(parsed, Verify));
        var compact = new Command("compact") { DropOld };
        compact.SetAction(parsed => Session.Run(parsed, Compact));
        var upgrade = new Command("upgrade");
        upgrade.SetAction(parsed => Session.Run(parsed, Upgrade));
        return new Command("store") { verify, compact, upgrade };
    }

    private static int Verify(Session session)
    {
        var ledger = Workspace.Open(session.Settings).Ledger;
        var problems = ledger.Verify();
        Say(session, ledger, problems.Count == 0 ? "sound" : "damaged", problems.Count);
        foreach (var problem in problems)
        {
            session.Tell(problem);
        }
        return problems.Count == 0 ? ExitCode.Done : ExitCode.No;
    }

    private static int Compact(Session session)
    {
        var ledger = Workspace.Open(session.Settings).Ledger;
        if (!ledger.TryCompact(session.Get(DropOld), out _, out var problem))
        {
            return session.Fail(problem, ExitCode.Unavailable);
        }
        Say(session, ledger, "compacted", 0);
        return ExitCode.Done;
    }

    private static int Upgrade(Session session)
    {
        if (!Ledger.TryUpgrade(session.Settings.Workspace, out var from, out var problem))
        {
            return session.Fail(problem, ExitCode.BadInput);
        }
        var ledger = Workspace.Open(session.Settings).Ledger;
        Say(session, ledger, from == Ledger.Format ? "nothing to upgrade" : "upgraded", 0);
        return ExitCode.Done;
    }

    private static void Say(Session session, Ledger ledger, string state, int problems)
    {
        var commit = ledger.Commits.Count == 0 ? 0 : ledger.Commits[^1];
        if (!session.Json)
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "said.store.state",
                    ("folder", ledger.Folder),
                    ("state", session.Say[$"said.store.{state}"]),
                    ("format", Ledger.Format),
                    ("commit", commit),
                    ("problems", problems)
                )
            );
            return;
        }
        session.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("state", state);
            json.WriteNumber("format", Ledger.Format);
            json.WriteNumber("commit", commit);
            json.WriteNumber("problems", problems);
            json.WriteEndObject();
        });
    }
}
