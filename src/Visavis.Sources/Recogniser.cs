using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Tells a file's source by its columns, by the value that a source always writes into one of them, and by its name.</summary>
internal static class Recogniser
{
    private const int HeadBytes = 1 << 16;

    public static (Manifest? Manifest, Problem? Problem) Recognise(string path)
    {
        var name = Path.GetFileName(path);
        var at = new Spot("", FilePath.Of(path).Name);
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
        if (StructureFile.IsOne(bytes))
        {
            return (null, Texts.IsStructure(at));
        }
        var named = Catalogue.All.Where(m => Door.IsNamed(m, name)).ToList();
        var heads = Catalogue
            .All.Select(m => (Manifest: m, Head: Format.Of(m.Format).HeadOf(m, bytes)))
            .Where(h => h.Head.Names.Count > 0)
            .ToList();
        var its = heads.Where(h => h.Head.IsOf(h.Manifest)).ToList();
        var fitting = heads.Where(h => h.Head.Fits(h.Manifest)).ToList();
        var candidates = Candidates(its, fitting).Select(h => h.Manifest).ToList();
        var both = candidates.Intersect(named).ToList();
        return One(both.Count > 0 ? both : candidates, heads.Select(h => h.Head.Names).FirstOrDefault() ?? [], at);
    }

    // The first row may be of something else that the file holds too: then the columns alone decide, if they can.
    private static List<(Manifest Manifest, Head Head)> Candidates(
        List<(Manifest, Head)> its,
        List<(Manifest, Head)> fitting
    ) =>
        its.Intersect(fitting).ToList() is { Count: > 0 } both ? both
        : its.Count > 0 || fitting.Count != 1 ? its
        : fitting;

    private static (Manifest?, Problem?) One(IEnumerable<Manifest> candidates, IReadOnlyList<string> header, Spot at) =>
        candidates.ToList() switch
        {
            [] => (null, Texts.NotRecognised(at, header)),
            [var one] => (one, null),
            var several => (null, Texts.Ambiguous(at, several.Select(m => m.Id))),
        };

    /// <summary>The first bytes of a file's content; a problem where they cannot be had.</summary>
    public static Problem? TryHead(SnapshotFile file, Spot at, out byte[] head, int most = HeadBytes)
    {
        head = [];
        try
        {
            var buffer = new byte[most];
            head = buffer[..file.Bytes.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
            return null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or TooMuchException)
        {
            return Texts.Unreadable(at, e);
        }
    }
}
