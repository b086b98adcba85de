using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Cells of a line that stand apart: tabs, bars or wide gaps between them.</summary>
internal static class GappedCells
{
    private const int Indent = 3;

    /// <summary>The cells, an empty one first where the name of the row is left out.</summary>
    public static ImmutableArray<SpottedText> Of(TextLine line)
    {
        var cells = ImmutableArray.CreateBuilder<SpottedText>();
        var text = line.Text;
        var isBarred = text.Contains('|');
        if (
            char.IsWhiteSpace(text[0])
            && !isBarred
            && text.TrimStart() is [var c, ..]
            && (char.IsAsciiDigit(c) || c is '-' or '–')
            && text.Length - text.TrimStart().Length > Indent
        )
        {
            cells.Add(SpottedText.Empty);
        }
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isEnd =
                i == text.Length
                || text[i] == '\t'
                || (isBarred ? text[i] == '|' : text[i] == ' ' && i + 1 < text.Length && text[i + 1] is ' ' or '\t');
            if (isEnd && i >= start)
            {
                Add(cells, line, start, i);
                start = i + 1;
            }
        }
        return cells.ToImmutable();
    }

    private static void Add(ImmutableArray<SpottedText>.Builder cells, TextLine line, int start, int end)
    {
        var from = start;
        while (from < end && char.IsWhiteSpace(line.Text[from]))
        {
            from++;
        }
        var text = line.Text[from..end].TrimEnd();
        if (text.Length > 0)
        {
            cells.Add(SpottedText.Of(text, line.SpotAt(from)));
        }
    }
}
