using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>A block with everything that was found in its text or its cells.</summary>
/// <param name="Block">The block.</param>
/// <param name="Text">Of running text.</param>
/// <param name="Cells">Of a table: row by row, cell by cell.</param>
internal sealed record BlockPieces(TextBlock Block, Piece Text, IReadOnlyList<IReadOnlyList<Piece>> Cells)
{
    public static BlockPieces Of(TextBlock block, Language language) =>
        new(
            block,
            Piece.Of(block.Text.Text, language, block.Kind),
            TableYears.Settled(
                [.. block.Rows.Select(r => r.Cells.Select(c => Piece.OfCell(c.Text, language)).ToList())],
                language
            )
        );

    /// <summary>All texts of the block.</summary>
    public IEnumerable<Piece> All => Cells.SelectMany(r => r).Prepend(Text);
}
