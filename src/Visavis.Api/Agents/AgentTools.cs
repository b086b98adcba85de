using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using ModelContextProtocol.Protocol;
using Visavis.Api.Asking;
using Visavis.Api.Serving;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Api.Agents;

/// <summary>The routes that agents may ask, as tools: the same questions, the same numbers, with what has to be said beside them.</summary>
internal sealed class AgentTools(Library library, ReplyCache cache)
{
    // A page that a language model still reads.
    private const int Rows = 200;

    // What another program sends as a body.
    private const string Content = "content";

    private readonly Speech say = Texts.Book.Speaking(library.Settings.Language);

    /// <summary>The tools.</summary>
    public IList<Tool> All => [.. Route.All.Where(r => r.Tool is not null).Select(Of)];

    /// <summary>Asks one.</summary>
    public async Task<CallToolResult> Call(
        string name,
        IDictionary<string, JsonElement>? arguments,
        CancellationToken cancellation = default
    )
    {
        var route = Route.All.FirstOrDefault(r => r.Tool == name);
        if (route is null)
        {
            return Refused(Texts.NotOneOf("name", name, All.Select(t => t.Name)));
        }
        var (ask, refusal) = Read(route, arguments);
        if (ask is null)
        {
            return Refused(refusal!.Problem);
        }
        try
        {
            var reply = await cache.Wait(ask, cancellation).ConfigureAwait(false);
            return Told(ask, JsonNode.Parse(reply.Bytes.Span)!);
        }
        catch (ProblemException e)
        {
            return Refused(e.Problem);
        }
    }

    private (Ask? Ask, Refusal? Refusal) Read(Route route, IDictionary<string, JsonElement>? arguments)
    {
        var given = (arguments ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal)).ToDictionary(
            a => a.Key,
            a => a.Value.ToString(),
            StringComparer.Ordinal
        );
        given.Remove(Content, out var content);
        if (Unfit(route, content) is { } unfit)
        {
            return (null, unfit);
        }
        if (route.Parameters.Contains(Parameters.Limit))
        {
            given.TryAdd(Parameters.Limit.Name, Rows.ToString(CultureInfo.InvariantCulture));
        }
        var inPath = route.Parameters.Where(route.HasInPath).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var missing = inPath.FirstOrDefault(p => !given.ContainsKey(p));
        if (missing is not null)
        {
            return (null, new(Texts.Wanting(missing), missing));
        }
        var (ask, refusal) = AskReader.Read(
            route,
            given.GetValueOrDefault,
            new QueryCollection(
                given
                    .Where(g => !inPath.Contains(g.Key))
                    .ToDictionary(g => g.Key, g => new StringValues(g.Value), StringComparer.Ordinal)
            ),
            say.Language,
            library
        );
        return (ask is null ? null : ask with { Body = Encoding.UTF8.GetBytes(content ?? "") }, refusal);
    }

    private static Refusal? Unfit(Route route, string? content) =>
        route.MostBody == 0 ? (content is null ? null : new(Texts.UnknownParameter(Content, NamesOf(route)), Content))
        : content is null ? new(Texts.Wanting(Content), Content)
        : Encoding.UTF8.GetByteCount(content) > route.MostBody ? new(Texts.TooLong(Content, route.MostBody), Content)
        : null;

    private static IEnumerable<string> NamesOf(Route route) => route.Parameters.Select(p => p.Name);

    private CallToolResult Told(Ask ask, JsonNode answer)
    {
        var isTruncated = answer is JsonObject page && page.ContainsKey("next");
        var caveats = new JsonArray(
            say[$"caveats.{ask.Route.Name}"],
            say.Text("caveats.commit", ("commit", ask.Commit))
        );
        if (isTruncated)
        {
            caveats.Add(say.Text("caveats.truncated", ("total", answer["total"]!.GetValue<int>())));
        }
        var told = new JsonObject
        {
            ["caveats"] = caveats,
            ["truncated"] = isTruncated,
            ["answer"] = answer,
        };
        return new()
        {
            Content = [new TextContentBlock { Text = told.ToJsonString(Reply.Options) }],
            StructuredContent = JsonSerializer.SerializeToElement(told, Reply.Options),
        };
    }

    private CallToolResult Refused(Problem problem)
    {
        var said = problem.In(say.Language);
        return new()
        {
            IsError = true,
            Content =
            [
                new TextContentBlock { Text = $"{said.Code} {said.Need} {said.Found} ({said.Place}) {said.Try}" },
            ],
        };
    }

    private Tool Of(Route route) =>
        new()
        {
            Name = route.Tool!,
            Description = $"{say[$"routes.{route.Name}"]} {say[$"caveats.{route.Name}"]}",
            InputSchema = JsonSerializer.SerializeToElement(Schema(route), Reply.Options),
            Annotations = new() { ReadOnlyHint = true, OpenWorldHint = false },
        };

    private JsonObject Schema(Route route)
    {
        var properties = new JsonObject();
        foreach (var parameter in route.Parameters)
        {
            var schema = parameter.Schema();
            schema["description"] = say[$"parameters.{parameter.Name}"];
            if (parameter == Parameters.Limit)
            {
                schema["default"] = Rows;
            }
            properties[parameter.Name] = schema;
        }
        var required = route.Parameters.Where(p => p.IsRequired || route.HasInPath(p)).Select(p => p.Name).ToList();
        if (route.MostBody > 0)
        {
            properties[Content] = new JsonObject
            {
                ["type"] = "string",
                ["maxLength"] = route.MostBody,
                ["description"] = say[$"parameters.{Content}"],
            };
            required.Add(Content);
        }
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. required.Select(p => (JsonNode)p)]),
            ["additionalProperties"] = false,
        };
    }
}
