using System.CommandLine;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Answers;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis measure</c>: one measure for a pair, one period or all, by one witness or all.</summary>
internal static class MeasureVerb
{
    private static readonly Argument<string> Id = new("id")
    {
        Description = "Id of the measure; see visavis measures.",
    };

    private static readonly Option<string> Pair = new("--pair")
    {
        Description = "Reporter and partner, joined by a comma.",
        HelpName = "A,B",
        Required = true,
    };

    private static readonly Option<string?> PeriodOption = new("--period")
    {
        Description = "Period; every year where absent.",
        HelpName = "YEAR",
    };

    private static readonly Option<string?> By = new("--by")
    {
        Description = "Source or document; every one where absent.",
        HelpName = "ID",
    };

    private static readonly Option<string?> Against = new("--against")
    {
        Description = "Source of the partner's record.",
        HelpName = "ID",
    };

    private static readonly Option<string?> FlowOption = new("--flow")
    {
        Description = "export, import or turnover.",
        HelpName = "FLOW",
    };

    private static readonly Option<string?> Gdp = new("--gdp")
    {
        Description = "Source of GDP: its vintage.",
        HelpName = "ID",
    };

    private static readonly Option<string?> Partners = new("--partners")
    {
        Description = "Groups of a split, as RUS,EU,CHN+OTH.",
        HelpName = "LIST",
    };

    private static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "Only what had been published by this day.",
        HelpName = "DATE",
    };

    private static readonly Option<string?> KnownAt = new("--known-at")
    {
        Description = "Only what was ingested by this moment.",
        HelpName = "TIME",
    };

    public static Command Command()
    {
        var command = new Command("measure", "Computes a measure and says from what.")
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
            session.Out,
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
