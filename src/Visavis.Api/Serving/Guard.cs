using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Api.Serving;

/// <summary>The last resort: whatever goes wrong leaves as a problem, and our own mistakes stay in the log.</summary>
internal sealed partial class Guard(ILogger<Guard> log)
{
    public async Task Run(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http).ConfigureAwait(false);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            {
                await Problems.Write(http, Of(http), http.Response.StatusCode).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            await Tell(http, fault).ConfigureAwait(false);
        }
    }

    private Task Tell(HttpContext http, Exception fault)
    {
        switch (fault)
        {
            case ProblemException { IsUnavailable: true } told:
                http.Response.Headers.RetryAfter = "30";
                return Problems.Write(http, told.Problem, StatusCodes.Status503ServiceUnavailable);
            case ProblemException told:
                return Problems.Write(http, told.Problem, StatusCodes.Status400BadRequest);
            case BadHttpRequestException bad:
                return Problems.Write(http, Texts.Refused(bad.StatusCode), bad.StatusCode);
            case OperationCanceledException when http.RequestAborted.IsCancellationRequested:
                return Task.CompletedTask;
            case TimeoutException:
                http.Response.Headers.RetryAfter = "30";
                return Problems.Write(http, Texts.TooLate(), StatusCodes.Status503ServiceUnavailable);
            default:
                Failed(log, http.TraceIdentifier, fault);
                return Problems.Write(http, Texts.Fault(http.TraceIdentifier), 500);
        }
    }

    private static Problem Of(HttpContext http) =>
        http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Texts.NoSuchPath(
                http.Request.Path.Value is { Length: <= 200 } path ? path : "…",
                Asking.Route.All.Select(r => r.Path)
            ),
            StatusCodes.Status405MethodNotAllowed => Texts.WrongMethod(
                http.Request.Method,
                http.Response.Headers.Allow.ToString()
            ),
            var status => Texts.Refused(status),
        };

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Trace} failed")]
    private static partial void Failed(ILogger log, string trace, Exception fault);
}
