using Visavis.Core;

namespace Visavis.Sources;

/// <summary>The blocks of plain text: a file, or the pages that <c>pdftotext</c> laid out.</summary>
internal sealed class PlainText
{
    private const int FarthestJoin = 40;
    private const int LongestHeading = 100;
    private readonly List<TextLine> lines;
    private readonly HashSet<int> furniture;
    private readonly LineJoiner joiner;
    private readonly LineTable tables;
    private readonly List<Draft> drafts = [];
    private int at;

    private PlainText(List<TextLine> lines)
    {
        this.lines = lines;
        furniture = PageFurniture.Of(lines);
        joiner = new(lines);
        tables = new(lines, furniture);
    }

    /// <summary>The number of pages, 0 where there are none; and the blocks.</summary>
    public static (int Pages, List<TextBlock> Blocks) Of(string text)
    {
        var reader = new PlainText(TextLine.Of(text));
        reader.Read();
        return (
            reader.lines[^1].Page,
            [.. reader.drafts.Select(d => d.Table ?? TextBlock.Of(d.Kind, reader.joiner.Join(d.Lines)))]
        );
    }

    private void Read()
    {
        while (at < lines.Count)
        {
            if (lines[at].IsBlank)
            {
                at++;
            }
            else if (furniture.Contains(at))
            {
                Add(BlockKind.PageFurniture, [at++]);
            }
            else if (LineKinds.IsCaption(lines[at].Text))
            {
                Caption();
            }
            else if (tables.At(at) is { } table)
            {
                drafts.Add(new(BlockKind.Table, []) { Table = table.Block });
                at = table.Next;
            }
            else
            {
                Group();
            }
        }
    }

    // The line with the label and the title behind or below it.
    private void Caption()
    {
        var own = new List<int> { at++ };
        var isBare = lines[own[0]].Trimmed.Split(' ').Length <= 3;
        while (at < lines.Count && !lines[at].IsBlank && !IsOther(at) && (isBare || own.Count < 4) && own.Count < 5)
        {
            own.Add(at++);
        }
        Add(BlockKind.Caption, own);
    }

    private void Group()
    {
        var own = new List<int> { at };
        var kind =
            LineKinds.IsNote(lines[at].Text) || IsNumberedNote(at) ? BlockKind.Footnote
            : LineKinds.IsListItem(lines[at].Text) ? BlockKind.ListItem
            : BlockKind.Paragraph;
        at++;
        while (at < lines.Count && !lines[at].IsBlank && !IsOther(at) && !BeginsParagraph(at, kind))
        {
            own.Add(at++);
        }
        if (kind == BlockKind.Paragraph && IsHeading(own))
        {
            kind = BlockKind.Heading;
        }
        if (kind == BlockKind.Paragraph && Unfinished(own[0]) is { } open)
        {
            open.Lines.AddRange(own);
            return;
        }
        Add(kind, own);
    }

    private bool IsOther(int i) =>
        furniture.Contains(i)
        || LineKinds.IsCaption(lines[i].Text)
        || LineKinds.IsNote(lines[i].Text)
        || tables.At(i) is not null;

    private bool BeginsParagraph(int i, BlockKind kind)
    {
        var ends = EndsSentence(lines[i - 1].Trimmed);
        if (LineKinds.IsListItem(lines[i].Text))
        {
            return ends || kind == BlockKind.ListItem || lines[i - 1].Trimmed is [.., ':' or ';' or ','];
        }
        return ends && Indent(lines[i]) > Indent(lines[i - 1]) && char.IsUpper(lines[i].Trimmed[0]);
    }

    // "1 See Belstat 2023": a note at the foot of a page.
    private bool IsNumberedNote(int i)
    {
        var text = lines[i].Trimmed;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2
            && text.Length > LongestHeading / 2
            && text[digits] == ' '
            && char.IsUpper(text[digits + 1])
            && i > 0
            && lines[i - 1].IsBlank;
    }

    private bool IsHeading(List<int> own)
    {
        var text = string.Join(' ', own.Select(i => lines[i].Trimmed));
        var next = at;
        while (next < lines.Count && (lines[next].IsBlank || furniture.Contains(next)))
        {
            next++;
        }
        return own.Count <= 2
            && text.Length <= LongestHeading
            && (char.IsUpper(text[0]) || char.IsAsciiDigit(text[0]))
            && text[^1] is not ('.' or ',' or ';' or ':' or '-' or '!' or '?' or '…')
            && (at >= lines.Count || lines[at].IsBlank || !text.Any(char.IsLower))
            && (next >= lines.Count || !char.IsLower(lines[next].Trimmed[0]));
    }

    // A paragraph that a table or the end of a page has cut goes on with a small letter.
    private Draft? Unfinished(int first)
    {
        if (!char.IsLower(lines[first].Trimmed[0]))
        {
            return null;
        }
        for (var i = drafts.Count - 1; i >= Math.Max(0, drafts.Count - FarthestJoin); i--)
        {
            var isOpen =
                drafts[i].Kind is BlockKind.Paragraph or BlockKind.ListItem
                && !EndsSentence(lines[drafts[i].Lines[^1]].Trimmed);
            if (
                isOpen
                && (i == drafts.Count - 1 || (drafts[i].Kind == BlockKind.Paragraph && drafts[i].Lines.Count > 1))
            )
            {
                return drafts[i];
            }
        }
        return null;
    }

    private void Add(BlockKind kind, List<int> own) => drafts.Add(new(kind, own));

    private static bool EndsSentence(string text) =>
        text
            is [.., '.' or '!' or '?' or '…' or ':' or ';']
                or [.., '.' or '!' or '?', '»' or '”' or '"' or ')' or ']'];

    private static int Indent(TextLine line) => line.Text.Length - line.Text.TrimStart().Length;

    private sealed record Draft(BlockKind Kind, List<int> Lines)
    {
        public TextBlock? Table { get; init; }
    }
}
