namespace Visavis.DuckDb.Tests;

/// <summary>Made-up trade: rows in shuffled order, each with a key of its own, dealt out to the threads that ask.</summary>
internal sealed class Trade(int rows)
{
    private const int Prime = 1_000_003;
    private int _next;

    public static IReadOnlyList<DuckDbColumn> Columns { get; } =
    [
        new("key", ColumnType.BigInt),
        new("reporter", ColumnType.Varchar),
        new("value", ColumnType.Decimal(18, 2)),
        new("weight", ColumnType.Double),
    ];

    public TableSource Source(int threads) => new(Columns, () => Fill, threads, rows);

    private int Fill(scoped ChunkWriter chunk)
    {
        var first = Interlocked.Add(ref _next, ChunkWriter.Capacity) - ChunkWriter.Capacity;
        var count = Math.Clamp(rows - first, 0, ChunkWriter.Capacity);
        for (var row = 0; row < count; row++)
        {
            var key = (long)(first + row) * 7919 % Prime;
            chunk.Column(0).Values<long>()[row] = key;
            chunk.Column(1).SetText(row, key % 3 == 0 ? "Беларусь" : "RUS");
            chunk.Column(2).SetDecimal(row, key * 0.25m);
            if (key % 5 == 0)
            {
                chunk.Column(3).SetNull(row);
            }
            else
            {
                chunk.Column(3).Values<double>()[row] = key / 7.0;
            }
        }
        return count;
    }
}
