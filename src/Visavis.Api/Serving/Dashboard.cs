using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Visavis.Api.Asking;

namespace Visavis.Api.Serving;

/// <summary>The dashboard's files, built from <c>web/</c> into the assembly. An address that is no file and no API is a view of the dashboard.</summary>
internal sealed class Dashboard : Part
{
    private const string Folder = "web/";
    private const string Index = "index.html";

    private static readonly string[] Own = ["api", "sdmx", "health", "assets"];

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".json"] = Reply.Json,
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2",
        [".webmanifest"] = "application/manifest+json",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly Lazy<Dictionary<string, Reply>> files = new(Files);

    public override void Map(IEndpointRouteBuilder app) => app.MapFallback("{**path}", Send);

    private Task Send(HttpContext http)
    {
        var path = http.Request.Path.Value!.TrimStart('/');
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            return Refuse(http, StatusCodes.Status405MethodNotAllowed);
        }
        if (files.Value.TryGetValue(path, out var file))
        {
            return Handler.Send(http, file, isFixed: path.StartsWith("assets/", StringComparison.Ordinal));
        }
        return IsView(http, path) && files.Value.TryGetValue(Index, out var index)
            ? Handler.Send(http, index)
            : Refuse(http, StatusCodes.Status404NotFound);
    }

    // As it was sent: by now "/../../x" reads as "/x".
    private static bool IsView(HttpContext http, string path)
    {
        var sent = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        return !Own.Contains(path.Split('/')[0])
            && !Uri.UnescapeDataString(sent).Contains('.', StringComparison.Ordinal);
    }

    private static Task Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Allow = status == StatusCodes.Status405MethodNotAllowed ? "GET, HEAD" : default;
        return Task.CompletedTask;
    }

    private static Dictionary<string, Reply> Files() =>
        typeof(Dashboard)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(n => n[Folder.Length..], Read, StringComparer.Ordinal);

    private static Reply Read(string name)
    {
        using var stream = typeof(Dashboard).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(
            bytes,
            MediaTypes.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream"),
            CompressionLevel.Optimal
        );
    }
}
