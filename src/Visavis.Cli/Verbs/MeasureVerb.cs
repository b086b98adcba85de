using System.CommandLine;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Answers;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis measure</c>: one measure for a pair, one period or all, by one witness or all.</summary>
internal static class MeasureVerb
{
    private static readonly Argument<string> Id = new("id") { };

    private static readonly Option<string> Pair = new("--pair") { HelpName = "PAIR", Required = true };

    private static readonly Option<string?> PeriodOption = new("--period") { HelpName = "YEAR" };

    private static readonly Option<string?> By = new("--by") { HelpName = "ID" };

    private static readonly Option<string?> Against = new("--against") { HelpName = "ID" };

    private static readonly Option<string?> FlowOption = new("--flow") { HelpName = "FLOW" };

    private static readonly Option<string?> Gdp = new("--gdp") { HelpName = "ID" };

    private static readonly Option<string?> Partners = new("--partners") { HelpName = "LIST" };

    private static readonly Option<string?> AsOf = new("--as-of") { HelpName = "DATE" };

    private static readonly Option<string?> KnownAt = new("--known-at") { HelpName = "TIME" };

    public static Command Command()
    {
        var command = new Command("measure")
        {
            Id,
            Pair,
            PeriodOption,
            By,
            Against,
            FlowOption,
            Gdp,
            Partners,
            AsOf,
            KnownAt,
        };
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        var workspace = Workspaces.OpenReady(session);
        var request = new MeasureRequest(session.Get(Id), session.Get(Pair)!)
        {
            Period = session.Get(PeriodOption),
            By = session.Get(By),
            Against = session.Get(Against),
            Flow = session.Get(FlowOption),
            Gdp = session.Get(Gdp),
            Partners = session.Get(Partners),
            Time = TimeTravel.Of(session.Get(AsOf), session.Get(KnownAt)),
        };
        var answers = request.Answer(workspace);
        if (session.Json)
        {
            session.WriteJson(json =>
            {
                json.WriteStartArray();
                foreach (var answer in answers)
                {
                    AnswerJson.Write(json, answer);
                }
                json.WriteEndArray();
            });
            return ExitCode.Done;
        }
        Tables.Write(
            session,
            ["period", "by", "value", "interval", "receipt"],
            answers.Select(a =>
                (string[])
                    [
                        a.Address.Selection.GetValueOrDefault("period", ""),
                        a.Address.Selection.GetValueOrDefault("by", ""),
                        AnswerText.Value(a),
                        AnswerText.Interval(a),
                        a.Address.ToString(),
                    ]
            ),
            2,
            3
        );
        return ExitCode.Done;
    }
}
