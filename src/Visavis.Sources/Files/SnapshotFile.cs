using System.Buffers.Binary;
using System.IO.Compression;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A file read once, from its first byte to its last, hashed on the way; it must stand still meanwhile.</summary>
internal sealed class SnapshotFile : IDisposable
{
    private readonly FileInfo before;
    private readonly HashingStream hashing;
    private readonly uint? promised;

    private SnapshotFile(FileInfo info, FileStream file)
    {
        before = info;
        hashing = new(file);
        promised = GzipLength(file);
        Bytes = promised is null
            ? hashing
            : new BoundedStream(new GZipStream(hashing, CompressionMode.Decompress), info.Length);
    }

    /// <summary>The content, unpacked where the file is gzip.</summary>
    public Stream Bytes { get; }

    /// <summary>What stands in the way of reading the file; absent when nothing does.</summary>
    public static Problem? TryOpen(string path, Spot at, out SnapshotFile? snapshot)
    {
        snapshot = null;
        if (Directory.Exists(path))
        {
            return Texts.IsDirectory(at);
        }
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                return Texts.NotThere(at);
            }
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            snapshot = new(info, file);
            return file.Length == 0 ? Texts.Empty(at) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Texts.Unreadable(at, e.GetType().Name);
        }
    }

    /// <summary>Reads what is left, so that the hash is the file's.</summary>
    /// <returns>Lower-case hexadecimal SHA-256 of the file's bytes.</returns>
    public string Finish()
    {
        hashing.Drain();
        return hashing.Hash;
    }

    /// <summary>Whether the file is another than when it was opened.</summary>
    public bool HasChanged()
    {
        var now = new FileInfo(before.FullName);
        return !now.Exists
            || now.Length != before.Length
            || now.LastWriteTimeUtc != before.LastWriteTimeUtc
            || hashing.Count != before.Length;
    }

    /// <summary>Whether a gzip file unpacked to what it promised: the runtime does not notice one that is cut short.</summary>
    public bool IsWhole => promised is null || promised == (uint)((BoundedStream)Bytes).Count;

    public void Dispose() => Bytes.Dispose();

    /// <summary>What the end of a gzip file says of its content: bytes modulo 2^32 of its last member. Absent where the file is not gzip.</summary>
    private static uint? GzipLength(FileStream file)
    {
        Span<byte> bytes = stackalloc byte[4];
        var isGzip = file.ReadAtLeast(bytes, 4, throwOnEndOfStream: false) == 4 && bytes is [0x1F, 0x8B, ..];
        if (isGzip)
        {
            file.Seek(-4, SeekOrigin.End);
            file.ReadExactly(bytes);
        }
        file.Position = 0;
        return isGzip ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : null;
    }
}
