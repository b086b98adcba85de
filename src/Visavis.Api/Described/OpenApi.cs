using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Visavis.Api.Asking;
using Visavis.Api.Serving;
using Visavis.Core;

namespace Visavis.Api.Described;

/// <summary>What the server can be asked, as OpenAPI 3.1: from the routes themselves, so that it cannot say otherwise.</summary>
internal static class OpenApi
{
    private static readonly Speech Say = Texts.Book.Speaking(Language.En);

    // Whatever is asked: wrongly, of another host, when something is broken, when too many ask.
    private static readonly int[] Always =
    [
        StatusCodes.Status400BadRequest,
        StatusCodes.Status421MisdirectedRequest,
        StatusCodes.Status500InternalServerError,
        StatusCodes.Status503ServiceUnavailable,
    ];

    /// <summary>The document.</summary>
    public static JsonObject Document()
    {
        var schemas = new Schemas();
        var paths = new JsonObject();
        foreach (var route in Route.All)
        {
            paths[route.Path] = new JsonObject { [route.MostBody == 0 ? "get" : "post"] = Operation(route, schemas) };
        }
        foreach (var (path, methods) in Part.All.SelectMany(p => p.Describe(schemas)))
        {
            paths[path] = methods;
        }
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Visavis",
                ["version"] = "1",
                ["description"] = Say["api.about"],
                ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
            },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas.All },
        };
    }

    /// <summary>Every answer that an operation can have: what is right, that the asker has it already, and problems.</summary>
    /// <param name="schemas">Where the schemas of answers are named.</param>
    /// <param name="answers">The record of what is right; absent where it is a file.</param>
    /// <param name="mediaTypes">Media types of what is right.</param>
    /// <param name="others">Statuses beside those that every operation can have.</param>
    /// <param name="right">The status of what is right.</param>
    public static JsonObject Responses(
        Schemas schemas,
        Type? answers,
        IReadOnlyList<string> mediaTypes,
        IReadOnlyList<int> others,
        int right = StatusCodes.Status200OK
    )
    {
        var schema = answers is null ? new JsonObject { ["type"] = "string" } : schemas.Of(answers);
        var problem = schemas.Of(typeof(ProblemAnswer));
        var statuses = new SortedDictionary<int, JsonObject>
        {
            [right] = Response(Say["api.answer"], mediaTypes, schema),
        };
        foreach (var status in Always.Concat(others))
        {
            statuses[status] =
                status == StatusCodes.Status304NotModified
                    ? new() { ["description"] = Say["api.unchanged"] }
                    : Response(Say["api.problem"], [Problems.MediaType], problem);
        }
        return new(
            statuses.Select(s =>
                KeyValuePair.Create<string, JsonNode?>(s.Key.ToString(CultureInfo.InvariantCulture), s.Value)
            )
        );
    }

    /// <summary>A body of bytes.</summary>
    public static JsonObject Body() =>
        new()
        {
            ["required"] = true,
            ["content"] = new JsonObject { [Bodies.MediaType] = new JsonObject() },
        };

    private static JsonObject Operation(Route route, Schemas schemas)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.Name,
            ["summary"] = Say[$"routes.{route.Name}"],
            ["tags"] = new JsonArray(route.Path.Split('/')[1] == "sdmx" ? "sdmx" : "api"),
            ["parameters"] = new JsonArray([
                .. route.Parameters.Append(Parameters.Lang).Select(p => (JsonNode)Parameter(route, p)),
            ]),
            ["responses"] = Responses(
                schemas,
                route.Answers,
                route.MediaTypes,
                route.MostBody > 0 ? Bodies.Refusals : [StatusCodes.Status304NotModified]
            ),
        };
        if (route.MostBody > 0)
        {
            operation["requestBody"] = Body();
        }
        return operation;
    }

    private static JsonObject Parameter(Route route, Parameter parameter)
    {
        var isInPath = route.HasInPath(parameter);
        return new()
        {
            ["name"] = parameter.Name,
            ["in"] = isInPath ? "path" : "query",
            ["required"] = isInPath || parameter.IsRequired,
            ["description"] = Say[$"parameters.{parameter.Name}"],
            ["schema"] = parameter.Schema(),
        };
    }

    private static JsonObject Response(string text, IReadOnlyList<string> mediaTypes, JsonObject schema) =>
        new()
        {
            ["description"] = text,
            ["content"] = new JsonObject(
                mediaTypes.Select(m =>
                    KeyValuePair.Create<string, JsonNode?>(
                        m.Split(';')[0],
                        new JsonObject { ["schema"] = schema.DeepClone() }
                    )
                )
            ),
        };
}
