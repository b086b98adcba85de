using System.Collections.Immutable;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>A reading made by hand: documents of one table, or of one sentence a claim.</summary>
internal static class MadeReading
{
    public const string Name = "made.txt";

    /// <summary>A table whose cells are separated by bars; every cell that is a number and stands under no year head is one.</summary>
    public static DocumentReading OfTable(params string[] lines)
    {
        var rows = lines.Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var block = TextBlock.Table(
            rows.Select((r, i) => new TextRow([.. r.Select((c, j) => SpottedText.Of(c, new(0, i + 1, j + 1)))]))
        );
        var numbers =
            from row in Enumerable.Range(1, rows.Count - 1)
            from cell in Enumerable.Range(1, rows[row].Length - 1)
            where PrintedFigure.TryParse(rows[row][cell], out _)
            select (Row: row, Cell: cell);
        var found = numbers.Select(
            (n, i) => Number(i, rows[n.Row][n.Cell], new(0, n.Row, n.Cell, 0, rows[n.Row][n.Cell].Length))
        );
        return new(new(Name, "", Language.En, 0, [block]), [.. found], []);
    }

    /// <summary>Claims, each in a paragraph of its own.</summary>
    public static DocumentReading OfClaims(params (Claim Claim, string Sentence, double Confidence)[] said)
    {
        var blocks = said.Select(
            (s, i) => TextBlock.Of(BlockKind.Paragraph, SpottedText.Of(s.Sentence, new(0, i + 1, 1)))
        );
        var claims = said.Select(
                (s, i) =>
                {
                    var start = s.Sentence.IndexOf(s.Claim.Printed, StringComparison.Ordinal);
                    var number = Number(i, s.Claim.Printed, new(i, -1, -1, start, s.Claim.Printed.Length)) with
                    {
                        Unit = s.Claim.Unit,
                    };
                    return new ReadClaim(s.Claim, number, s.Confidence, []);
                }
            )
            .ToImmutableArray();
        return new(new(Name, "", Language.En, 0, [.. blocks]), [.. claims.Select(c => c.Number)], claims);
    }

    private static FoundNumber Number(int index, string printed, TextRange range) =>
        new()
        {
            Index = index,
            Role = NumberRole.Quantity,
            Range = range,
            Phrase = range,
            Spot = new(0, range.Row < 0 ? range.Block + 1 : range.Row + 1, range.Start + 1),
            Printed = printed,
            Figure = PrintedFigure.TryParse(printed, out var figure) ? figure : null,
        };
}
