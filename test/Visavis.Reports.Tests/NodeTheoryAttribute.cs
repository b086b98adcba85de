namespace Visavis.Reports.Tests;

/// <summary>A test that needs Node; skipped with its reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(f => File.Exists(Path.Combine(f, "node")) || File.Exists(Path.Combine(f, "node.exe"))))
        {
            Skip = "Node is not on the PATH.";
        }
    }
}
