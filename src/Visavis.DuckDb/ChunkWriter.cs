using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>Writes up to <see cref="ChunkWriter.Capacity"/> rows and says how many; 0 says that there are no more.</summary>
public delegate int ChunkFiller(scoped ChunkWriter chunk);

/// <summary>An empty chunk of DuckDB's, to be written column by column.</summary>
public readonly ref struct ChunkWriter
{
    private readonly IReadOnlyList<DuckDbColumn> _columns;
    private readonly nint _chunk;

    internal ChunkWriter(IReadOnlyList<DuckDbColumn> columns, nint chunk) => (_columns, _chunk) = (columns, chunk);

    /// <summary>Rows of a full chunk: 2 048.</summary>
    public static int Capacity { get; } = (int)NativeMethods.VectorSize();

    /// <summary>A column by its place, from 0.</summary>
    public VectorWriter Column(int ordinal) =>
        new(_columns[ordinal], NativeMethods.DataChunkGetVector(_chunk, (ulong)ordinal));

    /// <summary>Lets the filler write and marks as many rows as it says; gives that number.</summary>
    internal static int Fill(ChunkFiller filler, IReadOnlyList<DuckDbColumn> columns, nint chunk)
    {
        var rows = filler(new(columns, chunk));
        if (rows < 0 || rows > Capacity)
        {
            throw new InvalidOperationException($"{rows} rows are said to be in a chunk of {Capacity}.");
        }
        NativeMethods.DataChunkSetSize(chunk, (ulong)rows);
        return rows;
    }
}
