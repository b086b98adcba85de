using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>The type of a column. Width and scale are those of a DECIMAL, the element that of a LIST.</summary>
public sealed record ColumnType(DuckDbTypeId Id, int Width = 0, int Scale = 0, ColumnType? Element = null)
{
    public static ColumnType Boolean { get; } = new(DuckDbTypeId.Boolean);
    public static ColumnType SmallInt { get; } = new(DuckDbTypeId.SmallInt);
    public static ColumnType Integer { get; } = new(DuckDbTypeId.Integer);
    public static ColumnType BigInt { get; } = new(DuckDbTypeId.BigInt);
    public static ColumnType HugeInt { get; } = new(DuckDbTypeId.HugeInt);
    public static ColumnType Double { get; } = new(DuckDbTypeId.Double);
    public static ColumnType Varchar { get; } = new(DuckDbTypeId.Varchar);
    public static ColumnType Blob { get; } = new(DuckDbTypeId.Blob);
    public static ColumnType Date { get; } = new(DuckDbTypeId.Date);
    public static ColumnType Timestamp { get; } = new(DuckDbTypeId.Timestamp);

    /// <summary>DECIMAL(width, scale): width 1 to 38, scale 0 to width.</summary>
    public static ColumnType Decimal(int width, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Decimals.MaxWidth);
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, width);
        return new(DuckDbTypeId.Decimal, width, scale);
    }

    /// <summary>What lies in the vector; null where a value is not a plain number (text, lists).</summary>
    internal Type? Physical =>
        Id switch
        {
            DuckDbTypeId.Boolean => typeof(bool),
            DuckDbTypeId.TinyInt => typeof(sbyte),
            DuckDbTypeId.SmallInt => typeof(short),
            DuckDbTypeId.Integer or DuckDbTypeId.Date => typeof(int),
            DuckDbTypeId.BigInt or DuckDbTypeId.Timestamp or DuckDbTypeId.TimestampTz => typeof(long),
            DuckDbTypeId.UTinyInt => typeof(byte),
            DuckDbTypeId.USmallInt => typeof(ushort),
            DuckDbTypeId.UInteger => typeof(uint),
            DuckDbTypeId.UBigInt => typeof(ulong),
            DuckDbTypeId.Float => typeof(float),
            DuckDbTypeId.Double => typeof(double),
            DuckDbTypeId.HugeInt => typeof(Int128),
            DuckDbTypeId.UHugeInt => typeof(UInt128),
            DuckDbTypeId.Decimal => Decimals.Physical(Width),
            _ => null,
        };

    public override string ToString() =>
        Id switch
        {
            DuckDbTypeId.Decimal => FormattableString.Invariant($"DECIMAL({Width},{Scale})"),
            DuckDbTypeId.List => $"{Element}[]",
            _ => Id.ToString().ToUpperInvariant(),
        };

    internal static ColumnType Read(nint logicalType)
    {
        using var type = new LogicalTypeHandle(logicalType);
        var id = NativeMethods.GetTypeId(type);
        return id switch
        {
            DuckDbTypeId.Decimal => Decimal(NativeMethods.DecimalWidth(type), NativeMethods.DecimalScale(type)),
            DuckDbTypeId.List => new(id, Element: Read(NativeMethods.ListTypeChildType(type))),
            _ => new(id),
        };
    }

    internal LogicalTypeHandle Create() =>
        Id == DuckDbTypeId.List
            ? throw new NotSupportedException("Lists are read, not written.")
            : new(
                Id == DuckDbTypeId.Decimal
                    ? NativeMethods.CreateDecimalType((byte)Width, (byte)Scale)
                    : NativeMethods.CreateLogicalType(Id)
            );
}
