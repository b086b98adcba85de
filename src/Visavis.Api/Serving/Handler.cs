using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Visavis.Api.Asking;

namespace Visavis.Api.Serving;

/// <summary>From a request to bytes: reads the question, has it answered once, and sends what the asker does not have yet.</summary>
internal sealed class Handler(Library library, ReplyCache cache, Bodies bodies, ServerOptions options)
{
    public async Task Run(HttpContext http, Route route)
    {
        var (ask, refusal) = AskReader.Read(http, route, library);
        if (ask is null)
        {
            await Problems.Write(http, refusal!.Problem, 400, refusal.Parameter).ConfigureAwait(false);
            return;
        }
        await (
            route.MostBody == 0
                ? Answer(http, ask)
                : bodies.With(http, route.MostBody, body => Answer(http, ask with { Body = body }))
        ).ConfigureAwait(false);
    }

    private async Task Answer(HttpContext http, Ask ask)
    {
        var reply = await cache
            .Wait(ask, http.RequestAborted, http.Request.Headers.AcceptEncoding.ToString())
            .WaitAsync(options.Patience, http.RequestAborted)
            .ConfigureAwait(false);
        await Send(http, reply).ConfigureAwait(false);
    }

    /// <param name="http">The request.</param>
    /// <param name="reply">The answer.</param>
    /// <param name="isFixed">Whether what lies under the address never changes: its name follows from its content.</param>
    public static async Task Send(HttpContext http, Reply reply, bool isFixed = false)
    {
        var (bytes, encoding) = reply.For(http.Request.Headers.AcceptEncoding.ToString());
        var tag = $"\"{reply.Tag}{(encoding is null ? "" : $"-{encoding}")}\"";
        var headers = http.Response.Headers;
        var isByAddress = !HttpMethods.IsPost(http.Request.Method);
        headers.ETag = isByAddress ? tag : default(StringValues);
        headers.CacheControl =
            isFixed ? "public, max-age=31536000, immutable"
            : isByAddress ? "no-cache"
            : "no-store";
        headers.Vary = "Accept, Accept-Encoding, Accept-Language";
        if (isByAddress && Has(http, tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }
        if (reply.FileName is { } name)
        {
            headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        }
        if (reply.IsOwnPage)
        {
            headers.ContentSecurityPolicy = SecurityHeaders.OwnPage;
        }
        http.Response.ContentType = reply.MediaType;
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static bool Has(HttpContext http, string tag) =>
        EntityTagHeaderValue.TryParseList([.. http.Request.Headers.IfNoneMatch.OfType<string>()], out var known)
        && known.Any(k => k.Tag == tag || k.Tag == "*");
}
