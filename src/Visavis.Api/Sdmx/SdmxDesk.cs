using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Visavis.Api.Asking;
using Visavis.Api.Described;
using Visavis.Api.Serving;
using Visavis.Core;

namespace Visavis.Api.Sdmx;

/// <summary>The ledger by SDMX: a data flow a source, structures and data in the grammars of 2.1 and 3.0.</summary>
internal sealed class SdmxDesk : Part
{
    private static readonly string[] StructureWords = ["detail", "format", "lang", "references"];
    private static readonly string[] StructureDetails = ["allstubs", "full", "referencestubs"];

    public override void Map(IEndpointRouteBuilder app)
    {
        var library = app.ServiceProvider.GetRequiredService<Library>();
        var cache = app.ServiceProvider.GetRequiredService<ReplyCache>();
        var options = app.ServiceProvider.GetRequiredService<ServerOptions>();
        app.MapMethods("/sdmx/{**path}", ["GET", "HEAD"], http => Answer(http, library, cache, options));
    }

    public override IEnumerable<(string Path, JsonObject Methods)> Describe(Schemas schemas)
    {
        var say = Texts.Book.Speaking(Language.En);
        JsonObject Operation(string name, bool isData, params IReadOnlyList<string> holes) =>
            new()
            {
                ["get"] = new JsonObject
                {
                    ["operationId"] = name,
                    ["summary"] = say[$"sdmx.{name}"],
                    ["tags"] = new JsonArray("sdmx"),
                    ["parameters"] = new JsonArray([.. holes.Select(h => (JsonNode)Hole(h))]),
                    ["responses"] = OpenApi.Responses(
                        schemas,
                        null,
                        [.. SdmxForm.All.Where(f => f.IsData == isData).Select(f => f.MediaType)],
                        [
                            StatusCodes.Status304NotModified,
                            StatusCodes.Status404NotFound,
                            StatusCodes.Status406NotAcceptable,
                        ]
                    ),
                },
            };
        yield return ("/sdmx/data/{flow}/{key}", Operation("data", true, "flow", "key"));
        yield return (
            "/sdmx/data/dataflow/{agency}/{id}/{version}/{key}",
            Operation("data-3", true, "agency", "id", "version", "key")
        );
        yield return (
            "/sdmx/{kind}/{agency}/{id}/{version}",
            Operation("structures", false, "kind", "agency", "id", "version")
        );
        yield return (
            "/sdmx/structure/{kind}/{agency}/{id}/{version}",
            Operation("structures-3", false, "kind", "agency", "id", "version")
        );
    }

    private static JsonObject Hole(string name) =>
        new()
        {
            ["name"] = name,
            ["in"] = "path",
            ["required"] = true,
            ["schema"] = new JsonObject { ["type"] = "string" },
        };

    private static async Task Answer(HttpContext http, Library library, ReplyCache cache, ServerOptions options)
    {
        var path = SdmxPath.Of(http.Request.RouteValues["path"]?.ToString() ?? "");
        var (language, commit) = (Languages.Of(http), library.Commit);
        if (path is null || !path.IsOurAgency || !path.IsOurVersion)
        {
            await Refuse(http, Texts.NoSuchPath(http.Request.Path, ["/sdmx/dataflow", "/sdmx/data"]), 404)
                .ConfigureAwait(false);
            return;
        }
        var form = SdmxForm.Of(
            http.Request.Headers.Accept.ToString(),
            http.Request.Query["format"] is [{ } format] ? format : null,
            path.IsData
        );
        if (form is null)
        {
            var known = SdmxForm.All.Where(f => f.IsData == path.IsData).Select(f => f.MediaType);
            await Refuse(http, Texts.NoForm(http.Request.Headers.Accept.ToString(), known), 406).ConfigureAwait(false);
            return;
        }
        var (make, refusal, status) = path.IsData
            ? Data(http, path, form, language, library, commit)
            : Structures(http, path, form, language, library, commit);
        if (make is null)
        {
            await Problems.Write(http, refusal!.Problem, status, refusal.Parameter).ConfigureAwait(false);
            return;
        }
        var key = $"sdmx|{commit}|{language}|{form.Name}|{http.Request.Path}|{http.Request.QueryString}";
        var reply = await cache
            .Wait(key, _ => new(make(), form.MediaType), http.RequestAborted)
            .WaitAsync(options.Patience, http.RequestAborted)
            .ConfigureAwait(false);
        await Handler.Send(http, reply).ConfigureAwait(false);
    }

    private static (Func<byte[]>? Make, Refusal? Refusal, int Status) Data(
        HttpContext http,
        SdmxPath path,
        SdmxForm form,
        Language language,
        Library library,
        int commit
    )
    {
        var flows = library.SourcesOf(commit);
        if (!flows.Contains(path.Id))
        {
            return (null, new(Texts.NotOneOf("flow", path.Id, flows), "flow"), 404);
        }
        var (question, refusal) = DataQuestion.Of(path.Id, path.Key, http.Request.Query);
        if (question is null)
        {
            return (null, refusal, 400);
        }
        var head = Head(library, commit, path.Id, language);
        return (
            () =>
            {
                var sets = DataSets.Of(library, commit, question);
                return form.Name switch
                {
                    "csv" => DataCsv.Write(head, sets),
                    "jsondata" => DataJson.Write(head, sets),
                    "structurespecificdata" => DataXml.Specific(head, question, sets),
                    _ => DataXml.Generic(head, question, sets),
                };
            },
            null,
            200
        );
    }

    private static (Func<byte[]>? Make, Refusal? Refusal, int Status) Structures(
        HttpContext http,
        SdmxPath path,
        SdmxForm form,
        Language language,
        Library library,
        int commit
    )
    {
        var query = http.Request.Query;
        string Word(string name, string otherwise) => query[name] is [{ } word] ? word : otherwise;
        var (references, detail) = (Word("references", "none"), Word("detail", "full"));
        var wrong =
            query.Keys.Except(StructureWords, StringComparer.Ordinal).FirstOrDefault() is { } unknown
                ? new Refusal(Texts.UnknownParameter(unknown, StructureWords), unknown)
            : !Artefacts.References.Contains(references) && !SdmxPath.Kinds.Contains(references)
                ? new Refusal(Texts.NotOneOf("references", references, Artefacts.References), "references")
            : !StructureDetails.Contains(detail)
                ? new Refusal(Texts.NotOneOf("detail", detail, StructureDetails), "detail")
            : null;
        if (wrong is not null)
        {
            return (null, wrong, 400);
        }
        var found = Artefacts.Of(
            library.Speaking(language, commit),
            language,
            path,
            SdmxPath.Kinds.Contains(references) ? "children" : references
        );
        if (found is null)
        {
            return (null, new(Texts.NoSuchPath(http.Request.Path, ["/sdmx/dataflow"]), "id"), 404);
        }
        var head = Head(library, commit, "", language);
        return (
            () => form == SdmxForm.StructureJson ? StructureJson.Write(head, found) : StructureXml.Write(head, found),
            null,
            200
        );
    }

    private static MessageHead Head(Library library, int commit, string flow, Language language) =>
        new(commit, library.TimeOf(commit), flow, language == Language.Ru ? "ru" : "en");

    private static Task Refuse(HttpContext http, Problem problem, int status) => Problems.Write(http, problem, status);
}
