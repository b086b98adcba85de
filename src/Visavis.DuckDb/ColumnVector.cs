using System.Runtime.CompilerServices;
using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>The values of one column in one chunk, where DuckDB holds them.</summary>
public readonly unsafe ref struct ColumnVector
{
    private readonly nint _vector;
    private readonly void* _data;
    private readonly ulong* _validity;

    internal ColumnVector(DuckDbColumn column, nint vector, int count)
    {
        (Column, Count, _vector) = (column, count, vector);
        _data = NativeMethods.VectorGetData(vector);
        _validity = NativeMethods.VectorGetValidity(vector);
    }

    public DuckDbColumn Column { get; }

    /// <summary>Rows of the chunk.</summary>
    public int Count { get; }

    /// <summary>One bit a row, the lowest first, set where there is a value; empty if there is one in every row.</summary>
    public ReadOnlySpan<ulong> Validity => _validity == null ? [] : new(_validity, (Count + 63) / 64);

    /// <summary>Whether a row has a value.</summary>
    public bool HasValue(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count);
        return _validity == null || (_validity[row >> 6] & (1UL << (row & 63))) != 0;
    }

    /// <summary>All values as they are stored; those of rows without a value mean nothing.</summary>
    /// <exception cref="InvalidOperationException">The column stores another type.</exception>
    public ReadOnlySpan<T> Values<T>()
        where T : unmanaged =>
        typeof(T) == Column.Type.Physical
            ? new(_data, Count)
            : throw new InvalidOperationException(
                $"{Column.Name} is {Column.Type}, which is not stored as {typeof(T).Name}."
            );

    /// <summary>The bytes of a VARCHAR (UTF-8) or BLOB.</summary>
    public ReadOnlySpan<byte> Bytes(int row)
    {
        Require(Column.Type.Id is DuckDbTypeId.Varchar or DuckDbTypeId.Blob, "text or bytes");
        RequireValue(row);
        var text = (NativeString*)_data + row;
        var bytes = text->Length <= NativeString.MaxInlined ? text->Inlined : text->Pointer;
        return new(bytes, checked((int)text->Length));
    }

    /// <summary>A text of at most 12 bytes as a number, its length among its bytes: equal numbers are equal texts.</summary>
    /// <returns>False where the text is longer.</returns>
    public bool TryPack(int row, out UInt128 packed)
    {
        Require(Column.Type.Id is DuckDbTypeId.Varchar, "text");
        RequireValue(row);
        // What a short text leaves free of its place is zero: DuckDB compares texts so itself.
        packed = ((UInt128*)_data)[row];
        return ((NativeString*)_data)[row].Length <= NativeString.MaxInlined;
    }

    /// <summary>The text of a VARCHAR.</summary>
    public string Text(int row)
    {
        Require(Column.Type.Id is DuckDbTypeId.Varchar, "text");
        return Sql.Utf8.GetString(Bytes(row));
    }

    /// <summary>Any whole number, or the digits of a DECIMAL without its point.</summary>
    public Int128 Integer(int row)
    {
        RequireValue(row);
        return Column.Type.Physical switch
        {
            var type when type == typeof(sbyte) => At<sbyte>(row),
            var type when type == typeof(short) => At<short>(row),
            var type when type == typeof(int) => At<int>(row),
            var type when type == typeof(long) => At<long>(row),
            var type when type == typeof(Int128) => At<Int128>(row),
            var type when type == typeof(byte) => At<byte>(row),
            var type when type == typeof(ushort) => At<ushort>(row),
            var type when type == typeof(uint) => At<uint>(row),
            var type when type == typeof(ulong) => At<ulong>(row),
            var type when type == typeof(UInt128) => checked((Int128)At<UInt128>(row)),
            _ => throw Wrong("a whole number"),
        };
    }

    /// <summary>A DECIMAL, exactly.</summary>
    /// <exception cref="OverflowException">System.Decimal has no such value.</exception>
    public decimal Decimal(int row)
    {
        Require(Column.Type.Id is DuckDbTypeId.Decimal, "a DECIMAL");
        return Decimals.ToDecimal(Integer(row), Column.Type.Scale);
    }

    /// <summary>A DATE.</summary>
    public DateOnly Date(int row)
    {
        Require(Column.Type.Id is DuckDbTypeId.Date, "a DATE");
        RequireValue(row);
        return Moments.Date(At<int>(row));
    }

    /// <summary>A TIMESTAMP, taken as UTC, or a TIMESTAMP WITH TIME ZONE.</summary>
    public DateTimeOffset Timestamp(int row)
    {
        Require(Column.Type.Id is DuckDbTypeId.Timestamp or DuckDbTypeId.TimestampTz, "a TIMESTAMP");
        RequireValue(row);
        return Moments.Moment(At<long>(row));
    }

    /// <summary>Where the elements of a LIST lie in <see cref="Elements"/>.</summary>
    public Range ElementRange(int row)
    {
        Require(Column.Type.Id is DuckDbTypeId.List, "a LIST");
        RequireValue(row);
        var entry = At<NativeListEntry>(row);
        return (int)entry.Offset..(int)(entry.Offset + entry.Length);
    }

    /// <summary>The elements of all lists of the chunk, one after the other.</summary>
    public ColumnVector Elements()
    {
        Require(Column.Type.Id is DuckDbTypeId.List, "a LIST");
        var element = new DuckDbColumn(Column.Name, Column.Type.Element!);
        return new(element, NativeMethods.ListVectorGetChild(_vector), (int)NativeMethods.ListVectorGetSize(_vector));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T At<T>(int row)
        where T : unmanaged => ((T*)_data)[row];

    internal void Require(bool holds, string wanted)
    {
        if (!holds)
        {
            throw Wrong(wanted);
        }
    }

    internal void RequireValue(int row)
    {
        if (!HasValue(row))
        {
            throw new InvalidOperationException($"{Column.Name} has no value in row {row} of its chunk: ask HasValue.");
        }
    }

    private InvalidOperationException Wrong(string wanted) => new($"{Column.Name} is {Column.Type}, not {wanted}.");
}
