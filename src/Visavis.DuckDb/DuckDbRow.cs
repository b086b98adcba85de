namespace Visavis.DuckDb;

/// <summary>One row, read by column names: convenient for small results, slow for large ones.</summary>
public readonly ref struct DuckDbRow
{
    private readonly DataChunk _chunk;
    private readonly int _row;

    internal DuckDbRow(DataChunk chunk, int row)
    {
        _chunk = chunk;
        _row = row;
    }

    public bool HasValue(string column) => _chunk.Column(column).HasValue(_row);

    public string Text(string column) => _chunk.Column(column).Text(_row);

    public byte[] Bytes(string column) => _chunk.Column(column).Bytes(_row).ToArray();

    /// <summary>A whole number of any type that fits.</summary>
    public int Int32(string column) => checked((int)WholeNumber(column));

    /// <summary>A whole number of any type that fits.</summary>
    public long Int64(string column) => checked((long)WholeNumber(column));

    /// <summary>A whole number of any type that fits.</summary>
    public Int128 Int128(string column) => WholeNumber(column);

    public decimal Decimal(string column) => _chunk.Column(column).Decimal(_row);

    public DateOnly Date(string column) => _chunk.Column(column).Date(_row);

    public DateTimeOffset Timestamp(string column) => _chunk.Column(column).Timestamp(_row);

    public double Double(string column)
    {
        var vector = _chunk.Column(column);
        vector.RequireValue(_row);
        return vector.Values<double>()[_row];
    }

    public bool Boolean(string column)
    {
        var vector = _chunk.Column(column);
        vector.RequireValue(_row);
        return vector.Values<bool>()[_row];
    }

    private Int128 WholeNumber(string column)
    {
        var vector = _chunk.Column(column);
        var isNumber =
            vector.Column.Type.Id
            is not (DuckDbTypeId.Decimal or DuckDbTypeId.Date or DuckDbTypeId.Timestamp or DuckDbTypeId.TimestampTz);
        vector.Require(isNumber, "a whole number");
        return vector.Integer(_row);
    }
}
