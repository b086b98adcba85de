using System.Reflection;
using System.Text.Json;

namespace Visavis.Core;

/// <summary>The texts of one project in every language: the files <c>Texts/en/*.json</c> and <c>Texts/ru/*.json</c> that lie in it.</summary>
/// <remarks>A file is an object of objects; the key of a text is the path to it: <c>flows.lead</c>.</remarks>
public sealed class Phrasebook
{
    private readonly Assembly assembly;
    private readonly Lazy<Dictionary<string, Phrase>> english;
    private readonly Lazy<Dictionary<string, Phrase>> russian;

    private Phrasebook(Assembly assembly)
    {
        this.assembly = assembly;
        english = new(() => Read("Texts/en/"));
        russian = new(() => Read("Texts/ru/"));
    }

    /// <summary>The texts that lie in an assembly.</summary>
    public static Phrasebook In(Assembly assembly) => new(assembly);

    /// <summary>The texts in one language.</summary>
    public Speech Speaking(Language language) => new(this, language);

    /// <summary>Every key of a language.</summary>
    public IEnumerable<string> Keys(Language language) => In(language).Keys;

    /// <summary>Whether a language has a text.</summary>
    public bool Has(string key, Language language) => In(language).ContainsKey(key);

    /// <summary>A text.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text: a mistake of ours.</exception>
    public Phrase Find(string key, Language language) =>
        In(language).TryGetValue(key, out var phrase)
            ? phrase
            : throw new KeyNotFoundException($"{assembly.GetName().Name} has no text {key} in {language}");

    private Dictionary<string, Phrase> In(Language language) => language == Language.Ru ? russian.Value : english.Value;

    // Plain loops over plain collections: what the runtime brings compiled, so that a command starts at once.
    private Dictionary<string, Phrase> Read(string folder)
    {
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(folder, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(resource)!;
                using var json = JsonDocument.Parse(stream);
                Read(phrases, "", json.RootElement);
            }
        }
        return phrases;
    }

    private static void Read(Dictionary<string, Phrase> phrases, string path, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            phrases.Add(path, Phrase.Parse(value.GetString()!));
            return;
        }
        foreach (var property in value.EnumerateObject())
        {
            Read(phrases, path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value);
        }
    }
}
