using System.Xml.Linq;
using Visavis.Core;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Checked;

/// <summary>The blocks of a document with their numbers marked.</summary>
internal sealed class CheckText
{
    private readonly int index;
    private readonly ILookup<(int Block, int Row, int Cell), Mark> marks;

    public CheckText(CheckedText document, int index, CheckedReport report)
    {
        this.index = index;
        var found =
            from finding in report.Findings
            from number in finding.Numbers
            where number.Document == index
            group finding by number.Range into at
            select new Mark(
                at.Key,
                CheckPage.LevelOf(at.MinBy(f => f.Level)!),
                [.. at.Select(f => f.Id).Distinct()],
                ""
            );
        var sound = document
            .Claims.Where(c => c.Verdict is "consistent" or "consistent-by-rounding")
            .Select(c => new Mark(c.Range, "sound", [], c.What));
        marks = found.Concat(sound).DistinctBy(m => m.Range).ToLookup(m => (m.Range.Block, m.Range.Row, m.Range.Cell));
    }

    public XElement Block(TextBlock block, int at) =>
        block.Kind switch
        {
            BlockKind.Table => Classed(
                "div",
                "scroll",
                El(
                    "table",
                    El(
                        "tbody",
                        block.Rows.Select(
                            (row, r) => El("tr", row.Cells.Select((cell, c) => El("td", Marked(cell.Text, at, r, c))))
                        )
                    )
                )
            ),
            BlockKind.Heading => El("h3", Marked(block.Text.Text, at)),
            BlockKind.Paragraph => El("p", Marked(block.Text.Text, at)),
            _ => Classed("p", block.Kind.ToString().ToLowerInvariant(), Marked(block.Text.Text, at)),
        };

    private List<object> Marked(string text, int block, int row = -1, int cell = -1)
    {
        var pieces = new List<object>();
        var done = 0;
        foreach (var mark in marks[(block, row, cell)].OrderBy(m => m.Range.Start))
        {
            // Of two marks that overlap the first is shown.
            if (mark.Range.Start < done || mark.Range.Start + mark.Range.Length > text.Length)
            {
                continue;
            }
            pieces.Add(text[done..mark.Range.Start]);
            done = mark.Range.Start + mark.Range.Length;
            pieces.Add(Of(mark, text[mark.Range.Start..done]));
            pieces.AddRange(mark.Findings.Select(f => Classed("sup", mark.Level, Link(f, f))));
        }
        pieces.Add(text[done..]);
        return pieces;
    }

    private XElement Of(Mark mark, string words)
    {
        var marked = Classed("mark", mark.Level, At("id", CheckPage.AnchorOf(index, mark.Range)));
        marked.Add(mark.Findings is [var gravest, ..] ? Link(gravest, words) : words);
        if (mark.What.Length > 0)
        {
            marked.Add(At("title", mark.What));
        }
        return marked;
    }

    private sealed record Mark(MarkedRange Range, string Level, IReadOnlyList<string> Findings, string What);
}
