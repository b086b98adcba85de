namespace Visavis.Reports.Tests.Tools;

/// <summary>A test that needs a program which not every machine has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsProgramFactAttribute : FactAttribute
{
    public NeedsProgramFactAttribute(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(f => programs.Any(p => File.Exists(Path.Combine(f, p)))))
        {
            Skip = $"None of {string.Join(", ", programs)} is on the PATH.";
        }
    }
}
