using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify;

/// <summary>What stands around a number and may qualify it.</summary>
internal sealed class Surroundings(DocumentText document)
{
    private static readonly string[] Rates = ["growth", "rate", "change", "темп", "прирост", "рост", "индекс", "index"];

    // Said of all rates, not of one: a sentence without any number.
    private readonly Lazy<string> onRates = new(() =>
        string.Join(
            '\n',
            document
                .Blocks.Where(b => b.Rows.IsEmpty)
                .SelectMany(b => b.Text.Text.Split(". "))
                .Where(s =>
                    !s.Any(char.IsDigit) && Array.Exists(Rates, r => s.Contains(r, StringComparison.OrdinalIgnoreCase))
                )
        )
    );

    /// <summary>The sentence or the cell of a number.</summary>
    public string Sentence(FoundNumber number) => Excerpt.Sentence(document, number.Range);

    /// <summary>All of the paragraph, or of what heads a number in its table.</summary>
    public string Paragraph(FoundNumber number) =>
        number.Range.Row < 0 ? document.Blocks[number.Range.Block].Text.Text : AroundCell(number.Range);

    /// <summary>What the document says of rates in general.</summary>
    public string OnRates => onRates.Value;

    /// <summary>The words over a column of a table.</summary>
    public string ColumnHead(TextRange cell) =>
        document.Blocks[cell.Block].Rows[0].Cells is var head && cell.Cell < head.Length ? head[cell.Cell].Text : "";

    /// <summary>Caption, heads and note of a cell, and the cell.</summary>
    private string AroundCell(TextRange cell)
    {
        var row = document.Blocks[cell.Block].Rows[cell.Row].Cells;
        return string.Join(
            '\n',
            Beside(cell.Block - 1, isNote: false),
            ColumnHead(cell),
            row[0].Text,
            row[cell.Cell].Text,
            Beside(cell.Block + 1, isNote: true)
        );
    }

    private string Beside(int at, bool isNote)
    {
        if (at < 0 || at >= document.Blocks.Length)
        {
            return "";
        }
        var (kind, text) = (document.Blocks[at].Kind, document.Blocks[at].Text.Text);
        return isNote && kind != BlockKind.Footnote && !text.StartsWith('*') ? "" : text;
    }
}
