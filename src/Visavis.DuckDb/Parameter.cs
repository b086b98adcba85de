using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>A value for one <c>?</c>, <c>$1</c> or <c>$name</c> of a statement.</summary>
public readonly struct Parameter
{
    private readonly DuckDbTypeId _type;
    private readonly byte _width;
    private readonly byte _scale;
    private readonly Int128 _bits;
    private readonly byte[]? _bytes;

    private Parameter(DuckDbTypeId type, Int128 bits, byte[]? bytes = null, int width = 0, int scale = 0) =>
        (_type, _bits, _bytes, _width, _scale) = (type, bits, bytes, (byte)width, (byte)scale);

    /// <summary>NULL, which is also the default.</summary>
    public static Parameter Null => default;

    public static implicit operator Parameter(bool value) => new(DuckDbTypeId.Boolean, value ? 1 : 0);

    public static implicit operator Parameter(int value) => new(DuckDbTypeId.Integer, value);

    public static implicit operator Parameter(long value) => new(DuckDbTypeId.BigInt, value);

    public static implicit operator Parameter(Int128 value) => new(DuckDbTypeId.HugeInt, value);

    public static implicit operator Parameter(double value) =>
        new(DuckDbTypeId.Double, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Parameter(decimal value)
    {
        var unscaled = Decimals.Unscaled(value);
        return Decimal(unscaled, Math.Max(Decimals.Digits(unscaled), value.Scale), value.Scale);
    }

    public static implicit operator Parameter(string value) => new(DuckDbTypeId.Varchar, 0, Sql.Utf8.GetBytes(value));

    public static implicit operator Parameter(byte[] value) => new(DuckDbTypeId.Blob, 0, value);

    public static implicit operator Parameter(DateOnly value) => new(DuckDbTypeId.Date, Moments.Days(value));

    /// <summary>A TIMESTAMP of whole microseconds, UTC; what is finer is cut off.</summary>
    public static implicit operator Parameter(DateTimeOffset value) =>
        new(DuckDbTypeId.Timestamp, Moments.Micros(value));

    /// <summary>A DECIMAL(width, scale) whose digits, without the point, are <paramref name="unscaled"/>.</summary>
    public static Parameter Decimal(Int128 unscaled, int width, int scale)
    {
        _ = ColumnType.Decimal(width, scale);
        return Int128.Abs(unscaled) < Decimals.PowerOfTen(width)
            ? new(DuckDbTypeId.Decimal, unscaled, width: width, scale: scale)
            : throw new OverflowException($"{unscaled} has more than {width} digits.");
    }

    internal unsafe NativeState Bind(DuckDbHandle statement, ulong position)
    {
        fixed (byte* bytes = _bytes)
        {
            var length = (ulong)(_bytes?.Length ?? 0);
            return _type switch
            {
                DuckDbTypeId.Boolean => NativeMethods.BindBoolean(statement, position, (byte)_bits),
                DuckDbTypeId.Integer => NativeMethods.BindInt32(statement, position, (int)_bits),
                DuckDbTypeId.BigInt => NativeMethods.BindInt64(statement, position, (long)_bits),
                DuckDbTypeId.HugeInt => NativeMethods.BindHugeint(statement, position, new(_bits)),
                DuckDbTypeId.Double => NativeMethods.BindDouble(
                    statement,
                    position,
                    BitConverter.Int64BitsToDouble((long)_bits)
                ),
                DuckDbTypeId.Decimal => NativeMethods.BindDecimal(statement, position, new(_bits, _width, _scale)),
                DuckDbTypeId.Varchar => NativeMethods.BindVarcharLength(statement, position, bytes, length),
                DuckDbTypeId.Blob => NativeMethods.BindBlob(statement, position, bytes, length),
                DuckDbTypeId.Date => NativeMethods.BindDate(statement, position, (int)_bits),
                DuckDbTypeId.Timestamp => NativeMethods.BindTimestamp(statement, position, (long)_bits),
                _ => NativeMethods.BindNull(statement, position),
            };
        }
    }
}
