using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Visavis.Api.Asking;
using Visavis.Api.Described;
using Visavis.Api.Serving;
using Visavis.Core;

namespace Visavis.Api.Jobs;

/// <summary>Jobs by HTTP: asked for, watched by server-sent events, ended.</summary>
internal sealed class JobDesk : Part
{
    private const string Root = "/api/v1/jobs";
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(15);

    public override void Map(IEndpointRouteBuilder app)
    {
        var room = app.ServiceProvider.GetRequiredService<JobRoom>();
        app.MapPost(Root, http => Begin(http, room));
        app.MapGet($"{Root}/{{id}}", http => With(http, room, job => Tell(http, job.Watch().Now, 200)));
        app.MapDelete($"{Root}/{{id}}", http => End(http, room));
        app.MapGet($"{Root}/{{id}}/events", http => With(http, room, job => Watch(http, job)));
    }

    public override IEnumerable<(string Path, JsonObject Methods)> Describe(Schemas schemas)
    {
        JsonObject Operation(string name, string mediaType, IReadOnlyList<int> others, int right = 200) =>
            new()
            {
                ["operationId"] = name,
                ["summary"] = Texts.Book.Speaking(Language.En)[$"jobs.{name}"],
                ["tags"] = new JsonArray("api"),
                ["parameters"] = name == "job-begin" ? [] : new JsonArray(Id()),
                ["responses"] = OpenApi.Responses(schemas, typeof(JobAnswer), [mediaType], others, right),
            };
        int[] known = [StatusCodes.Status404NotFound];
        var begin = Operation(
            "job-begin",
            Reply.Json,
            [
                StatusCodes.Status408RequestTimeout,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType,
            ],
            StatusCodes.Status202Accepted
        );
        begin["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject { ["schema"] = schemas.Of(typeof(JobQuestion)) },
            },
        };
        yield return (Root, new JsonObject { ["post"] = begin });
        yield return (
            $"{Root}/{{id}}",
            new JsonObject
            {
                ["get"] = Operation("job", Reply.Json, known),
                ["delete"] = Operation("job-end", Reply.Json, known),
            }
        );
        yield return (
            $"{Root}/{{id}}/events",
            new JsonObject { ["get"] = Operation("job-events", "text/event-stream", known) }
        );
    }

    private static JsonObject Id() =>
        new()
        {
            ["name"] = "id",
            ["in"] = "path",
            ["required"] = true,
            ["schema"] = new JsonObject { ["type"] = "string" },
        };

    // A page of elsewhere cannot send JSON without asking first, and is not answered when it asks.
    private static async Task Begin(HttpContext http, JobRoom room)
    {
        if (!http.Request.HasJsonContentType())
        {
            await Problems.Write(http, Texts.Refused(415), 415).ConfigureAwait(false);
            return;
        }
        JobQuestion? question;
        try
        {
            question = await JsonSerializer
                .DeserializeAsync<JobQuestion>(http.Request.Body, Reply.Options, http.RequestAborted)
                .ConfigureAwait(false);
        }
        catch (JsonException)
        {
            question = null;
        }
        if (question?.Address is not { Length: > 0 and <= 1_000 } address)
        {
            await Problems.Write(http, Texts.Wanting("address"), 400, "address").ConfigureAwait(false);
            return;
        }
        var (job, refusal) = room.Begin(address, Languages.Of(http));
        if (job is null)
        {
            await Problems.Write(http, refusal!.Problem, 400, refusal.Parameter).ConfigureAwait(false);
            return;
        }
        var now = job.Watch().Now;
        http.Response.Headers.Location = $"{Root}/{now.Id}";
        await Tell(http, now, StatusCodes.Status202Accepted).ConfigureAwait(false);
    }

    private static Task With(HttpContext http, JobRoom room, Func<Job, Task> then) =>
        room.Find(Id(http), Languages.Of(http)) is { } job ? then(job) : NotFound(http);

    // What is not at work is not begun in order to be ended.
    private static Task End(HttpContext http, JobRoom room)
    {
        if (room.End(Id(http)) is not { } job)
        {
            return NotFound(http);
        }
        return Tell(http, job.Watch().Now, 200);
    }

    private static string Id(HttpContext http) => http.Request.RouteValues["id"]!.ToString()!;

    private static Task NotFound(HttpContext http) =>
        Problems.Write(http, Texts.NoSuchPath(http.Request.Path, [Root]), 404, "id");

    private static async Task Watch(HttpContext http, Job job)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        while (true)
        {
            var (now, changed) = job.Watch();
            await Send(http, $"event: state\ndata: {JsonSerializer.Serialize(now, Reply.Options)}\n\n")
                .ConfigureAwait(false);
            if (now.State >= JobState.Done)
            {
                return;
            }
            while (
                await Task.WhenAny(changed, Task.Delay(Breath, http.RequestAborted)).ConfigureAwait(false) != changed
            )
            {
                http.RequestAborted.ThrowIfCancellationRequested();
                await Send(http, ": still here\n\n").ConfigureAwait(false);
            }
        }
    }

    private static async Task Send(HttpContext http, string text)
    {
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), http.RequestAborted).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    private static Task Tell(HttpContext http, JobAnswer now, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = Reply.Json;
        http.Response.Headers.CacheControl = "no-store";
        return http
            .Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(now, Reply.Options), http.RequestAborted)
            .AsTask();
    }
}
