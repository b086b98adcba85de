using System.Collections.Immutable;

namespace Visavis.Core;

/// <summary>A text with holes: <c>{A:gen}</c> is filled in a form, <c>{n?year|years}</c> is a word that agrees with a number.</summary>
public sealed class Phrase
{
    private Phrase(ImmutableArray<PhrasePart> parts) => Parts = parts;

    /// <summary>Words and holes in order.</summary>
    public ImmutableArray<PhrasePart> Parts { get; }

    /// <summary>Names of the holes, each once, in order.</summary>
    public IEnumerable<string> Holes => Parts.OfType<PhraseHole>().Select(h => h.Name).Distinct(StringComparer.Ordinal);

    /// <summary>Reads a template. A brace that is meant stands twice.</summary>
    /// <exception cref="FormatException">A hole is not closed or has no name.</exception>
    public static Phrase Parse(string template)
    {
        var parts = ImmutableArray.CreateBuilder<PhrasePart>();
        var words = new System.Text.StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            var isTwice = at + 1 < template.Length && template[at + 1] == template[at];
            if (template[at] == '{' && !isTwice)
            {
                var end = template.IndexOf('}', at);
                Flush(words, parts);
                parts.Add(HoleOf(end < 0 ? "" : template[(at + 1)..end], template));
                at = end;
                continue;
            }
            at += template[at] is '{' or '}' && isTwice ? 1 : 0;
            words.Append(template[at]);
        }
        Flush(words, parts);
        return new(parts.ToImmutable());
    }

    private static void Flush(System.Text.StringBuilder words, ImmutableArray<PhrasePart>.Builder parts)
    {
        if (words.Length > 0)
        {
            parts.Add(new PhraseWords(words.ToString()));
            words.Clear();
        }
    }

    private static PhraseHole HoleOf(string text, string template)
    {
        var mark = text.IndexOfAny([':', '?']);
        var name = mark < 0 ? text : text[..mark];
        if (name.Length == 0)
        {
            throw new FormatException($"A hole is {{name}}, {{name:form}} or {{name?one|many}}: {template}");
        }
        return mark < 0 ? new(name, "", [])
            : text[mark] == ':' ? new(name, text[(mark + 1)..], [])
            : new(name, "", [.. text[(mark + 1)..].Split('|')]);
    }
}

/// <summary>Words or a hole.</summary>
public abstract record PhrasePart;

/// <summary>Words as they stand.</summary>
/// <param name="Text">The words.</param>
public sealed record PhraseWords(string Text) : PhrasePart;

/// <summary>A place for a value.</summary>
/// <param name="Name">Which value.</param>
/// <param name="Form">Its grammatical form; empty for the plain one.</param>
/// <param name="Agreeing">Words to choose from by a number, in the order one, (few,) many; empty where the value itself is printed.</param>
public sealed record PhraseHole(string Name, string Form, ImmutableArray<string> Agreeing) : PhrasePart;
