namespace Visavis.Analysis.Verify.Reading;

/// <summary>Some characters of a document.</summary>
/// <param name="Block">Place of the block in the document, from 0.</param>
/// <param name="Row">Row of a table, from 0; -1 in running text.</param>
/// <param name="Cell">Cell of the row, from 0; -1 in running text.</param>
/// <param name="Start">First character in the text of the block or cell.</param>
/// <param name="Length">Number of characters, at least 1.</param>
public readonly record struct TextRange(int Block, int Row, int Cell, int Start, int Length)
{
    /// <summary>The character behind the last.</summary>
    public int End => Start + Length;
}
