using System.Text.Unicode;
using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>One column of a chunk to be written. Every row has a value until <see cref="SetNull"/>.</summary>
public readonly unsafe ref struct VectorWriter
{
    private const int StackBytes = 512;
    private readonly DuckDbColumn _column;
    private readonly nint _vector;
    private readonly void* _data;

    internal VectorWriter(DuckDbColumn column, nint vector)
    {
        (_column, _vector) = (column, vector);
        _data = NativeMethods.VectorGetData(vector);
    }

    /// <summary>All values as they are stored: a DECIMAL as its digits without the point, a DATE as days since 1970.</summary>
    /// <exception cref="InvalidOperationException">The column stores another type.</exception>
    public Span<T> Values<T>()
        where T : unmanaged =>
        typeof(T) == _column.Type.Physical
            ? new(_data, ChunkWriter.Capacity)
            : throw Wrong($"stored as {typeof(T).Name}");

    /// <summary>Takes a row's value away.</summary>
    public void SetNull(int row)
    {
        Check(row);
        NativeMethods.VectorEnsureValidityWritable(_vector);
        NativeMethods.VectorGetValidity(_vector)[row >> 6] &= ~(1UL << (row & 63));
    }

    /// <summary>Writes a VARCHAR.</summary>
    public void SetText(int row, ReadOnlySpan<char> text)
    {
        var most = Sql.Utf8.GetMaxByteCount(text.Length);
        Span<byte> bytes = most <= StackBytes ? stackalloc byte[StackBytes] : new byte[most];
        var length = Sql.Utf8.GetBytes(text, bytes);
        Require(DuckDbTypeId.Varchar, "text");
        Write(row, bytes[..length]);
    }

    /// <summary>Writes a VARCHAR from UTF-8.</summary>
    public void SetText(int row, ReadOnlySpan<byte> utf8)
    {
        Require(DuckDbTypeId.Varchar, "text");
        if (!Utf8.IsValid(utf8))
        {
            throw new ArgumentException($"The text for {_column.Name} is not UTF-8.", nameof(utf8));
        }
        Write(row, utf8);
    }

    /// <summary>Writes a BLOB.</summary>
    public void SetBytes(int row, ReadOnlySpan<byte> bytes)
    {
        Require(DuckDbTypeId.Blob, "bytes");
        Write(row, bytes);
    }

    /// <summary>Writes a DECIMAL, exactly.</summary>
    /// <exception cref="OverflowException">The value has more digits than the column.</exception>
    public void SetDecimal(int row, decimal value)
    {
        Require(DuckDbTypeId.Decimal, "a DECIMAL");
        Store(row, Decimals.Rescale(value, _column.Type.Width, _column.Type.Scale));
    }

    /// <summary>Writes a DECIMAL by its digits without the point.</summary>
    /// <exception cref="OverflowException">The value has more digits than the column.</exception>
    public void SetUnscaled(int row, Int128 unscaled)
    {
        Require(DuckDbTypeId.Decimal, "a DECIMAL");
        var bound = Decimals.PowerOfTen(_column.Type.Width);
        if (unscaled >= bound || unscaled <= -bound)
        {
            throw new OverflowException($"{unscaled} has more digits than {_column.Type}.");
        }
        Store(row, unscaled);
    }

    /// <summary>Writes a DATE.</summary>
    public void SetDate(int row, DateOnly date)
    {
        Require(DuckDbTypeId.Date, "a DATE");
        Put(row, Moments.Days(date));
    }

    /// <summary>Writes a TIMESTAMP of whole microseconds, UTC; what is finer is cut off.</summary>
    public void SetTimestamp(int row, DateTimeOffset moment)
    {
        Require(DuckDbTypeId.Timestamp, "a TIMESTAMP");
        Put(row, Moments.Micros(moment));
    }

    private void Store(int row, Int128 unscaled)
    {
        switch (_column.Type.Width)
        {
            case <= 4:
                Put(row, (short)unscaled);
                break;
            case <= 9:
                Put(row, (int)unscaled);
                break;
            case <= 18:
                Put(row, (long)unscaled);
                break;
            default:
                Put(row, unscaled);
                break;
        }
    }

    private void Put<T>(int row, T value)
        where T : unmanaged
    {
        Check(row);
        ((T*)_data)[row] = value;
    }

    // Short strings lie in the vector itself, padded with zeros; only long ones need DuckDB's heap.
    private void Write(int row, ReadOnlySpan<byte> bytes)
    {
        Check(row);
        if (bytes.Length <= NativeString.MaxInlined)
        {
            var text = new NativeString { Length = (uint)bytes.Length };
            bytes.CopyTo(new(text.Inlined, NativeString.MaxInlined));
            ((NativeString*)_data)[row] = text;
            return;
        }
        fixed (byte* start = bytes)
        {
            NativeMethods.UnsafeVectorAssignStringElementLen(_vector, (ulong)row, start, (ulong)bytes.Length);
        }
    }

    private static void Check(int row) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)ChunkWriter.Capacity);

    private void Require(DuckDbTypeId type, string wanted)
    {
        if (_column.Type.Id != type)
        {
            throw Wrong(wanted);
        }
    }

    private InvalidOperationException Wrong(string wanted) => new($"{_column.Name} is {_column.Type}, not {wanted}.");
}
