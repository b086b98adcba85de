using System.CommandLine;
using Visavis.Core;

namespace Visavis.Cli;

/// <summary>Every problem that the command line itself reports.</summary>
internal static class Texts
{
    public static Problem Usage(string found, Command command, string? nearest)
    {
        var name = command is RootCommand ? "visavis" : $"visavis {command.Name}";
        return new(
            "USE001",
            "A command is a verb, what it is about, and options.",
            found,
            name,
            nearest is null ? $"see: {name} --help" : $"did you mean {nearest}?"
        );
    }

    public static Problem Fault(Exception fault) =>
        new(
            "VIS001",
            "Visavis says what is wrong with its input, and does not break.",
            $"it broke: {fault.GetType().Name}: {fault.Message.Split('\n')[0].Trim()}",
            fault.TargetSite is { } method ? $"{method.DeclaringType?.Name}.{method.Name}" : "visavis",
            "this is a mistake in Visavis: report it with the command and the lines below; what was stored before is whole"
        );

    public static string NotWritten(IEnumerable<string> formats) => $"not written: {string.Join(", ", formats)}";
}
