namespace Visavis.Sources;

/// <summary>Where a file is: on disk, or inside an archive on disk, whose path then is the first part of its own.</summary>
/// <param name="OnDisk">The file or archive.</param>
/// <param name="Member">Name inside the archive; empty for a file of its own.</param>
internal readonly record struct FilePath(string OnDisk, string Member)
{
    /// <summary>What to call it: the file's name, or the names of archive and member joined by a slash.</summary>
    public string Name => Member.Length == 0 ? Path.GetFileName(OnDisk) : $"{Path.GetFileName(OnDisk)}/{Member}";

    public static FilePath Of(string path)
    {
        for (var at = Path.GetDirectoryName(path); !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (Archive.IsOne(at))
            {
                return new(at, path[(at.Length + 1)..].Replace('\\', '/'));
            }
        }
        return new(path, "");
    }
}
