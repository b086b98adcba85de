using Visavis.DuckDb;

namespace Visavis.Store.Ingest;

/// <summary>Writes the columns of one row in the order of the table's SQL file.</summary>
internal ref struct RowCursor(ChunkWriter chunk, int row)
{
    private readonly ChunkWriter chunk = chunk;
    private int column;

    public void Text(string? text)
    {
        var vector = chunk.Column(column++);
        if (text is null)
        {
            vector.SetNull(row);
        }
        else
        {
            vector.SetText(row, text);
        }
    }

    public void Word<T>(T word)
        where T : struct, Enum => Text(word.ToString());

    public void Int32(int? number) => Number(number);

    public void Int16(short? number) => Number(number);

    public void Int64(long? number) => Number(number);

    public void Boolean(bool? answer) => Number(answer);

    public void Decimal(decimal? number)
    {
        var vector = chunk.Column(column++);
        if (number is { } value)
        {
            vector.SetDecimal(row, value);
        }
        else
        {
            vector.SetNull(row);
        }
    }

    private void Number<T>(T? number)
        where T : unmanaged
    {
        var vector = chunk.Column(column++);
        if (number is { } value)
        {
            vector.Values<T>()[row] = value;
        }
        else
        {
            vector.SetNull(row);
        }
    }
}
