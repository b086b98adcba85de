using System.CommandLine;

namespace Visavis.Cli;

/// <summary>Options that every verb takes.</summary>
internal static class CommonOptions
{
    public static Option<string?> Workspace { get; } = Global<string?>("--workspace", "DIR");

    public static Option<string?> Data { get; } = Global<string?>("--data", "DIR");

    public static Option<string?> Lang { get; } = Global<string?>("--lang", "LANG");

    public static Option<string?> Threads { get; } = Global<string?>("--threads", "N");

    public static Option<bool> Json { get; } = Global<bool>("--json", null);

    public static void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { Workspace, Data, Lang, Threads, Json })
        {
            root.Options.Add(option);
        }
    }

    /// <summary>What the command line says of the settings, even where the rest of it cannot be understood.</summary>
    public static Dictionary<string, string?> Flags(ParseResult parsed) =>
        new(StringComparer.Ordinal)
        {
            ["workspace"] = Written(parsed, Workspace),
            ["data"] = Written(parsed, Data),
            ["lang"] = Written(parsed, Lang),
            ["threads"] = Written(parsed, Threads),
        };

    private static string? Written(ParseResult parsed, Option<string?> option) =>
        parsed.GetResult(option) is { Tokens: [.., var last] } ? last.Value : null;

    private static Option<T> Global<T>(string name, string? help) => new(name) { HelpName = help, Recursive = true };
}
