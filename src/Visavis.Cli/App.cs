using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Visavis.Cli.Verbs;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Cli;

/// <summary>The command line: one verb a step.</summary>
internal static class App
{
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand(
            "Visavis: every trade flow has two sides. What each side says, where they disagree, how tightly two economies are tied."
        )
        {
            ReportVerb.Command(),
            IngestVerb.Command(),
            FlowsVerb.Command(),
            MeasureVerb.Command(),
            ReceiptVerb.Command(),
            SourcesVerb.Command(),
            EconomiesVerb.Command(),
            MeasuresVerb.Command(),
            StoreVerb.Command(),
            ConfigVerb.Command(),
        };
        CommonOptions.AddTo(root);
        Examples.AddTo(root);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, error);
        }
        return parsed.Invoke(
            new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            }
        );
    }

    private static int Refuse(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)).ToList();
        foreach (var problem in parsed.Errors.Select(e => UsageProblem(e, command, known)))
        {
            error.WriteLine(problem);
        }
        return ExitCode.BadUsage;
    }

    private static Problem UsageProblem(ParseError parseError, Command command, List<string> known)
    {
        var token = parseError.SymbolResult?.Tokens.Count > 0 ? parseError.SymbolResult.Tokens[^1].Value : "";
        var written =
            token.Length > 0 ? token
            : parseError.Message.Split('\'') is [_, var quoted, ..] ? quoted
            : "";
        var nearest = Spelling.Nearest(written, known).FirstOrDefault();
        return new(
            "USE001",
            "A command is a verb, what it is about, and options.",
            parseError.Message,
            command is RootCommand ? "visavis" : $"visavis {command.Name}",
            nearest is null
                ? $"see: visavis {(command is RootCommand ? "" : command.Name + " ")}--help"
                : $"did you mean {nearest}?"
        );
    }
}
