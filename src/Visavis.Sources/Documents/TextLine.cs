using Visavis.Core;

namespace Visavis.Sources;

/// <summary>One line of a text file.</summary>
/// <param name="Page">From 1; 0 where the file has no pages.</param>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its line end.</param>
internal sealed record TextLine(int Page, int Number, string Text)
{
    public bool IsBlank { get; } = string.IsNullOrWhiteSpace(Text);

    public string Trimmed { get; } = Text.Trim();

    /// <summary>Where a character of it stands.</summary>
    public TextSpot SpotAt(int index) => new(Page, Number, index + 1);

    /// <summary>The lines of a text; a form feed begins a page.</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var page = text.Contains('\f') ? 1 : 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\f' or '\r'))
            {
                continue;
            }
            var isHalf = i < text.Length && text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (isHalf)
            {
                continue;
            }
            lines.Add(new(page, lines.Count + 1, text[start..i].TrimEnd('\r')));
            page += i < text.Length && text[i] == '\f' ? 1 : 0;
            start = i + 1;
        }
        return lines;
    }
}
