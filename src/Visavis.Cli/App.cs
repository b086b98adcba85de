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
                var parsed = Root(args.Contains(FetchVerb.Name)).Parse(args);
                var say = Texts.Say(parsed);
                return Guarded(() => Run(parsed, say, output, error), error, say);
            },
            error,
            Texts.Book.Speaking(Language.En)
        );

    /// <param name="withApis">Whether the declared APIs are read: a start that is about something else is spared the time.</param>
    public static RootCommand Root(bool withApis = true)
    {
        var root = new RootCommand
        {
            ReportVerb.Command(),
            IngestVerb.Command(),
            FetchVerb.Command(withApis),
            ExportVerb.Command(),
            FlowsVerb.Command(),
            MirrorsVerb.Command(),
            BoundsVerb.Command(),
            ReconstructVerb.Command(),
            BacktestVerb.Command(),
            SynthVerb.Command(),
            GravityVerb.Command(),
            CounterfactualVerb.Command(),
            MeasureVerb.Command(),
            ReceiptVerb.Command(),
            CheckVerb.Command(),
            SourcesVerb.Command(),
            EconomiesVerb.Command(),
            ProductsVerb.Command(),
            ConvertVerb.Command(),
            MeasuresVerb.Command(),
            StoreVerb.Command(),
            ConfigVerb.Command(),
            ServeVerb.Command(),
            McpVerb.Command(),
        };
        CommonOptions.AddTo(root);
        Help.AddTo(root);
        return root;
    }

    /// <summary>The last resort: a mistake of our own is called one, and its trace follows for whoever mends it.</summary>
    public static int Guarded(Func<int> run, TextWriter error, Speech say)
    {
        try
        {
            return run();
        }
        catch (Exception fault)
        {
            error.WriteLine(say.Problem(Texts.Fault(fault)));
            error.WriteLine(fault);
            return ExitCode.Unavailable;
        }
    }

    private static int Run(ParseResult parsed, Speech say, TextWriter output, TextWriter error) =>
        parsed.Errors.Count > 0
            ? Refuse(parsed, say, error)
            : parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );

    private static int Refuse(ParseResult parsed, Speech say, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(c => c.Name).Concat(OptionsOf(parsed.CommandResult)).ToList();
        var faults = parsed
            .Errors.Select(e => UsageFault.Of(parsed, e))
            .Select(f => (Fault: f, Nearest: Nearest(f, known)))
            .ToList();
        // Without its verb nothing else on the line can be understood: one problem, the mistyped verb where there is one.
        var told =
            command.Subcommands.Count > 0 ? faults.Where(f => f.Nearest is not null).Append(faults[0]).Take(1) : faults;
        foreach (var (fault, nearest) in told)
        {
            error.WriteLine(say.Problem(Texts.Usage(fault, command, nearest)));
        }
        return ExitCode.BadUsage;
    }

    private static IEnumerable<string> OptionsOf(CommandResult? result) =>
        result is null
            ? []
            : result.Command.Options.Select(o => o.Name).Concat(OptionsOf(result.Parent as CommandResult));

    // A word that is known was not mistyped: it is out of place.
    private static string? Nearest(UsageFault fault, List<string> known) =>
        fault.Word is { } written && !known.Contains(written)
            ? Spelling.Nearest(written, known).FirstOrDefault()
            : null;
}
