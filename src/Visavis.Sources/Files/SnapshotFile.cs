using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A file read once, hashed whole; it must stand still meanwhile. Of an archive one member is read, and the archive hashed.</summary>
internal sealed class SnapshotFile : IDisposable
{
    private readonly FileInfo before;
    private readonly HashingStream hashing;
    private readonly Action rewind;
    private readonly Func<bool> isWhole = () => true;

    private SnapshotFile(FileInfo info, FileStream file, ZipMember? member)
    {
        (before, Member) = (info, member);
        var isGzip = member is null && StartsAsGzip(file);
        hashing = new(file);
        Bytes = member is null ? hashing : member;
        if (isGzip)
        {
            var gzip = new GzipBytes(hashing);
            (Bytes, isWhole) = (new BoundedStream(gzip, info.Length), () => gzip.IsWhole);
        }
        else if (member is not null)
        {
            isWhole = () => member.IsWhole;
        }
        rewind = member is null ? () => { } : () => file.Position = 0;
    }

    /// <summary>The content, unpacked where the file is gzip or inside an archive.</summary>
    public Stream Bytes { get; }

    /// <summary>The member that is read; absent where the file is none of an archive.</summary>
    public ZipMember? Member { get; }

    /// <summary>What stands in the way of reading the file; absent when nothing does.</summary>
    public static Problem? TryOpen(string path, Spot at, out SnapshotFile? snapshot) =>
        Archive.IsOne(path) ? Refused(at, out snapshot) : TryOpenAny(path, at, out snapshot);

    /// <summary>The same, and an archive as the bytes that it is.</summary>
    public static Problem? TryOpenAny(string path, Spot at, out SnapshotFile? snapshot)
    {
        snapshot = null;
        if (Directory.Exists(path))
        {
            return Texts.IsDirectory(at);
        }
        try
        {
            return Open(FilePath.Of(path), at, out snapshot);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException or InvalidDataException)
        {
            return Texts.Unreadable(at, e.GetType().Name);
        }
    }

    /// <summary>Reads what is left, so that the hash is the file's.</summary>
    /// <returns>Lower-case hexadecimal SHA-256 of the file's bytes.</returns>
    public string Finish()
    {
        rewind();
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

    /// <summary>Whether what is packed unpacked to its end; known once everything is read.</summary>
    public bool IsWhole => isWhole();

    public void Dispose()
    {
        Bytes.Dispose();
        hashing.Dispose();
    }

    private static Problem Refused(Spot at, out SnapshotFile? snapshot)
    {
        snapshot = null;
        return Texts.IsArchive(at);
    }

    private static Problem? Open(FilePath path, Spot at, out SnapshotFile? snapshot)
    {
        snapshot = null;
        var info = new FileInfo(path.OnDisk);
        if (!info.Exists)
        {
            return Texts.NotThere(at);
        }
        var share = FileShare.ReadWrite | FileShare.Delete;
        var file = new FileStream(path.OnDisk, FileMode.Open, FileAccess.Read, share, 1);
        ZipMember? member = null;
        if (path.Member.Length > 0 && ZipMember.TryOpen(file, path.Member, at, out member) is { } problem)
        {
            file.Dispose();
            return problem;
        }
        snapshot = new(info, file, member);
        return file.Length == 0 ? Texts.Empty(at) : null;
    }

    private static bool StartsAsGzip(FileStream file)
    {
        Span<byte> bytes = stackalloc byte[2];
        var isGzip = file.ReadAtLeast(bytes, 2, throwOnEndOfStream: false) == 2 && bytes is [0x1F, 0x8B];
        file.Position = 0;
        return isGzip;
    }
}
