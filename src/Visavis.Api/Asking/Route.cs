namespace Visavis.Api.Asking;

/// <summary>One question that can be asked by HTTP. It is found because its class exists.</summary>
internal abstract class Route
{
    private static readonly Lazy<Route[]> Found = new(() =>
        [
            .. typeof(Route)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(Route)) && !t.IsAbstract)
                .Select(t => (Route)Activator.CreateInstance(t)!)
                .OrderBy(r => r.Path, StringComparer.Ordinal),
        ]
    );

    /// <summary>Every route, by path.</summary>
    public static IReadOnlyList<Route> All => Found.Value;

    /// <summary>Short name: flows, measure-values. Its texts lie under <c>routes.NAME</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The address, with its parameters in braces.</summary>
    public abstract string Path { get; }

    /// <summary>What it may be asked, in the path and behind it.</summary>
    public virtual IReadOnlyList<Parameter> Parameters => [];

    /// <summary>The record that it answers with; absent where the answer is a file.</summary>
    public virtual Type? Answers => null;

    /// <summary>Media types of the answer.</summary>
    public virtual IReadOnlyList<string> MediaTypes => [Reply.Json];

    /// <summary>Answers. The same question of the same commit has the same answer.</summary>
    /// <exception cref="Workbench.ProblemException">There is no answer, and why.</exception>
    public abstract Reply Answer(Ask ask);

    /// <summary>Whether a parameter stands in the path.</summary>
    public bool HasInPath(Parameter parameter) => Path.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal);
}

/// <summary>A route whose answer is a record.</summary>
internal abstract class Route<T> : Route
{
    public sealed override Type Answers => typeof(T);

    public sealed override Reply Answer(Ask ask) => Reply.Of(Of(ask)!);

    /// <summary>The record.</summary>
    protected abstract T Of(Ask ask);
}
