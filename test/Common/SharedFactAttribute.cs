namespace Visavis.Testing;

/// <summary>A fact that needs a file of ../shared; skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string path)
    {
        SharedPath = path;
        if (!Path.Exists(Repository.Shared(path)))
        {
            Skip = $"needs ../shared/{path}: other people's files, no part of the repository";
        }
    }

    public string SharedPath { get; }
}
