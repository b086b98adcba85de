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
    /// <param name="column">DECIMAL, DOUBLE or a whole number; no row without a value.</param>
    /// <param name="numbers">Filled from the first; at least as long as the chunk.</param>
    public static void CopyTo(this ColumnVector column, Span<double> numbers)
    {
        if (column.Column.Type.Id == DuckDbTypeId.Double)
        {
            column.Values<double>().CopyTo(numbers);
            return;
        }
        var scale = column.Column.Type.Id == DuckDbTypeId.Decimal ? column.Column.Type.Scale : 0;
        var unit = Math.Pow(10, scale);
        for (var row = 0; row < column.Count; row++)
        {
            numbers[row] = (double)column.Integer(row) / unit;
        }
    }
}
