namespace Visavis.Analysis.Tests;

/// <summary>A theory about other people's files; skipped, with the reason, where the folder is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute(string folder)
    {
        Folder = folder;
        if (!Directory.Exists(Repository.SharedData(folder)))
        {
            Skip = $"../shared/data/{folder} is not there";
        }
    }

    public string Folder { get; }
}
