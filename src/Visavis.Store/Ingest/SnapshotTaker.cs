using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Visavis.Core;
using Visavis.Store.Files;

namespace Visavis.Store.Ingest;

/// <summary>Copies a file into the workspace and hashes it on the way.</summary>
internal static class SnapshotTaker
{
    private const int BufferBytes = 1 << 20;

    public static bool TryTake(
        Layout layout,
        string path,
        [NotNullWhen(true)] out Snapshot? snapshot,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        (snapshot, problem) = (null, null);
        try
        {
            using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0);
            problem = Take(layout, from, out snapshot);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            problem = Directory.Exists(path) ? Texts.IsFolder(path) : Texts.Unreadable(path, failure.Message);
        }
        return problem is null && snapshot is not null;
    }

    private static Problem? Take(Layout layout, FileStream from, out Snapshot? snapshot)
    {
        snapshot = null;
        var before = (from.Length, File.GetLastWriteTimeUtc(from.Name));
        var half = Path.Combine(layout.Scratch, "snapshot");
        string sha256;
        try
        {
            sha256 = Copy(from, half);
        }
        catch (IOException failure)
        {
            return Texts.NotWritable(layout.Root, failure.Message);
        }
        if (before != (from.Length, File.GetLastWriteTimeUtc(from.Name)))
        {
            return Texts.Unfinished(from.Name);
        }
        snapshot = new(Path.GetFileName(from.Name), sha256, layout.Snapshot(sha256));
        if (!File.Exists(snapshot.Path))
        {
            Durable.Publish(half, snapshot.Path);
        }
        return null;
    }

    private static string Copy(FileStream from, string to)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var copy = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var buffer = new byte[BufferBytes];
        while (Read(from, buffer) is > 0 and var count)
        {
            hash.AppendData(buffer.AsSpan(0, count));
            copy.Write(buffer.AsSpan(0, count));
        }
        copy.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // What cannot be read is no fault of the workspace, which the copy is written to.
    private static int Read(FileStream from, byte[] buffer)
    {
        try
        {
            return from.Read(buffer);
        }
        catch (IOException failure)
        {
            throw new InvalidDataException(failure.Message, failure);
        }
    }
}
