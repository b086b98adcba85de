using System.CommandLine;
using Visavis.Workbench;
using Visavis.Workbench.Answers;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis flows</c>: every side's figures of a pair, year by year.</summary>
internal static class FlowsVerb
{
    public static Command Command()
    {
        var pair = new PairArguments();
        var command = new Command("flows");
        pair.AddTo(command);
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, pair.Query(session))));
        return command;
    }

    private static int Run(Session session, PairQuery query)
    {
        var workspace = Workspaces.OpenReady(session);
        var rows = FlowRows.Of(workspace.Pair(query), query);
        if (session.Json)
        {
            WriteJson(session, rows);
            return ExitCode.Done;
        }
        Tables.Write(
            session,
            ["period", "movement", "said-by", "source", "value", "interval", "kind"],
            rows.Select(r =>
                (string[])
                    [
                        r.Period.ToString(),
                        $"{r.Exporter.Code} > {r.Importer.Code}",
                        r.Reporter.Code,
                        r.Source,
                        AnswerText.Value(r.Answer),
                        AnswerText.Interval(r.Answer),
                        session.Say[$"number-kinds.{r.Answer.Kind.ToString().ToLowerInvariant()}"],
                    ]
            ),
            4,
            5
        );
        return ExitCode.Done;
    }

    private static void WriteJson(Session session, IReadOnlyList<FlowRow> rows) =>
        session.WriteJson(json =>
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                json.WriteString("period", row.Period.ToString());
                json.WriteString("exporter", row.Exporter.Code);
                json.WriteString("importer", row.Importer.Code);
                json.WriteString("reporter", row.Reporter.Code);
                json.WriteString("source", row.Source);
                json.WriteString("kind", row.Answer.Kind.ToString().ToLowerInvariant());
                json.WriteNumber("value", row.Answer.Value.Value);
                json.WriteString("unit", AnswerText.UnitOf(row.Answer));
                json.WriteNumber("low", row.Answer.Bounds.Low ?? 0);
                if (row.Answer.Bounds.High is { } high)
                {
                    json.WriteNumber("high", high);
                }
                json.WriteString("receipt", row.Answer.Address.ToString());
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
}
