using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Visavis.Cli;

/// <summary>Help in the language that is asked for, in the place of the parser's own.</summary>
internal sealed class Help : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root) => root.Options.OfType<HelpOption>().Single().Action = new Help();

    public override int Invoke(ParseResult parseResult)
    {
        new HelpPage(Texts.Say(parseResult), parseResult.CommandResult.Command).Write(
            parseResult.InvocationConfiguration.Output
        );
        return ExitCode.Done;
    }
}
