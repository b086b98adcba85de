using System.Collections.Immutable;

namespace Visavis.Core;

/// <summary>What a block of a document is.</summary>
public enum BlockKind : byte
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A title of a part.</summary>
    Heading,

    /// <summary>The line that names a table or figure.</summary>
    Caption,

    /// <summary>A note below the text, or the source line of a table.</summary>
    Footnote,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A table.</summary>
    Table,

    /// <summary>What is printed on every page: running title, page number.</summary>
    PageFurniture,
}

/// <summary>A document as text: blocks in reading order. What it says is its own, whoever reads it.</summary>
/// <param name="Name">Name of the file, without folders.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal; empty where there is no file.</param>
/// <param name="Language">The language that most of it is written in.</param>
/// <param name="Pages">Number of pages; 0 where the format has none.</param>
/// <param name="Blocks">In reading order.</param>
public sealed record DocumentText(
    string Name,
    string Sha256,
    Language Language,
    int Pages,
    ImmutableArray<TextBlock> Blocks
)
{
    /// <summary>The day that the file gives beside its text; absent where it gives none.</summary>
    public DocumentDay? Dated { get; init; }
}

/// <summary>A paragraph, a heading, a table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; empty for a table.</param>
/// <param name="Rows">Rows of a table; empty for anything else.</param>
public sealed record TextBlock(BlockKind Kind, SpottedText Text, ImmutableArray<TextTableRow> Rows)
{
    /// <summary>A block that is no table.</summary>
    public static TextBlock Of(BlockKind kind, SpottedText text) => new(kind, text, []);

    /// <summary>A table.</summary>
    public static TextBlock Table(IEnumerable<TextTableRow> rows) => new(BlockKind.Table, SpottedText.Empty, [.. rows]);
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">From left to right; a cell that spans columns stands in the first of them and the others are empty.</param>
public sealed record TextTableRow(ImmutableArray<SpottedText> Cells);
