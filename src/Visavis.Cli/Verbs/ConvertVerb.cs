using System.CommandLine;
using System.Globalization;
using Visavis.Analysis.Conversion;
using Visavis.Core;
using Visavis.Sources;
using Visavis.Workbench;
using Visavis.Workbench.Classify;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis convert</c>: values by code of one edition as values by code of another, with what that did to them.</summary>
internal static class ConvertVerb
{
    private static readonly Argument<string?> FileArgument = new("file") { Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string?> Source = new("--source") { HelpName = "ID" };

    private static readonly Option<string?> Reporters = new("--reporter") { HelpName = "LIST" };

    private static readonly Option<string?> Partners = new("--partner") { HelpName = "LIST" };

    private static readonly Option<string?> FlowOption = new("--flow") { HelpName = "FLOW" };

    private static readonly Option<string?> PeriodOption = new("--period") { HelpName = "TIME" };

    private static readonly Option<string> From = new("--from") { HelpName = "ID", Required = true };

    private static readonly Option<string> To = new("--to") { HelpName = "ID", Required = true };

    private static readonly Option<string?> Via = new("--via") { HelpName = "LIST" };

    private static readonly Option<string?> CodeColumn = new("--code-column") { HelpName = "COLUMN" };

    private static readonly Option<string?> ValueColumn = new("--value-column") { HelpName = "COLUMN" };

    private static readonly Option<string?> CellColumns = new("--cell-columns") { HelpName = "LIST" };

    private static readonly Option<string?> Fit = new("--fit") { HelpName = "FILES" };

    private static readonly Option<int?> Digits = new("--digits") { HelpName = "N" };

    public static Command Command()
    {
        var command = new Command("convert")
        {
            FileArgument,
            From,
            To,
            Source,
            Reporters,
            Partners,
            FlowOption,
            PeriodOption,
            Via,
            CodeColumn,
            ValueColumn,
            CellColumns,
            Fit,
            Digits,
        };
        Fit.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value.Split(',').Length != 2)
            {
                result.AddError(token.Value);
            }
        });
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    /// <summary>What is missing or too much; absent where it is a file, or a source with all that is to be said of it.</summary>
    private static string? Fault(Session session)
    {
        Option<string?>[] chosen = [Reporters, Partners, FlowOption, PeriodOption];
        var isSource = session.Get(Source) is not null;
        return isSource == session.Get(FileArgument) is not null ? "FILE, --source"
            : isSource && session.Get(Fit) is not null ? "--source, --fit"
            : chosen.FirstOrDefault(o => session.Get(o) is not null != isSource) is { } odd ? $"--source, {odd.Name}"
            : null;
    }

    private static int Run(Session session)
    {
        if (Fault(session) is { } options)
        {
            return session.Fail(Texts.ConvertWhat(options), ExitCode.BadUsage);
        }
        var answer = Workspaces.OpenReady(session).ConvertValues(Request(session));
        if (session.Json)
        {
            ConversionJson.Write(session, answer);
        }
        else
        {
            Write(session, answer);
        }
        foreach (var problem in answer.Problems)
        {
            session.Tell(problem);
        }
        return answer.Problems.IsEmpty ? ExitCode.Done : ExitCode.BadInput;
    }

    private static ConversionRequest Request(Session session) =>
        new(session.Get(From)!, session.Get(To)!, session.Get(FileArgument))
        {
            Source = session.Get(Source) is { } source ? Values(session, source) : null,
            Columns = new(session.Get(CodeColumn), session.Get(ValueColumn), session.Get(CellColumns)?.Split(',')),
            Via = [.. session.Get(Via)?.Split(',') ?? []],
            Fit = session.Get(Fit)?.Split(',') is [var before, var after] ? (before, after) : null,
            Digits = session.Get(Digits),
        };

    private static SourceValues Values(Session session, string source) =>
        new(
            source,
            Asked.Codes(session.Get(Reporters)),
            Asked.Codes(session.Get(Partners)),
            Asked.Flow(session.Get(FlowOption)!),
            Asked.Period(session.Get(PeriodOption)!, "--period")
        );

    private static void Write(Session session, ConversionAnswer answer)
    {
        Tables.Write(session, ["code", "value"], answer.Values.Select(v => (string[])[v.Code, Number(v.Value)]), 1);
        foreach (var step in answer.Steps)
        {
            WriteStep(session, step);
        }
        foreach (var fit in answer.Fits)
        {
            session.Out.WriteLine(
                session.Say.Text(
                    "said.convert.fit",
                    ("codes", string.Join(' ', fit.Component.Sources)),
                    ("cells", fit.Cells),
                    ("explained", Percent((decimal)fit.Explained))
                )
            );
        }
        session.Out.WriteLine(
            session.Say.Text(
                answer.IsConserved ? "said.convert.conserved" : "said.convert.not-conserved",
                ("before", Number(answer.Before)),
                ("after", Number(answer.Values.Sum(v => v.Value))),
                ("aside", Number(answer.Aside))
            )
        );
    }

    private static void WriteStep(Session session, ConversionStep step)
    {
        session.Out.WriteLine();
        session.Out.WriteLine(
            session.Say.Text(
                "said.convert.step",
                ("from", step.From.Id),
                ("to", step.To.Id),
                ("weights", session.Say[$"weight-origins.{step.Origin}"]),
                ("residual", Number(step.Residual))
            )
        );
        Tables.Write(
            session,
            ["relation", "components", "codes", "share"],
            step.Ambiguity.Select(a =>
                (string[])
                    [session.Say[$"relations.{a.Relation}"], Number(a.Components), Number(a.Codes), Percent(a.Share)]
            ),
            1,
            2,
            3
        );
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(decimal share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
