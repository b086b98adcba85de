using System.Collections.Immutable;
using System.Text;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Joins runs of text, blanks made one, every run remembering where it stood.</summary>
internal sealed class SpottedTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<TextAnchor>.Builder anchors = ImmutableArray.CreateBuilder<TextAnchor>();

    public int Length => text.Length;

    /// <summary>The last character; a blank where there is none.</summary>
    public char Last => text.Length > 0 ? text[^1] : ' ';

    /// <summary>Adds a run; soft hyphens and zero-width characters are left out.</summary>
    public void Append(ReadOnlySpan<char> run, TextSpot spot)
    {
        var isNew = true;
        for (var i = 0; i < run.Length; i++)
        {
            var c = run[i];
            if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF')
            {
                isNew = true;
                continue;
            }
            var isBlank = c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';
            if (isBlank && Last == ' ')
            {
                isNew = true;
                continue;
            }
            if (isNew)
            {
                anchors.Add(new(text.Length, spot with { Column = spot.Column + i }));
                isNew = false;
            }
            text.Append(isBlank ? ' ' : c);
        }
    }

    /// <summary>Takes back the last character.</summary>
    public void Undo()
    {
        text.Length--;
        while (anchors.Count > 1 && anchors[^1].Offset >= text.Length)
        {
            anchors.RemoveAt(anchors.Count - 1);
        }
    }

    /// <summary>The letters since the last blank.</summary>
    public string LastWord()
    {
        var start = text.Length;
        while (start > 0 && text[start - 1] != ' ')
        {
            start--;
        }
        return text.ToString(start, text.Length - start);
    }

    /// <summary>The text so far, no blank at its end; the builder is empty afterwards.</summary>
    public SpottedText Build()
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            Undo();
        }
        var built = text.Length == 0 ? SpottedText.Empty : new SpottedText(text.ToString(), anchors.ToImmutable());
        text.Clear();
        anchors.Clear();
        return built;
    }
}
