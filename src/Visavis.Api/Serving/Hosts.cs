using System.Net;
using Microsoft.AspNetCore.Http;

namespace Visavis.Api.Serving;

/// <summary>A server on the loopback answers only who calls it by a name of the loopback: no page of elsewhere can speak to it under a name of its own.</summary>
internal static class Hosts
{
    public static Task Check(HttpContext http, ServerOptions options, RequestDelegate next) =>
        !IsLoopback(options.Host) || IsLoopback(http.Request.Host.Host)
            ? next(http)
            : Problems.Write(http, Texts.Refused(StatusCodes.Status421MisdirectedRequest), 421);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
