using System.Text;

namespace Visavis.Core;

/// <summary>The texts of a project in one language, with their holes filled.</summary>
/// <param name="Book">The texts.</param>
/// <param name="Language">The language.</param>
public sealed record Speech(Phrasebook Book, Language Language)
{
    /// <summary>A text without holes.</summary>
    public string this[string key] => Text(key);

    /// <summary>Whether there is such a text.</summary>
    public bool Has(string key) => Book.Has(key, Language);

    /// <summary>A text with its holes filled by name.</summary>
    /// <exception cref="KeyNotFoundException">No such text, or a hole without its value: a mistake of ours.</exception>
    public string Text(string key, params IReadOnlyList<(string Name, object Value)> values) =>
        Fill(Book.Find(key, Language), key, values);

    /// <summary>A template with its holes filled.</summary>
    /// <param name="phrase">The template, in this language.</param>
    /// <param name="name">What it is called when a value is wanting.</param>
    /// <param name="values">What fills the holes.</param>
    /// <exception cref="KeyNotFoundException">A hole without its value: a mistake of ours.</exception>
    public string Fill(Phrase phrase, string name, IReadOnlyList<(string Name, object Value)> values)
    {
        var text = new StringBuilder();
        foreach (var part in phrase.Parts)
        {
            text.Append(
                part is PhraseHole hole ? Said(hole, Value(name, hole, values), text) : ((PhraseWords)part).Text
            );
        }
        return text.ToString();
    }

    /// <summary>The value of a hole.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a mistake of ours.</exception>
    public static object Value(string key, PhraseHole hole, IReadOnlyList<(string Name, object Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == hole.Name)
            {
                return value;
            }
        }
        throw new KeyNotFoundException($"{key} wants {hole.Name}");
    }

    /// <summary>What stands in a hole; at the beginning of a sentence with a capital.</summary>
    public string Said(PhraseHole hole, object value, StringBuilder before)
    {
        var said = hole.Agreeing.IsEmpty
            ? SpokenValue.Of(value, hole.Form, Language)
            : Plural.Pick(SpokenValue.Amount(value), Language, hole.Agreeing);
        return IsAtStart(before) && value is Economy or Period ? Capital(said) : said;
    }

    private static bool IsAtStart(StringBuilder before)
    {
        var at = before.Length - 1;
        while (at >= 0 && char.IsWhiteSpace(before[at]))
        {
            at--;
        }
        return at < 0 || (before[at] is '.' or '?' or '!' && at < before.Length - 1);
    }

    private static string Capital(string text) =>
        text.Length == 0 ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));
}
