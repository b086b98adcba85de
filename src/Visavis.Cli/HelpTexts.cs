using System.CommandLine;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Cli;

/// <summary>What is said of a command and its words. A text lies under the way to its word: <c>store.compact.drop-old</c>; what many verbs take, under <c>common</c>.</summary>
internal sealed class HelpTexts(Speech say, Command command)
{
    /// <summary>From the root to a command.</summary>
    public static IEnumerable<Command> Way(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Way(parent).Append(command) : [command];

    public string About(Command verb) => say[$"{Key(verb)}.about"];

    /// <summary>An option or argument of the command; what its sisters take too is said where they hang together.</summary>
    public string Of(string name)
    {
        var keys = Way(command).Reverse().Select(c => $"{Key(c)}.{name}").Where(say.Has);
        return say.Text(keys.FirstOrDefault($"common.{name}"), ("formats", ReportFormat.Meanings(say.Language)));
    }

    /// <summary>What is to be put in the place of a value.</summary>
    public string Value(string name) => $"<{say[$"values.{name}"]}>";

    private static string Key(Command verb) =>
        verb is RootCommand ? "visavis" : string.Join('.', Way(verb).Skip(1).Select(c => c.Name));
}
