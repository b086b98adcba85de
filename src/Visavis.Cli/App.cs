using System.CommandLine;
using System.CommandLine.Parsing;
using Visavis.Cli.Verbs;
using Visavis.Core;

namespace Visavis.Cli;

/// <summary>The command line: one verb a step.</summary>
internal static class App
{
    public static int Run(string[] args, TextWriter output, TextWriter error) =>
        Guarded(
            () =>
            {
                var parsed = Root().Parse(args);
                return parsed.Errors.Count > 0
                    ? Refuse(parsed, error)
                    : parsed.Invoke(
                        new InvocationConfiguration
                        {
                            Output = output,
                            Error = error,
                            EnableDefaultExceptionHandler = false,
                        }
                    );
            },
            error
        );

    public static RootCommand Root()
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
        return root;
    }

    /// <summary>The last resort: a mistake of our own is called one, and its trace follows for whoever mends it.</summary>
    public static int Guarded(Func<int> run, TextWriter error)
    {
        try
        {
            return run();
        }
        catch (Exception fault)
        {
            error.WriteLine(Texts.Fault(fault));
            error.WriteLine(fault);
            return ExitCode.Unavailable;
        }
    }

    private static int Refuse(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(c => c.Name).Concat(OptionsOf(parsed.CommandResult)).ToList();
        var problems = parsed.Errors.Select(e => (Found: e.Message, Nearest: Nearest(e, known))).ToList();
        // Without its verb nothing else on the line can be understood: one problem, the mistyped verb where there is one.
        var told =
            command.Subcommands.Count > 0
                ? problems.Where(p => p.Nearest is not null).Append(problems[0]).Take(1)
                : problems;
        foreach (var (found, nearest) in told)
        {
            error.WriteLine(Texts.Usage(found, command, nearest));
        }
        return ExitCode.BadUsage;
    }

    private static IEnumerable<string> OptionsOf(CommandResult? result) =>
        result is null
            ? []
            : result.Command.Options.Select(o => o.Name).Concat(OptionsOf(result.Parent as CommandResult));

    // A word that is known was not mistyped: it is missing, or out of place.
    private static string? Nearest(ParseError problem, List<string> known) =>
        problem.Message.Split('\'') is [_, var written, ..] && !known.Contains(written)
            ? Spelling.Nearest(written, known).FirstOrDefault()
            : null;
}
