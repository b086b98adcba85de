using System.Globalization;
using System.Text.Json.Nodes;
using Visavis.Api.Described;

namespace Visavis.Api.Tests;

/// <summary>Stands between whoever asks and the server: a status that the OpenAPI document does not promise fails the test that met it.</summary>
internal sealed class Documented(HttpMessageHandler server) : DelegatingHandler(server)
{
    private static readonly List<(string[] Path, JsonObject Methods)> Operations =
    [
        .. OpenApi.Document()["paths"]!
            .AsObject()
            .OrderBy(p => p.Key.Count(c => c == '{'))
            .Select(p => (p.Key.Split('/'), p.Value!.AsObject())),
    ];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken);
        var promised = StatusesOf(request);
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (promised is not null && !promised.Contains(status))
        {
            throw new InvalidOperationException(
                $"{request.Method} {request.RequestUri} answered {status}, not one of {string.Join(", ", promised)}"
            );
        }
        return response;
    }

    private static List<string>? StatusesOf(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath.Split('/');
        var methods = Operations.Find(o => IsOf(o.Path, path)).Methods;
        var method = request.Method == HttpMethod.Head ? "get" : request.Method.Method.ToLowerInvariant();
        return methods?[method]?["responses"]!.AsObject().Select(r => r.Key).ToList();
    }

    private static bool IsOf(string[] pattern, string[] path) =>
        pattern.Length == path.Length
        && pattern.Zip(path).All(p => p.First == p.Second || (p.First.StartsWith('{') && p.Second.Length > 0));
}
