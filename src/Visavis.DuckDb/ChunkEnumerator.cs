using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>Walks over the chunks of a result, each given back before the next is fetched.</summary>
public ref struct ChunkEnumerator
{
    private readonly DuckDbResult _result;
    private ChunkHandle? _chunk;

    internal ChunkEnumerator(DuckDbResult result) => _result = result;

    /// <summary>The chunk, which ends with its turn of the loop: copy what is to be kept.</summary>
    public readonly DataChunk Current => new(_result, _chunk!);

    public bool MoveNext()
    {
        _chunk?.Dispose();
        _chunk = _result.Fetch();
        return _chunk is not null;
    }

    public readonly void Dispose()
    {
        _chunk?.Dispose();
        _result.Dispose();
    }
}
