using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>Chunks of our own.</summary>
internal static class Chunks
{
    public static unsafe ChunkHandle Create(IReadOnlyList<DuckDbColumn> columns, DuckDbHandle owner)
    {
        var types = columns.Select(column => column.Type.Create()).ToArray();
        try
        {
            var values = types.Select(type => type.Value).ToArray();
            fixed (nint* first = values)
            {
                return new(NativeMethods.CreateDataChunk(first, (ulong)values.Length), owner);
            }
        }
        finally
        {
            Array.ForEach(types, type => type.Dispose());
        }
    }
}
