using System.Globalization;
using System.Security.Cryptography;
using Visavis.Fetch.Asking;

namespace Visavis.Fetch.Keeping;

/// <summary>
/// A folder of whole answers. Beside them, in <c>requests/</c>: a manifest for each, the journal of what was sent,
/// and what is half done. An answer counts when its manifest is there and its hash agrees.
/// </summary>
internal sealed class SnapshotFolder
{
    private readonly string folder;
    private readonly string requests;
    private readonly string journal;

    public SnapshotFolder(string folder)
    {
        this.folder = folder;
        requests = Path.Combine(folder, "requests");
        journal = Path.Combine(requests, "sent.csv");
    }

    /// <summary>Where an answer is laid while it comes; what a killed run left there is overwritten.</summary>
    public string Half(Request request) => Path.Combine(requests, request.Name + ".half");

    /// <summary>Makes the folder where there is none.</summary>
    public void Prepare() => Directory.CreateDirectory(requests);

    public string PathOf(Request request) => Path.Combine(folder, request.FileName);

    /// <summary>The manifest of a request that was answered before; absent where it was not, or the file is not whole.</summary>
    public RequestManifest? Find(Request request)
    {
        var path = ManifestPath(request);
        if (!File.Exists(path))
        {
            return null;
        }
        // A manifest that cannot be read is none: its request is sent again and writes another.
        using var file = File.OpenRead(path);
        var manifest = ManifestJson.Read(file);
        return manifest is not null && (manifest.IsCut || IsWhole(request, manifest)) ? manifest : null;
    }

    /// <summary>Keeps the answer that lies half: forced to the disk, named, then its manifest the same way.</summary>
    public RequestManifest Keep(Request request, RequestManifest manifest)
    {
        var half = Half(request);
        var kept = manifest with { File = request.FileName, Sha256 = Sha256(half), Bytes = new FileInfo(half).Length };
        File.Move(half, PathOf(request), overwrite: true);
        Write(request, kept);
        return kept;
    }

    /// <summary>Remembers that a request asked too much.</summary>
    public void KeepCut(Request request, RequestManifest manifest) => Write(request, manifest with { IsCut = true });

    /// <summary>A request is about to be sent: it counts towards the quota, whatever comes of it.</summary>
    public void Sent(Request request, DateTimeOffset time) =>
        File.AppendAllText(journal, $"{Stamp(time)},{request.Name}\n");

    /// <summary>Requests sent on the day of a moment, UTC.</summary>
    public int SentOn(DateTimeOffset time) =>
        File.Exists(journal)
            ? File.ReadLines(journal).Count(l => l.StartsWith(Stamp(time)[..10], StringComparison.Ordinal))
            : 0;

    private void Write(Request request, RequestManifest manifest)
    {
        var half = ManifestPath(request) + ".half";
        using (var file = new FileStream(half, FileMode.Create, FileAccess.Write))
        {
            ManifestJson.Write(file, manifest);
            file.Flush(flushToDisk: true);
        }
        File.Move(half, ManifestPath(request), overwrite: true);
    }

    private bool IsWhole(Request request, RequestManifest manifest)
    {
        var path = PathOf(request);
        return File.Exists(path) && new FileInfo(path).Length == manifest.Bytes && Sha256(path) == manifest.Sha256;
    }

    private string ManifestPath(Request request) => Path.Combine(requests, request.Name + ".json");

    private static string Sha256(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static string Stamp(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
