using System.IO.Compression;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>The content of one member of an archive.</summary>
internal sealed class ZipMember : ForwardStream
{
    private readonly ZipArchive zip;
    private readonly BoundedStream bytes;
    private readonly long promised;

    private ZipMember(ZipArchive archive, ZipArchiveEntry entry)
    {
        (zip, promised) = (archive, entry.Length);
        bytes = new(entry.Open(), entry.CompressedLength);
        Others = [.. Archive.MembersOf(archive).Where(n => n != entry.FullName)];
    }

    /// <summary>The other members' names.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>Whether it unpacked to as much as the archive says; known once everything is read.</summary>
    public bool IsWhole => bytes.Count == promised;

    /// <exception cref="InvalidDataException">The file is no zip archive.</exception>
    public static Problem? TryOpen(Stream file, string name, Spot at, out ZipMember? member)
    {
        member = null;
        var opened = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (Archive.FaultOf(opened, at) is { } fault)
        {
            opened.Dispose();
            return fault;
        }
        if (opened.GetEntry(name) is not { } entry)
        {
            opened.Dispose();
            return Texts.NotThere(at);
        }
        member = new(opened, entry);
        return null;
    }

    public override int Read(Span<byte> buffer) => bytes.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        bytes.Dispose();
        zip.Dispose();
        base.Dispose(disposing);
    }
}
