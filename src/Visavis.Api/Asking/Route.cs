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

    /// <summary>The route of a path that is asked by its address alone, and the values that stand in it; none where there is no such route.</summary>
    public static (Route? Route, Dictionary<string, string>? Values) Find(string path)
    {
        var parts = path.Split('/');
        foreach (var route in All.Where(r => r.MostBody == 0).OrderBy(r => r.Path.Count(c => c == '{')))
        {
            if (Values(route.Path.Split('/'), parts) is { } values)
            {
                return (route, values);
            }
        }
        return (null, null);
    }

    /// <summary>Short name: flows, measure-values. Its texts lie under <c>routes.NAME</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The address, with its parameters in braces.</summary>
    public abstract string Path { get; }

    /// <summary>What agents call it; absent where it is not for them. What has to be said beside its answer lies under <c>caveats.NAME</c>.</summary>
    public virtual string? Tool => null;

    /// <summary>What it may be asked, in the path and behind it.</summary>
    public virtual IReadOnlyList<Parameter> Parameters => [];

    /// <summary>The longest body that it is asked about, in bytes; 0 where the address is the whole question.</summary>
    public virtual int MostBody => 0;

    /// <summary>Whether it is worked out beside the others, which do not wait for it: a report, a reconstruction.</summary>
    public virtual bool TakesLong => false;

    /// <summary>The record that it answers with; absent where the answer is a file.</summary>
    public virtual Type? Answers => null;

    /// <summary>Media types of the answer.</summary>
    public virtual IReadOnlyList<string> MediaTypes => [Reply.Json];

    /// <summary>Answers. The same question of the same commit has the same answer.</summary>
    /// <exception cref="Workbench.ProblemException">There is no answer, and why.</exception>
    public abstract Reply Answer(Ask ask);

    private static Dictionary<string, string>? Values(string[] pattern, string[] parts)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (pattern.Length != parts.Length)
        {
            return null;
        }
        foreach (var (expected, part) in pattern.Zip(parts))
        {
            if (expected is ['{', .. var name, '}'] && part.Length > 0)
            {
                values.Add(name, Uri.UnescapeDataString(part));
            }
            else if (expected != part)
            {
                return null;
            }
        }
        return values;
    }

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
