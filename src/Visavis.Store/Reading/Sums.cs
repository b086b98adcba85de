using Visavis.DuckDb;

namespace Visavis.Store.Reading;

/// <summary>A result of named columns as it streams; read once.</summary>
public sealed class Sums : IDisposable
{
    private readonly DuckDbConnection connection;
    private readonly DuckDbResult result;

    internal Sums(DuckDbConnection connection, DuckDbResult result) =>
        (this.connection, this.result) = (connection, result);

    /// <summary>Names and types, in order.</summary>
    public IReadOnlyList<DuckDbColumn> Columns => result.Columns;

    /// <summary>The chunks, one after the other: at most 2 048 rows each, column by column.</summary>
    public ChunkEnumerator GetEnumerator() => result.GetEnumerator();

    /// <summary>Ends the stream.</summary>
    public void Dispose()
    {
        result.Dispose();
        connection.Dispose();
    }
}

/// <summary>How measures take their sums.</summary>
public static class SumsColumns
{
    /// <summary>A column as numbers, whatever type it has: DECIMAL sums become the nearest double.</summary>
    /// <param name="column">DECIMAL, DOUBLE or a whole number. A row without a value must be asked for by <c>HasValue</c>; what stands here then means nothing.</param>
    /// <param name="numbers">Filled from the first; at least as long as the chunk.</param>
    public static void CopyTo(this ColumnVector column, Span<double> numbers)
    {
        var type = column.Column.Type;
        if (type.Id == DuckDbTypeId.Double)
        {
            column.Values<double>().CopyTo(numbers);
            return;
        }
        var unit = Math.Pow(10, type.Id == DuckDbTypeId.Decimal ? type.Scale : 0);
        // Sums of DECIMALs and counts, column at once; whatever else, row by row.
        if (type is { Id: DuckDbTypeId.HugeInt } or { Id: DuckDbTypeId.Decimal, Width: > 18 })
        {
            Convert(column.Values<Int128>(), numbers, unit);
            return;
        }
        for (var row = 0; row < column.Count; row++)
        {
            numbers[row] = (double)column.Integer(row) / unit;
        }
    }

    private static void Convert(ReadOnlySpan<Int128> digits, Span<double> numbers, double unit)
    {
        for (var row = 0; row < digits.Length; row++)
        {
            var digit = digits[row];
            numbers[row] = (digit == (long)digit ? (double)(long)digit : (double)digit) / unit;
        }
    }
}
