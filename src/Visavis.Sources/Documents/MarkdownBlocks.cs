using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Visavis.Core;
using Node = Markdig.Syntax.Block;

namespace Visavis.Sources;

/// <summary>The blocks of a Markdown file.</summary>
internal static class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .UsePreciseSourceLocation()
        .Build();

    public static List<TextBlock> Of(string text)
    {
        // Deep nesting is the one thing that Markdig cannot bear: a file that has it is read as plain text.
        try
        {
            return [.. BlocksOf(Markdown.Parse(text, Pipeline))];
        }
        catch (ArgumentException)
        {
            return PlainText.Of(text).Blocks;
        }
    }

    private static IEnumerable<TextBlock> BlocksOf(ContainerBlock container)
    {
        foreach (var block in container)
        {
            foreach (var found in BlocksOf(block))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<TextBlock> BlocksOf(Node block) =>
        block switch
        {
            Table table => [TextBlock.Table(table.OfType<TableRow>().Select(RowOf))],
            HeadingBlock heading => [TextBlock.Of(BlockKind.Heading, TextOf(heading.Inline))],
            ParagraphBlock paragraph => [Paragraph(paragraph)],
            CodeBlock code => PlainText.Of(code.Lines.ToString()).Blocks,
            ContainerBlock inner => BlocksOf(inner),
            _ => [],
        };

    private static TextBlock Paragraph(ParagraphBlock paragraph)
    {
        var text = TextOf(paragraph.Inline);
        var kind =
            LineKinds.IsCaption(text.Text) ? BlockKind.Caption
            : LineKinds.IsNote(text.Text) || paragraph.Parent is Footnote ? BlockKind.Footnote
            : paragraph.Parent is ListItemBlock ? BlockKind.ListItem
            : BlockKind.Paragraph;
        return TextBlock.Of(kind, text);
    }

    private static TextTableRow RowOf(TableRow row) =>
        new([.. row.OfType<TableCell>().Select(c => TextOf(c.OfType<ParagraphBlock>().FirstOrDefault()?.Inline))]);

    private static SpottedText TextOf(ContainerInline? inline)
    {
        var text = new SpottedTextBuilder();
        foreach (var part in inline?.Descendants() ?? [])
        {
            var spot = new TextSpot(0, part.Line + 1, part.Column + 1);
            switch (part)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan(), spot);
                    break;
                case CodeInline code:
                    text.Append(code.Content, spot);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan(), spot);
                    break;
                case LineBreakInline:
                    text.Append(" ", spot);
                    break;
            }
        }
        return text.Build();
    }
}
