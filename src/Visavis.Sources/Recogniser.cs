using System.IO.Enumeration;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Tells a file's source by its columns, by the value that a source always writes into one of them, and by its name.</summary>
internal static class Recogniser
{
    private const int HeadBytes = 1 << 16;

    public static (Manifest? Manifest, Problem? Problem) Recognise(string path)
    {
        var name = Path.GetFileName(path);
        var at = new Spot("", name);
        var problem = SnapshotFile.TryOpen(path, at, out var snapshot);
        using (snapshot)
        {
            return problem is not null ? (null, problem) : Recognise(snapshot!, name, at);
        }
    }

    private static (Manifest?, Problem?) Recognise(SnapshotFile file, string name, Spot at)
    {
        if (TryHead(file, at, out var bytes) is { } problem)
        {
            return (null, problem);
        }
        var named = Catalogue
            .All.Where(m => m.Files.Keys.Any(p => FileSystemName.MatchesSimpleExpression(p, name)))
            .ToList();
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            return One(named.Where(m => m.Format == FileFormat.Xlsx), [], at);
        }
        var heads = Catalogue
            .All.Where(m => m.Format == FileFormat.Delimited)
            .Select(m => (Manifest: m, Head: Head.Of(m, bytes)))
            .ToList();
        var fitting = heads.Where(h => h.Head.Fits && h.Head.IsExpected).Select(h => h.Manifest).ToList();
        var ofIts = fitting.Count > 0 ? fitting : [.. heads.Where(h => h.Head.IsExpected).Select(h => h.Manifest)];
        var both = ofIts.Intersect(named).ToList();
        return One(both.Count > 0 ? both : ofIts, heads.Select(h => h.Head.Names).FirstOrDefault() ?? [], at);
    }

    private static (Manifest?, Problem?) One(IEnumerable<Manifest> candidates, IReadOnlyList<string> header, Spot at) =>
        candidates.ToList() switch
        {
            [] => (null, Texts.NotRecognised(at, header)),
            [var one] => (one, null),
            var several => (null, Texts.Ambiguous(at, several.Select(m => m.Id))),
        };

    private static Problem? TryHead(SnapshotFile file, Spot at, out byte[] head)
    {
        head = [];
        try
        {
            var buffer = new byte[HeadBytes];
            head = buffer[..file.Bytes.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
            return null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or TooMuchException)
        {
            return Texts.Unreadable(at, e);
        }
    }

    /// <summary>The head of a file as one source would read it.</summary>
    /// <param name="Names">The header.</param>
    /// <param name="Fits">Whether all columns are declared and there.</param>
    /// <param name="IsExpected">Whether the first row holds what the source always writes.</param>
    private sealed record Head(IReadOnlyList<string> Names, bool Fits, bool IsExpected)
    {
        public static Head Of(Manifest manifest, byte[] bytes)
        {
            var encoding = TextEncoding.Of(manifest.Delimited.Encoding, new MemoryStream(bytes));
            var block = new BlockReader(encoding.Stream).Next();
            if (block is null)
            {
                return new([], false, false);
            }
            var (names, line) = HeaderReader.Read(block, manifest.Delimited, encoding);
            var (row, _) = HeaderReader.Read(block, manifest.Delimited with { Skip = (int)line }, encoding);
            var needed = manifest.Columns.Values.Concat(manifest.Expect.Keys).ToHashSet(StringComparer.Ordinal);
            var fits = needed.IsSubsetOf(names) && names.All(n => needed.Contains(n) || manifest.Ignore.Contains(n));
            var cells = names
                .Zip(row)
                .GroupBy(p => p.First, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.First().Second, StringComparer.Ordinal);
            var isExpected =
                manifest.Expect.Count == 0 ? fits : manifest.Expect.All(e => cells.GetValueOrDefault(e.Key) == e.Value);
            return new(names, fits, isExpected);
        }
    }
}
