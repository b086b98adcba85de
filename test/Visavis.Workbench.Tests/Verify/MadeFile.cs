using Visavis.Sources;

namespace Visavis.Workbench.Tests.Verify;

/// <summary>Documents that tests make: written to the disk, opened, and gone.</summary>
internal static class MadeFile
{
    public static OpenedDocument Open(string text, string extension) =>
        Opened(extension, path => File.WriteAllText(path, text));

    public static OpenedDocument Open(byte[] bytes, string extension) =>
        Opened(extension, path => File.WriteAllBytes(path, bytes));

    private static OpenedDocument Opened(string extension, Action<string> write)
    {
        var path = Path.Combine(Path.GetTempPath(), $"visavis-{Guid.NewGuid():N}.{extension}");
        try
        {
            write(path);
            return DocumentFile.Open(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
