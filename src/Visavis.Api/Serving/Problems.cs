using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Visavis.Api.Asking;
using Visavis.Core;

namespace Visavis.Api.Serving;

/// <summary>Problems on the wire: RFC 9457, in the language of the asker.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json; charset=utf-8";

    public static Task Write(HttpContext http, Problem problem, int status, string? parameter = null)
    {
        var said = problem.In(Languages.Of(http));
        http.Response.StatusCode = status;
        http.Response.ContentType = MediaType;
        http.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return Task.CompletedTask;
        }
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            new ProblemAnswer(
                $"urn:visavis:problem:{said.Code}",
                said.Need,
                status,
                said.Found,
                said.Code,
                parameter ?? Plain(said),
                said.Try
            ),
            Reply.Options
        );
        return http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    // What the command line calls an option is here a parameter.
    private static string Plain(Problem problem) => problem.Place.TrimStart('-');
}

/// <summary>RFC 9457, with the code of the problem, the parameter that it is about, and the way out.</summary>
/// <param name="Type">A name for the kind of problem.</param>
/// <param name="Title">What is needed.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What was found instead.</param>
/// <param name="Code">Three letters and three digits.</param>
/// <param name="Parameter">What it is about.</param>
/// <param name="Try">The way out.</param>
internal sealed record ProblemAnswer(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    string Parameter,
    string Try
);
