using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Visavis.Api.Asking;
using Visavis.Api.Described;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Api.Serving;

/// <summary>What came of a file that was added.</summary>
/// <param name="Commit">Number of the commit; the newest is unchanged where nothing was stored.</param>
/// <param name="Stored">Whether something was; a file that is there already adds nothing.</param>
/// <param name="Kept">Rows kept.</param>
/// <param name="SetAside">Rows set aside.</param>
internal sealed record AddedAnswer(int Commit, bool Stored, long Kept, long SetAside);

/// <summary>Adds files to the workspace, for those who may.</summary>
internal sealed class FileDesk : Part
{
    private const string Root = "/api/v1/files";
    private const long MostBytes = 64L << 20;
    private const int MostName = 100;

    public override void Map(IEndpointRouteBuilder app)
    {
        var library = app.ServiceProvider.GetRequiredService<Library>();
        var options = app.ServiceProvider.GetRequiredService<ServerOptions>();
        app.MapPost(Root, http => Add(http, library, options));
    }

    public override IEnumerable<(string Path, JsonObject Methods)> Describe(Schemas schemas)
    {
        yield return (
            Root,
            new JsonObject
            {
                ["post"] = new JsonObject
                {
                    ["operationId"] = "file-add",
                    ["summary"] = Texts.Book.Speaking(Language.En)["files.add"],
                    ["tags"] = new JsonArray("api"),
                    ["parameters"] = new JsonArray(
                        new JsonObject
                        {
                            ["name"] = "name",
                            ["in"] = "query",
                            ["required"] = true,
                            ["schema"] = new JsonObject { ["type"] = "string", ["maxLength"] = MostName },
                        }
                    ),
                    ["requestBody"] = OpenApi.Body(),
                    ["responses"] = OpenApi.Responses(
                        schemas,
                        typeof(AddedAnswer),
                        [Reply.Json],
                        [
                            StatusCodes.Status401Unauthorized,
                            StatusCodes.Status408RequestTimeout,
                            StatusCodes.Status413PayloadTooLarge,
                        ]
                    ),
                },
            }
        );
    }

    private static async Task Add(HttpContext http, Library library, ServerOptions options)
    {
        if (!MayWrite(http, options))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await Problems.Write(http, Texts.NoRight(), StatusCodes.Status401Unauthorized).ConfigureAwait(false);
            return;
        }
        if (http.Request.Query["name"] is not [{ Length: > 0 and <= MostName } name] || !IsName(name))
        {
            await Problems.Write(http, Texts.Wanting("name"), 400, "name").ConfigureAwait(false);
            return;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }
        var folder = Directory.CreateTempSubdirectory("visavis-added-").FullName;
        try
        {
            var path = Path.Combine(folder, name);
            var file = File.Create(path);
            await using (file.ConfigureAwait(false))
            {
                await http.Request.Body.CopyToAsync(file, http.RequestAborted).ConfigureAwait(false);
            }
            await Tell(http, Stored(library, path)).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What is acknowledged has been committed: a commit is whole or not at all.
    private static AddedAnswer Stored(Library library, string path)
    {
        var summary = library.Speaking(Language.En).Ingest([path], sourceId: null, strict: false, new Quiet());
        return summary.Problems is [var first, ..]
            ? throw new ProblemException(first)
            : new(
                summary.Commit,
                summary.IsStored,
                summary.Files.Sum(f => f.RowsKept),
                summary.Files.Sum(f => f.RowsSetAside)
            );
    }

    private static bool MayWrite(HttpContext http, ServerOptions options)
    {
        var shown = Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString());
        return options.Token is { } token
            && CryptographicOperations.FixedTimeEquals(shown, Encoding.UTF8.GetBytes($"Bearer {token}"));
    }

    // A name and no path.
    private static bool IsName(string name) =>
        name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    private static Task Tell(HttpContext http, AddedAnswer added)
    {
        http.Response.ContentType = Reply.Json;
        http.Response.Headers.CacheControl = "no-store";
        return http
            .Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(added, Reply.Options), http.RequestAborted)
            .AsTask();
    }

    private sealed class Quiet : IProgress<string>
    {
        public void Report(string value) { }
    }
}
