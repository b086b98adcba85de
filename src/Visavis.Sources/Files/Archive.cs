using System.Collections.Immutable;
using System.IO.Compression;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A zip archive whose members are files of their own.</summary>
internal static class Archive
{
    private const int MostMembers = 10_000;
    private static readonly string[] Packed = [".zip", ".gz", ".tar", ".7z", ".rar"];

    public static bool IsOne(string path) =>
        path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && File.Exists(path);

    /// <summary>The members that are of a known source, as paths that lead into the archive.</summary>
    public static (ImmutableArray<string> Files, Problem? Problem) FilesOf(string path)
    {
        var at = new Spot("", Path.GetFileName(path));
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (FaultOf(zip, at) is { } fault)
            {
                return ([], fault);
            }
            var names = MembersOf(zip).ToList();
            var known = names
                .Select(n => Path.Combine(path, n))
                .Where(f => Recogniser.Recognise(f).Manifest is not null);
            ImmutableArray<string> files = [.. known];
            return files.IsEmpty ? ([], Texts.NothingInside(at, names)) : (files, null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return ([], Texts.Unreadable(at, e));
        }
    }

    /// <summary>Names of the members, folders apart.</summary>
    public static IEnumerable<string> MembersOf(ZipArchive zip) =>
        zip.Entries.Select(e => e.FullName).Where(n => !n.EndsWith('/')).Order(StringComparer.Ordinal);

    /// <summary>Why nothing of an archive is read; absent where it is plain.</summary>
    public static Problem? FaultOf(ZipArchive zip, Spot at)
    {
        if (zip.Entries.Count > MostMembers)
        {
            return Texts.TooMuch(at, new TooMuchException("ING012.parts", ("count", zip.Entries.Count)));
        }
        return
            zip.Entries.Select(e => (Fault: FaultOf(e), e.FullName)).FirstOrDefault(f => f.Fault is not null)
                is ({ } fault, var name)
            ? Texts.NotPlain(at, fault, name)
            : null;
    }

    private static string? FaultOf(ZipArchiveEntry entry) =>
        !PackageFolder.IsInside(entry.FullName.TrimEnd('/')) ? "path"
        : entry.IsEncrypted ? "locked"
        : Packed.Any(p => entry.FullName.EndsWith(p, StringComparison.OrdinalIgnoreCase)) ? "nested"
        : null;
}
