using System.Security.Cryptography;
using System.Text;
using Visavis.Sources;

namespace Visavis.Workbench;

/// <summary>
/// Remembers in the workspace which bundled packages were ingested by which build of the doors, so that a start
/// compares one hash instead of recognising every file. Losing the mark costs time, never a figure.
/// </summary>
internal sealed class BundleMark(string workspace, string data)
{
    private readonly string path = Path.Combine(workspace, "bundled.sha256");

    public bool IsCurrent(int commit) => commit > 0 && File.Exists(path) && File.ReadAllText(path) == Fingerprint();

    public void Write() => File.WriteAllText(path, Fingerprint());

    private string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(Door).Module.ModuleVersionId.ToByteArray());
        foreach (
            var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(data, file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
