using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Visavis.Api.Described;

namespace Visavis.Api.Serving;

/// <summary>What the server has beside questions with answers: health, the dashboard, jobs. It is found because its class exists.</summary>
internal abstract class Part
{
    public static IReadOnlyList<Part> All { get; } =
    [
        .. typeof(Part)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Part)) && !t.IsAbstract)
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (Part)Activator.CreateInstance(t)!),
    ];

    /// <summary>Adds its addresses.</summary>
    public abstract void Map(IEndpointRouteBuilder app);

    /// <summary>What of it stands in the OpenAPI document: methods by path.</summary>
    public virtual IEnumerable<(string Path, JsonObject Methods)> Describe(Schemas schemas) => [];
}
