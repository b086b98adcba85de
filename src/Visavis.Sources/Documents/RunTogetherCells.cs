using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Cells of a line with single blanks between them: from the right, figure by figure; what is left is the name.</summary>
internal static class RunTogetherCells
{
    private const int LongestFigure = 4;

    /// <summary>The cells, the name first, empty where there is none.</summary>
    public static ImmutableArray<SpottedText> Of(TextLine line)
    {
        var words = WordsOf(line.Text);
        var cells = new List<SpottedText>();
        var end = words.Count;
        while (end > 0)
        {
            var start = end - 1;
            while (start > 0 && CellFigures.IsUnit(Word(line, words[start])) && end - start < LongestFigure)
            {
                start--;
            }
            var word = Word(line, words[start]);
            if (!CellFigures.IsNumber(word) && !(CellFigures.IsMissing(word) && start == end - 1))
            {
                break;
            }
            cells.Insert(
                0,
                SpottedText.Of(line.Text[words[start].Start..words[end - 1].End], line.SpotAt(words[start].Start))
            );
            end = start;
        }
        var name =
            end == 0
                ? SpottedText.Empty
                : SpottedText.Of(line.Text[words[0].Start..words[end - 1].End], line.SpotAt(words[0].Start));
        return [name, .. cells];
    }

    private static List<(int Start, int End)> WordsOf(string text)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < text.Length; )
        {
            if (IsBlank(text, i))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && !IsBlank(text, i))
            {
                i++;
            }
            words.Add((start, i));
        }
        return words;
    }

    // A no-break space between digits groups them.
    private static bool IsBlank(string text, int i) =>
        text[i] == ' ' || (text[i] is '\u00A0' or '\u202F' && !(i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));

    private static string Word(TextLine line, (int Start, int End) word) => line.Text[word.Start..word.End];
}
