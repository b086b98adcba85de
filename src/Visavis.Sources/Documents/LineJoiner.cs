using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Joins lines into running text; a word that a line end has cut is put together.</summary>
internal sealed class LineJoiner(List<TextLine> lines)
{
    private static readonly string[] Compounds =
    [
        "торгово",
        "социально",
        "финансово",
        "экономико",
        "российско",
        "белорусско",
        "русско",
        "научно",
        "импортно",
        "экспортно",
        "военно",
        "внешне",
        "северо",
        "юго",
        "китайско",
        "кредитно",
        "денежно",
        "топливно",
        "культурно",
        "year",
        "long",
        "short",
        "high",
        "low",
        "import",
        "export",
        "medium",
        "trade",
        "self",
        "cross",
        "two",
        "one",
        "three",
        "non",
        "well",
        "labour",
        "capital",
        "record",
        "double",
    ];
    private const char SoftHyphen = '\u00AD';
    private readonly Lazy<HashSet<string>> words = new(() => WordsOf(lines));

    /// <summary>The text of some lines.</summary>
    public SpottedText Join(IEnumerable<int> numbers)
    {
        var text = new SpottedTextBuilder();
        var isCutSoftly = false;
        foreach (var line in numbers.Select(n => lines[n]))
        {
            var start = line.Text.Length - line.Text.TrimStart().Length;
            if (text.Length > 0 && !isCutSoftly)
            {
                Link(text, line.Trimmed, line.SpotAt(start));
            }
            text.Append(line.Text.AsSpan(start), line.SpotAt(start));
            isCutSoftly = line.Trimmed is [.., SoftHyphen];
        }
        return text.Build();
    }

    private void Link(SpottedTextBuilder text, string next, TextSpot spot)
    {
        while (text.Length > 0 && text.Last == ' ')
        {
            text.Undo();
        }
        var isCut = text.Last is '-' or '‑' or '¬' && next.Length > 0 && char.IsLetter(next[0]);
        if (!isCut)
        {
            text.Append(" ", spot);
            return;
        }
        var left = text.LastWord()[..^1];
        if (left.Length > 0 && char.IsLetter(left[^1]) && !KeepsHyphen(left, next))
        {
            text.Undo();
        }
    }

    private bool KeepsHyphen(string left, string next)
    {
        if (!char.IsLower(next[0]))
        {
            return true;
        }
        var end = 0;
        while (end < next.Length && char.IsLetter(next[end]))
        {
            end++;
        }
        var bare = left[(left.LastIndexOfAny(['(', '«', '“', '"', '–', '—']) + 1)..];
        var right = next[..end];
        return words.Value.Contains($"{bare}-{right}".ToLowerInvariant())
            || (
                !words.Value.Contains($"{bare}{right}".ToLowerInvariant())
                && Compounds.Contains(bare.ToLowerInvariant())
            );
    }

    // Words that stand whole in some line tell how those that are cut are to be put together.
    private static HashSet<string> WordsOf(List<TextLine> all)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in all)
        {
            foreach (var word in line.Trimmed.Split(' '))
            {
                if (word.Length is > 2 and < 40 && word[^1] != '-')
                {
                    known.Add(word.Trim('(', ')', ',', '.', ';', ':', '«', '»', '“', '”', '"').ToLowerInvariant());
                }
            }
        }
        return known;
    }
}
