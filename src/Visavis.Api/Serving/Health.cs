using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Visavis.Api.Serving;

/// <summary>Whether the process lives, and whether it can answer: the newest commit can be read. While the first answers are being made ready it says that too: it answers, but not yet at once.</summary>
internal sealed class Health : Part
{
    public override void Map(IEndpointRouteBuilder app)
    {
        var library = app.ServiceProvider.GetRequiredService<Library>();
        var warmUp = app.ServiceProvider.GetRequiredService<WarmUp>();
        app.MapMethods("/health/live", ["GET", "HEAD"], http => Say(http, "live", 200));
        app.MapMethods(
            "/health/ready",
            ["GET", "HEAD"],
            http =>
                library.IsReadable
                    ? Say(http, warmUp.IsOver ? "ready" : "warming up", 200)
                    : Say(http, "not ready", 503)
        );
    }

    private static Task Say(HttpContext http, string text, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.WriteAsync(text);
    }
}
