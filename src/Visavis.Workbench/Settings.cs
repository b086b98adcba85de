using System.Globalization;
using System.Text.Json;
using Visavis.Core;

namespace Visavis.Workbench;

/// <summary>Where a setting's value came from; a later origin is overruled by an earlier one.</summary>
public enum SettingOrigin
{
    Flag,
    Environment,
    WorkspaceFile,
    Default,
}

/// <summary>A setting as it is in force.</summary>
public sealed record Setting(string Name, string Variable, string Value, SettingOrigin Origin)
{
    /// <summary>What it is for.</summary>
    public string Meaning(Language language) => Texts.Book.Speaking(language)[$"settings.{Name}"];
}

/// <summary>Settings: flag over environment over the workspace's settings.json over default.</summary>
public sealed class Settings
{
    private static readonly SettingDefault[] Known =
    [
        new("workspace", ".visavis"),
        new("data", ""),
        new("lang", "en"),
        new("threads", "2"),
        new("memory", "4GB"),
        new("chromium", ""),
    ];

    private readonly Dictionary<string, Setting> inForce;

    private Settings(IEnumerable<Setting> settings) =>
        inForce = settings.ToDictionary(s => s.Name, StringComparer.Ordinal);

    public IEnumerable<Setting> All => Known.Select(k => inForce[k.Name]);

    public string Workspace => inForce["workspace"].Value;

    public int Threads => int.Parse(inForce["threads"].Value, CultureInfo.InvariantCulture);

    /// <summary>Most memory of the engine.</summary>
    public long MemoryBytes
    {
        get
        {
            var text = inForce["memory"].Value;
            var number = long.Parse(text.AsSpan(0, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture);
            return number << (text.EndsWith("GB", StringComparison.Ordinal) ? 30 : 20);
        }
    }

    public Language Language => inForce["lang"].Value == "ru" ? Language.Ru : Language.En;

    /// <summary>The same in another language.</summary>
    public Settings Speaking(Language language) =>
        new(All.Select(s => s.Name == "lang" ? s with { Value = language == Language.Ru ? "ru" : "en" } : s));

    /// <summary>The browser that prints; empty to look for one.</summary>
    public string Chromium => inForce["chromium"].Value;

    /// <summary>The bundled packages.</summary>
    public string Data =>
        inForce["data"].Value is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Settings in force, or what is wrong with one of them.</summary>
    /// <param name="flags">What the command line says; absent values are not given.</param>
    /// <param name="environment">Reads an environment variable.</param>
    public static (Settings? Settings, Problem? Problem) Load(
        IReadOnlyDictionary<string, string?> flags,
        Func<string, string?> environment
    )
    {
        var workspace = WorkspaceOf(flags, environment);
        if (!TryReadFile(FileOf(workspace), out var file, out var problem))
        {
            return (null, problem);
        }
        var all = Known
            .Select(k => k.Name == "workspace" ? workspace : Resolve(k.Name, flags, environment, file))
            .ToList();
        problem = all.Select(Check).FirstOrDefault(p => p is not null);
        return problem is null ? (new Settings(all), null) : (null, problem);
    }

    /// <summary>The language asked for, whatever is wrong with the other settings; English where none is.</summary>
    /// <inheritdoc cref="Load"/>
    public static Language LanguageOf(IReadOnlyDictionary<string, string?> flags, Func<string, string?> environment)
    {
        TryReadFile(FileOf(WorkspaceOf(flags, environment)), out var file, out _);
        return Resolve("lang", flags, environment, file).Value == "ru" ? Language.Ru : Language.En;
    }

    private static Setting WorkspaceOf(IReadOnlyDictionary<string, string?> flags, Func<string, string?> environment) =>
        Resolve("workspace", flags, environment, new(StringComparer.Ordinal));

    private static string FileOf(Setting workspace) => Path.Combine(workspace.Value, "settings.json");

    private static string VariableOf(string name) => "VISAVIS_" + name.ToUpperInvariant();

    private static Setting Resolve(
        string name,
        IReadOnlyDictionary<string, string?> flags,
        Func<string, string?> environment,
        Dictionary<string, string> file
    )
    {
        var variable = VariableOf(name);
        Setting Of(string value, SettingOrigin origin) => new(name, variable, value, origin);
        if (flags.TryGetValue(name, out var flag) && flag is not null)
        {
            return Of(flag, SettingOrigin.Flag);
        }
        if (environment(variable) is { Length: > 0 } set)
        {
            return Of(set, SettingOrigin.Environment);
        }
        return file.TryGetValue(name, out var written)
            ? Of(written, SettingOrigin.WorkspaceFile)
            : Of(Array.Find(Known, k => k.Name == name)!.Default, SettingOrigin.Default);
    }

    private static bool TryReadFile(string path, out Dictionary<string, string> file, out Problem? problem)
    {
        file = new(StringComparer.Ordinal);
        problem = null;
        if (!File.Exists(path))
        {
            return true;
        }
        try
        {
            file =
                JsonSerializer.Deserialize(File.ReadAllText(path), SettingsJson.Default.DictionaryStringString) ?? file;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            problem = Texts.SettingsFileUnreadable(path, e);
            return false;
        }
        var unknown = file.Keys.FirstOrDefault(k => Known.All(s => s.Name != k));
        problem = unknown is null ? null : Texts.UnknownSetting(path, unknown, Known.Select(k => k.Name));
        return problem is null;
    }

    private static Problem? Check(Setting setting) =>
        setting.Name switch
        {
            "lang" when setting.Value is not ("en" or "ru") => Texts.BadSetting(setting),
            "threads"
                when !int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                    || n is < 1 or > 256 => Texts.BadSetting(setting),
            "memory" when !IsMemory(setting.Value) => Texts.BadSetting(setting),
            _ => null,
        };

    private static bool IsMemory(string text) =>
        text.Length > 2
        && text[^2..] is "MB" or "GB"
        && int.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && n > 0;

    private sealed record SettingDefault(string Name, string Default);
}
