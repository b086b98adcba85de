using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A file read once, from its first byte to its last, hashed on the way; it must stand still meanwhile.</summary>
internal sealed class SnapshotFile : IDisposable
{
    private readonly FileInfo before;
    private readonly HashingStream hashing;
    private readonly SealedGzip? gzip;

    private SnapshotFile(FileInfo info, FileStream file)
    {
        before = info;
        hashing = new(file);
        gzip = IsGzip(file) ? new(hashing) : null;
        Bytes = gzip is null ? hashing : new BoundedStream(gzip, info.Length);
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

    /// <summary>Whether a file that was unpacked to its end ended where its last member does.</summary>
    public bool IsWhole => gzip is null || gzip.IsWhole;

    public void Dispose() => Bytes.Dispose();

    private static bool IsGzip(FileStream file)
    {
        Span<byte> bytes = stackalloc byte[2];
        var read = file.ReadAtLeast(bytes, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && bytes is [0x1F, 0x8B];
    }
}
