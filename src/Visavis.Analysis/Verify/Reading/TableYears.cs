using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells the amounts of a table that look like years: 1864 between 4897 and 4924 is none.</summary>
internal static class TableYears
{
    /// <summary>The cells of a table, those that stand among amounts read as amounts.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Settled(List<List<Piece>> rows, Language language)
    {
        var amounts = rows.SelectMany(r => r.Select((c, at) => (Cell: c, At: at)))
            .Where(c => IsAmount(c.Cell))
            .Select(c => c.At)
            .ToHashSet();
        var isBelowHead = false;
        foreach (var row in rows)
        {
            if (isBelowHead && !IsHead(row))
            {
                Settle(row, amounts, language);
            }
            isBelowHead |= row.Count > 1 && row.Exists(c => c.Tokens.Count > 0);
        }
        return rows;
    }

    private static void Settle(List<Piece> row, HashSet<int> amounts, Language language)
    {
        for (var at = 1; at < row.Count; at++)
        {
            if (amounts.Contains(at) && IsYear(row[at]))
            {
                row[at] = Piece.OfValue(row[at].Text, language);
            }
        }
    }

    // Years that follow each other, and nothing else.
    private static bool IsHead(List<Piece> row)
    {
        var printed = row.Skip(1).Where(c => c.Tokens.Count > 0).ToList();
        return printed.Count > 1
            && printed.TrueForAll(IsYear)
            && printed.Zip(printed.Skip(1)).All(p => YearOf(p.Second) - YearOf(p.First) is >= 1 and <= 10);
    }

    private static bool IsAmount(Piece cell) => cell.Numerals is [{ IsQuantity: true }];

    private static bool IsYear(Piece cell) => cell.Tokens.Count == 1 && cell.Periods.Count == 1;

    private static int YearOf(Piece cell) => cell.Periods[0].Year;
}
