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

    // Years that follow each other, or the same years again under each of several heads, and nothing else.
    private static bool IsHead(List<Piece> row)
    {
        var printed = row.Skip(1).Where(c => c.Tokens.Count > 0).ToList();
        if (printed.Count < 2 || !printed.TrueForAll(IsYear))
        {
            return false;
        }
        var years = printed.ConvertAll(YearOf);
        var again = years.IndexOf(years[0], 1);
        var length = again < 0 ? years.Count : again;
        return length > 1
            && years.Take(length).Zip(years.Skip(1).Take(length - 1)).All(p => p.Second - p.First is >= 1 and <= 10)
            && years.Select((y, i) => y == years[i % length]).All(isSame => isSame);
    }

    private static bool IsAmount(Piece cell) => cell.Numerals is [{ IsQuantity: true }];

    private static bool IsYear(Piece cell) => cell.Tokens.Count == 1 && cell.Periods.Count == 1;

    private static int YearOf(Piece cell) => cell.Periods[0].Year;
}
