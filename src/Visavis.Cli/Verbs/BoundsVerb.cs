using System.CommandLine;
using System.Text.Json;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Hidden;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis bounds</c>: what the cells can be that a reporter hides.</summary>
internal static class BoundsVerb
{
    private static readonly Argument<string> Reporter = new("reporter");
    private static readonly Argument<string> Partner = new("partner");
    private static readonly Option<string?> At = new("--period") { HelpName = "PERIOD" };
    private static readonly Option<string?> AsOf = new("--as-of") { HelpName = "DATE" };
    private static readonly Option<string?> KnownAt = new("--known-at") { HelpName = "TIME" };

    public static Command Command()
    {
        var command = new Command("bounds");
        command.Arguments.Add(Reporter);
        command.Arguments.Add(Partner);
        foreach (var option in new Option[] { At, AsOf, KnownAt })
        {
            command.Options.Add(option);
        }
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        var pair = PairQuery.Of(session.Get(Reporter), session.Get(Partner));
        var request = new BoundsRequest(pair.A, pair.B)
        {
            Period = session.Get(At) is { } period ? Asked.Period(period, "--period") : null,
            Time = TimeTravel.Of(session.Get(AsOf), session.Get(KnownAt)),
        };
        var answer = Workspaces.OpenReady(session).Bounds(request);
        if (session.Json)
        {
            session.WriteJson(json => Write(json, answer));
        }
        else
        {
            Print(session, answer);
        }
        return ExitCode.Done;
    }

    private static void Print(Session session, BoundsAnswer answer)
    {
        Tables.Write(
            session,
            ["source", "flow", "period", "commodity", "currency", "least", "most"],
            answer.Cells.Select(c =>
                (string[])
                    [
                        c.Source,
                        session.Say[$"said.mirrors.{c.Flow.ToString().ToLowerInvariant()}"],
                        c.Period.ToString(),
                        c.Commodity.ToString(),
                        c.Currency.Code,
                        session.Number(c.Least, 0),
                        c.Most is { } most ? session.Number(most, 0) : session.Say["said.bounds.no-most"],
                    ]
            ),
            5,
            6
        );
        foreach (var table in answer.Broken)
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "said.bounds.broken",
                    ("source", table.Source),
                    ("period", table.Period.ToString()),
                    ("flow", session.Say[$"said.mirrors.{table.Flow.ToString().ToLowerInvariant()}"]),
                    ("wholes", string.Join(", ", table.Wholes))
                )
            );
        }
    }

    private static void Write(Utf8JsonWriter json, BoundsAnswer answer)
    {
        json.WriteStartObject();
        json.WriteObjects(
            "cells",
            answer.Cells,
            cell =>
            {
                WriteTable(json, cell.Source, cell.Flow, cell.Period);
                json.WriteString("commodity", cell.Commodity.ToString());
                json.WriteString("currency", cell.Currency.Code);
                json.WriteKnown("least", cell.Least);
                json.WriteKnown("most", cell.Most);
            }
        );
        json.WriteObjects(
            "broken",
            answer.Broken,
            table =>
            {
                WriteTable(json, table.Source, table.Flow, table.Period);
                json.WriteStrings("wholes", table.Wholes);
            }
        );
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, string source, Flow flow, Period period)
    {
        json.WriteString("source", source);
        json.WriteString("flow", flow.ToString().ToLowerInvariant());
        json.WriteString("period", period.ToString());
    }
}
