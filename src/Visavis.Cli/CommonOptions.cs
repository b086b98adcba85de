using System.CommandLine;

namespace Visavis.Cli;

/// <summary>Options that every verb takes.</summary>
internal static class CommonOptions
{
    public static Option<string?> Workspace { get; } =
        Global<string?>("--workspace", "Folder of the workspace.", "DIR");

    public static Option<string?> Data { get; } =
        Global<string?>("--data", "Folder of the bundled data packages.", "DIR");

    public static Option<string?> Lang { get; } = Global<string?>("--lang", "Language: en or ru.", "LANG");

    public static Option<string?> Threads { get; } = Global<string?>("--threads", "Threads of the engine.", "N");

    public static Option<bool> Json { get; } = Global<bool>("--json", "Answer in JSON.", null);

    public static void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { Workspace, Data, Lang, Threads, Json })
        {
            root.Options.Add(option);
        }
    }

    public static Dictionary<string, string?> Flags(ParseResult parsed) =>
        new(StringComparer.Ordinal)
        {
            ["workspace"] = parsed.GetValue(Workspace),
            ["data"] = parsed.GetValue(Data),
            ["lang"] = parsed.GetValue(Lang),
            ["threads"] = parsed.GetValue(Threads),
        };

    private static Option<T> Global<T>(string name, string description, string? help) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            Recursive = true,
        };
}
