using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Visavis.DuckDb;

namespace Visavis.Store.Files;

/// <summary>Files that are still there after the power went, and that appear whole or not at all.</summary>
internal static partial class Durable
{
    private const int ReadOnlyFolder = 0x10000;

    /// <summary>Whether the disk is to blame: full, not to be written, gone. Anything else is our own mistake.</summary>
    public static bool IsToBlame(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or DuckDbException { Kind: "IO" };

    /// <summary>Makes a file appear with this content in one step.</summary>
    /// <exception cref="IOException">There already is one of that name.</exception>
    public static void Create(string path, ReadOnlySpan<byte> content)
    {
        Publish(Half(path, content), path);
    }

    /// <summary>Puts a file in the place of another in one step.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        File.Move(Half(path, content), path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Gives a finished file its name. The name must be free: of two writers one fails.</summary>
    public static void Publish(string half, string path)
    {
        // Without overwriting, this is link and unlink: exclusive and atomic.
        File.Move(half, path, overwrite: false);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Forces a finished file to the disk; gives its length and SHA-256.</summary>
    public static (long Bytes, string Sha256) Seal(string path)
    {
        using var handle = File.OpenHandle(path);
        RandomAccess.FlushToDisk(handle);
        return (RandomAccess.GetLength(handle), Sha256(path));
    }

    /// <summary>SHA-256 of a file's bytes, lower-case hexadecimal.</summary>
    public static string Sha256(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Forces the names in a folder to the disk. Windows keeps them in its journal.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var descriptor = Open(path, OperatingSystem.IsLinux() ? ReadOnlyFolder : 0);
        var failed = descriptor < 0 || Fsync(descriptor) != 0;
        var error = Marshal.GetLastPInvokeErrorMessage();
        _ = descriptor < 0 ? 0 : Close(descriptor);
        if (failed)
        {
            throw new IOException($"{path} cannot be forced to the disk: {error}");
        }
    }

    private static string Half(string path, ReadOnlySpan<byte> content)
    {
        var half = path + ".half";
        using var handle = File.OpenHandle(half, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, content, 0);
        RandomAccess.FlushToDisk(handle);
        return half;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
