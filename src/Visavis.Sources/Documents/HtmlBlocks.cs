using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>The blocks of a page. Nothing is loaded or run.</summary>
internal sealed class HtmlBlocks
{
    private const int DeepestPage = 2_000;
    private const int MostColumns = 200;
    private static readonly string[] Hidden =
    [
        "SCRIPT",
        "STYLE",
        "HEAD",
        "NOSCRIPT",
        "TEMPLATE",
        "NAV",
        "SVG",
        "IFRAME",
    ];
    private static readonly string[] Inline =
    [
        "A",
        "ABBR",
        "B",
        "BIG",
        "CITE",
        "CODE",
        "EM",
        "FONT",
        "I",
        "MARK",
        "Q",
        "S",
        "SMALL",
        "SPAN",
        "STRONG",
        "SUB",
        "TIME",
        "U",
        "VAR",
        "WBR",
        "LABEL",
        "INS",
        "DEL",
    ];
    private readonly List<TextBlock> blocks = [];
    private readonly SpottedTextBuilder text = new();
    private BlockKind kind = BlockKind.Paragraph;

    /// <exception cref="DocumentFault">The page is nested too deep.</exception>
    public static FileBlocks Of(string page, Spot at)
    {
        if (HtmlDepth.Of(page) > DeepestPage)
        {
            throw new DocumentFault(DocumentProblems.TooDeep(at));
        }
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        using var document = parser.ParseDocument(page);
        var reader = new HtmlBlocks();
        if (document.Body is { } body)
        {
            reader.Read(body);
        }
        reader.End();
        return new(0, reader.blocks, PageDay.Of(document));
    }

    // A walk without recursion: a hostile page nests as deep as it likes.
    private void Read(IElement body)
    {
        for (INode? node = body; node is not null; )
        {
            if (Enter(node) && node.FirstChild is { } inner)
            {
                node = inner;
                continue;
            }
            Leave(node);
            while (node is not null && node != body && node.NextSibling is null)
            {
                node = node.Parent;
                Leave(node);
            }
            node = node == body ? null : node?.NextSibling;
        }
    }

    private bool Enter(INode node)
    {
        if (node is IText words)
        {
            text.Append(words.Data, SpotOf(words.ParentElement));
            return false;
        }
        if (node is not IElement element || Hidden.Contains(element.TagName))
        {
            return false;
        }
        if (element.TagName == "TABLE" && element.QuerySelector("table") is null)
        {
            End();
            AddTable(element);
            return false;
        }
        if (element.TagName == "SUP")
        {
            return IsPower(element);
        }
        if (element.TagName == "BR")
        {
            text.Append(" ", SpotOf(element));
        }
        else if (!Inline.Contains(element.TagName))
        {
            End();
            kind = KindOf(element);
        }
        return true;
    }

    private void Leave(INode? node)
    {
        if (node is IElement element && !Inline.Contains(element.TagName) && element.TagName is not ("BR" or "SUP"))
        {
            End();
            kind = BlockKind.Paragraph;
        }
    }

    private static bool IsPower(IElement element) =>
        element.PreviousSibling is IText { Data: [.., var before] } && LineKinds.IsPower(before, element.Text().Trim());

    private void End()
    {
        if (text.Build() is { Text.Length: > 0 } done)
        {
            blocks.Add(TextBlock.Of(kind == BlockKind.Paragraph ? KindOf(done.Text) : kind, done));
        }
    }

    private static BlockKind KindOf(string paragraph) =>
        LineKinds.IsCaption(paragraph) ? BlockKind.Caption
        : LineKinds.IsNote(paragraph) ? BlockKind.Footnote
        : BlockKind.Paragraph;

    private static BlockKind KindOf(IElement element) =>
        element.TagName switch
        {
            ['H', >= '1' and <= '6'] => BlockKind.Heading,
            "LI" or "DT" or "DD" => BlockKind.ListItem,
            "CAPTION" or "FIGCAPTION" => BlockKind.Caption,
            "FOOTER" or "TFOOT" => BlockKind.Footnote,
            _ => BlockKind.Paragraph,
        };

    private void AddTable(IElement table)
    {
        if (table.QuerySelector("caption") is { } caption && caption.Text().Trim().Length > 0)
        {
            blocks.Add(TextBlock.Of(BlockKind.Caption, Plain(caption)));
        }
        var rows = table.QuerySelectorAll("tr").Select(RowOf).Where(r => r.Cells.Length > 0).ToList();
        if (rows.Count > 0)
        {
            blocks.Add(TextBlock.Table(rows));
        }
    }

    private static TextTableRow RowOf(IElement row)
    {
        var cells = ImmutableArray.CreateBuilder<SpottedText>();
        foreach (var cell in row.Children.Where(c => c.TagName is "TD" or "TH"))
        {
            cells.Add(Plain(cell));
            var span = int.TryParse(
                cell.GetAttribute("colspan"),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var columns
            )
                ? columns
                : 1;
            for (var i = 1; i < Math.Min(span, MostColumns) && cells.Count < MostColumns; i++)
            {
                cells.Add(SpottedText.Empty);
            }
        }
        return new(cells.ToImmutable());
    }

    private static bool IsMark(IText words) => words.ParentElement?.Closest("sup") is { } raised && !IsPower(raised);

    private static SpottedText Plain(IElement element)
    {
        var plain = new SpottedTextBuilder();
        foreach (var words in element.Descendants().OfType<IText>().Where(t => !IsMark(t)))
        {
            plain.Append(words.Data, SpotOf(words.ParentElement));
        }
        return plain.Build();
    }

    private static TextSpot SpotOf(IElement? element) =>
        element?.SourceReference?.Position is { } position ? new(0, position.Line, position.Column) : new(0, 1, 1);
}
