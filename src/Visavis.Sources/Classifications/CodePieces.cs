namespace Visavis.Sources;

/// <summary>Tables of the TN VED as Russian services publish them: no header, bars between the fields, a code in pieces (01|01|210000), a name, the days from and until which it holds.</summary>
internal static class CodePieces
{
    private const int Looked = 200;

    /// <summary>The table with its codes whole; absent where rows are not of this form.</summary>
    public static RawTable? Of(IReadOnlyList<RawRow> rows)
    {
        var usual = rows.Take(Looked).GroupBy(r => (Pieces(r), r.Fields.Count)).MaxBy(g => g.Count())?.Key;
        return usual switch
        {
            (3, 6) => Table(rows, 6, f => [f[0] + f[1] + f[2], f[3], f[4], f[5]]),
            (2, 5) => Table(rows, 5, f => [f[0] + f[1], f[2], f[3], f[4]]),
            // The section stands before the chapter, notes behind its name.
            (2, 6) => Table(rows, 6, f => [f[1], f[2], f[4], f[5]]),
            _ => null,
        };
    }

    private static RawTable Table(
        IReadOnlyList<RawRow> rows,
        int count,
        Func<IReadOnlyList<string>, IReadOnlyList<string>> fields
    ) =>
        new(
            ["code", "name", "from", "until"],
            [.. rows.Select(r => r.Fields.Count == count ? r with { Fields = fields(r.Fields) } : r)],
            ""
        );

    private static int Pieces(RawRow row) =>
        row.Fields.TakeWhile(f => f.Length is 2 or 6 && f.All(char.IsAsciiDigit)).Count();
}
