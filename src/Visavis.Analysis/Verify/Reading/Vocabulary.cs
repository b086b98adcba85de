using System.Reflection;
using System.Text.Json;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>A phrase that the reader knows: words, each whole or, with a star, a stem; and what they mean.</summary>
/// <param name="Words">The words.</param>
/// <param name="Concept">What they mean: <c>flow:export</c>.</param>
internal sealed record KnownPhrase(string[] Words, string Concept)
{
    /// <summary>The longer the letters, the more exactly it fits.</summary>
    public int Letters { get; } = Words.Sum(w => w.Length);
}

/// <summary>Words and phrases by what they mean. All of it is data: Words/*.json.</summary>
internal sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> Terms = new(() => new(Read("terms")));
    private static readonly Lazy<Vocabulary> Measures = new(() => new(Read("units")));
    private static readonly Lazy<Vocabulary> Before = new(() => new(Read("labels")));
    private static readonly Lazy<Vocabulary> Nearly = new(() => new(Read("qualifiers")));
    private readonly Dictionary<string, List<KnownPhrase>> byWord = new(StringComparer.Ordinal);

    // By their first two letters.
    private readonly Dictionary<string, List<KnownPhrase>> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownPhrase>>.AlternateLookup<ReadOnlySpan<char>> stems;

    public Vocabulary(IEnumerable<KnownPhrase> phrases)
    {
        stems = byStem.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var phrase in phrases)
        {
            var first = phrase.Words[0];
            var (index, key) = first[^1] == '*' ? (byStem, first[..2]) : (byWord, first);
            if (!index.TryGetValue(key, out var same))
            {
                index.Add(key, same = []);
            }
            same.Add(phrase);
        }
    }

    /// <summary>What sentences are about.</summary>
    public static Vocabulary All => Terms.Value;

    /// <summary>Scales, currencies and other units.</summary>
    public static Vocabulary Units => Measures.Value;

    /// <summary>Words before a number that name a thing and measure nothing: Table 2, Article 5.</summary>
    public static Vocabulary Labels => Before.Value;

    /// <summary>More than, about, almost.</summary>
    public static Vocabulary Qualifiers => Nearly.Value;

    /// <summary>The phrase with most words, then most letters, that begins at a token; its number of tokens, 0 where there is none.</summary>
    public int Longest(List<Token> tokens, int at, out KnownPhrase? best)
    {
        best = null;
        var key = tokens[at].Key;
        if (byWord.TryGetValue(key, out var exact))
        {
            Choose(exact, tokens, at, ref best);
        }
        if (key.Length >= 2 && stems.TryGetValue(key.AsSpan(0, 2), out var begun))
        {
            Choose(begun, tokens, at, ref best);
        }
        return best?.Words.Length ?? 0;
    }

    private static void Choose(List<KnownPhrase> phrases, List<Token> tokens, int at, ref KnownPhrase? best)
    {
        foreach (var phrase in phrases)
        {
            var isLonger =
                best is null
                || phrase.Words.Length > best.Words.Length
                || (phrase.Words.Length == best.Words.Length && phrase.Letters > best.Letters);
            if (isLonger && Fits(phrase, tokens, at))
            {
                best = phrase;
            }
        }
    }

    private static bool Fits(KnownPhrase phrase, List<Token> tokens, int at)
    {
        if (at + phrase.Words.Length > tokens.Count)
        {
            return false;
        }
        for (var i = 0; i < phrase.Words.Length; i++)
        {
            if (!Fits(phrase.Words[i], tokens[at + i].Key))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The phrase that ends right before a token, of at most three tokens; 0 where there is none.</summary>
    public int LongestBefore(List<Token> tokens, int end, out KnownPhrase? best)
    {
        for (var length = Math.Min(3, end); length > 0; length--)
        {
            if (Longest(tokens, end - length, out best) == length)
            {
                return length;
            }
        }
        best = null;
        return 0;
    }

    private static bool Fits(string word, string key) =>
        word[^1] == '*' ? key.AsSpan().StartsWith(word.AsSpan(0, word.Length - 1)) : word == key;

    private static IEnumerable<KnownPhrase> Read(string file) =>
        from concept in Json(file)
        from phrase in concept.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select new KnownPhrase(phrase.Split(' '), concept.Key);

    /// <summary>A file of words: what they mean, and the words with semicolons between.</summary>
    public static Dictionary<string, string> Json(string file)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"Words/{file}.json")
            ?? throw new InvalidOperationException($"The words {file} are not in the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
