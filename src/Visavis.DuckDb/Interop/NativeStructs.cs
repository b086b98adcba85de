using System.Runtime.InteropServices;

namespace Visavis.DuckDb.Interop;

/// <summary>duckdb_hugeint: two's complement, low half first, as <see cref="Int128"/> lies in memory.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeHugeInt(Int128 value)
{
    public readonly ulong Lower = unchecked((ulong)value);
    public readonly long Upper = unchecked((long)(value >> 64));
}

/// <summary>duckdb_decimal.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeDecimal(Int128 unscaled, byte width, byte scale)
{
    public readonly byte Width = width;
    public readonly byte Scale = scale;
    public readonly NativeHugeInt Unscaled = new(unscaled);
}

/// <summary>duckdb_result: six words, all but the last one long out of use.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    public ulong ColumnCount;
    public ulong RowCount;
    public ulong RowsChanged;
    public nint Columns;
    public nint ErrorMessage;
    public nint Internal;
}

/// <summary>duckdb_string_t: up to 12 bytes lie inside, longer strings behind a pointer after a prefix of 4.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeString
{
    public const int MaxInlined = 12;

    [FieldOffset(0)]
    public uint Length;

    [FieldOffset(4)]
    public fixed byte Inlined[MaxInlined];

    [FieldOffset(8)]
    public byte* Pointer;
}

/// <summary>duckdb_list_entry: where the elements of one row lie in the child vector.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeListEntry
{
    public readonly ulong Offset;
    public readonly ulong Length;
}

/// <summary>duckdb_state.</summary>
internal enum NativeState
{
    Success = 0,
    Error = 1,
}
