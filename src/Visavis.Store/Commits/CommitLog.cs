using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Visavis.Core;
using Visavis.Store.Files;

namespace Visavis.Store.Commits;

/// <summary>The numbered manifests of a workspace.</summary>
internal sealed record CommitLog(Layout Layout)
{
    /// <summary>The numbers that have a manifest, ascending.</summary>
    public IReadOnlyList<int> Numbers =>
        Directory.Exists(Layout.Commits)
            ? [.. Directory.EnumerateFiles(Layout.Commits, "*.json").Select(Layout.NumberOf).Where(n => n > 0).Order()]
            : [];

    /// <summary>The number of the newest; 0 before the first.</summary>
    public int Newest => Numbers is [.., var last] ? last : 0;

    public bool TryRead(
        int number,
        [NotNullWhen(true)] out Manifest? manifest,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        manifest = number == 0 ? Manifest.Empty : null;
        problem = null;
        try
        {
            manifest ??= JsonSerializer.Deserialize(
                File.ReadAllBytes(Layout.Manifest(number)),
                ManifestJson.Default.Manifest
            );
        }
        catch (JsonException failure)
        {
            problem = Texts.BrokenManifest(Layout.Manifest(number), failure.Message);
            return false;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = Texts.NoCommit(Layout.Commits, number, Numbers);
            return false;
        }
        problem = manifest?.Number == number ? null : Texts.AnotherManifest(Layout.Manifest(number));
        return problem is null;
    }

    /// <summary>The one atomic step of a commit.</summary>
    public void Write(Manifest manifest) =>
        Durable.Create(
            Layout.Manifest(manifest.Number),
            JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.Manifest)
        );

    /// <summary>Hash of a manifest's file; empty for the empty workspace.</summary>
    public string Sha256(int number) => number == 0 ? "" : Durable.Sha256(Layout.Manifest(number));
}
