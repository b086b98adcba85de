namespace Visavis.Api;

/// <summary>A folder for the files of one answer.</summary>
internal static class Scratch
{
    /// <summary>Works in an empty folder, which is gone afterwards.</summary>
    public static T In<T>(Func<string, T> work)
    {
        var folder = Directory.CreateTempSubdirectory("visavis-answer-").FullName;
        try
        {
            return work(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
