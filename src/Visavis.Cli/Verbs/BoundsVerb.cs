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
        string Dollars(double value) => SpokenNumber.Of((decimal)Math.Round(value), 0, session.Say.Language);
        Tables.Write(
            session,
            ["source", "flow", "period", "commodity", "least", "most"],
            answer.Cells.Select(c =>
                (string[])
                    [
                        c.Source,
                        session.Say[$"said.mirrors.{c.Flow.ToString().ToLowerInvariant()}"],
                        c.Period.ToString(),
                        c.Commodity.ToString(),
                        Dollars(c.Least),
                        c.Most is { } most ? Dollars(most) : session.Say["said.bounds.no-most"],
                    ]
            ),
            4,
            5
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
        json.WriteStartArray("cells");
        foreach (var cell in answer.Cells)
        {
            WriteTable(json, cell.Source, cell.Flow, cell.Period);
            json.WriteString("commodity", cell.Commodity.ToString());
            json.WriteNumber("least", cell.Least);
            if (cell.Most is { } most)
            {
                json.WriteNumber("most", most);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("broken");
        foreach (var table in answer.Broken)
        {
            WriteTable(json, table.Source, table.Flow, table.Period);
            json.WriteStartArray("wholes");
            foreach (var whole in table.Wholes)
            {
                json.WriteStringValue(whole);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, string source, Flow flow, Period period)
    {
        json.WriteStartObject();
        json.WriteString("source", source);
        json.WriteString("flow", flow.ToString().ToLowerInvariant());
        json.WriteString("period", period.ToString());
    }
}
