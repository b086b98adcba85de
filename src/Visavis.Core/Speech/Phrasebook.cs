using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Visavis.Core;

/// <summary>The texts of one project in every language: the files <c>Texts/en/*.json</c> and <c>Texts/ru/*.json</c> that lie in it.</summary>
/// <remarks>A file is an object of objects; the key of a text is the path to it: <c>flows.lead</c>.</remarks>
public sealed class Phrasebook
{
    private readonly Assembly assembly;
    private readonly Lazy<FrozenDictionary<string, Phrase>>[] byLanguage;

    private Phrasebook(Assembly assembly)
    {
        this.assembly = assembly;
        byLanguage =
        [
            .. Enum.GetValues<Language>().Select(l => new Lazy<FrozenDictionary<string, Phrase>>(() => Read(l))),
        ];
    }

    /// <summary>The texts that lie in an assembly.</summary>
    public static Phrasebook In(Assembly assembly) => new(assembly);

    /// <summary>The texts in one language.</summary>
    public Speech Speaking(Language language) => new(this, language);

    /// <summary>Every key of a language.</summary>
    public IEnumerable<string> Keys(Language language) => byLanguage[(int)language].Value.Keys;

    /// <summary>Whether a language has a text.</summary>
    public bool Has(string key, Language language) => byLanguage[(int)language].Value.ContainsKey(key);

    /// <summary>A text.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text: a mistake of ours.</exception>
    public Phrase Find(string key, Language language) =>
        byLanguage[(int)language].Value.TryGetValue(key, out var phrase)
            ? phrase
            : throw new KeyNotFoundException($"{assembly.GetName().Name} has no text {key} in {language}");

    private FrozenDictionary<string, Phrase> Read(Language language)
    {
        var folder = language == Language.Ru ? "Texts/ru/" : "Texts/en/";
        return assembly
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
            .SelectMany(n => Texts(n))
            .ToFrozenDictionary(t => t.Key, t => Phrase.Parse(t.Text), StringComparer.Ordinal);
    }

    private List<(string Key, string Text)> Texts(string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.EnumerateObject().SelectMany(p => Texts(p.Name, p.Value))];
    }

    private static IEnumerable<(string Key, string Text)> Texts(string path, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().SelectMany(p => Texts($"{path}.{p.Name}", p.Value))
            : [(path, value.GetString()!)];
}
