using System.Globalization;
using System.Net;
using System.Text;
using Visavis.Api.Asking;

namespace Visavis.Api.Tests;

/// <summary>Ten thousand requests that nobody should send: each is refused as the asker's mistake, nothing leaks, and the server lives.</summary>
[Collection(Serving.Name)]
public sealed class FuzzTests(Served served)
{
    private static readonly int Requests = Environment.GetEnvironmentVariable("VISAVIS_LONG") == "1" ? 10_000 : 2_500;

    private static readonly string[] Oddities =
    [
        "",
        "%00",
        "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "..%5c..%5cwindows",
        "';DROP TABLE observation;--",
        "%27%20OR%201%3D1",
        "<script>alert(1)</script>",
        "{{7*7}}",
        "${jndi:ldap://x}",
        "%F0%9F%92%A9",
        "%E2%80%AE",
        "-1",
        "1e309",
        "99999999999999999999",
        "0x7fffffff",
        "NaN",
        "null",
        "true",
        "%ff%fe",
        "a,b,c,d,e",
        "A.B.C.D.E.F.G.H.I.J.K.L.M.N.O.P",
        "*",
        "+++",
        "@@1",
        "figure?by=x@1",
        "turnover?reporter=BLR&partner=RUS@999999",
        "figure?commodity=%3A%3A&by=fts-annual-2022&reporter=RUS&partner=BLR&flow=export&period=2021@1",
        "ktes?period=0000@0",
    ];

    private static readonly string[] Leaks = ["Visavis.", "   at ", "SELECT", "DuckDb", "StackTrace", ".cs:line"];

    [Fact]
    public async Task A_malformed_request_is_refused_as_the_askers_mistake()
    {
        var random = new Random(8);
        var odd = new List<string>();
        for (var i = 0; i < Requests; i++)
        {
            using var request = Request(random);
            using var response = await served.Client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            if (!IsFine(request, response, body))
            {
                odd.Add(
                    $"{(int)response.StatusCode} {request.Method} {request.RequestUri} {body[..Math.Min(200, body.Length)]}"
                );
            }
        }
        Assert.Empty(odd);
        Assert.Equal("ready", await served.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    // A request that chance made right is answered; whatever is refused says nothing of the inside.
    private bool IsFine(HttpRequestMessage request, HttpResponseMessage response, string body) =>
        (int)response.StatusCode switch
        {
            < 400 => request.Method == HttpMethod.Get
                || request.Method == HttpMethod.Head
                || response.StatusCode == HttpStatusCode.Accepted,
            < 500 => !Leaks.Append(served.Settings.Workspace).Any(l => body.Contains(l, StringComparison.Ordinal)),
            _ => false,
        };

    private static HttpRequestMessage Request(Random random)
    {
        var method = random.Next(12) switch
        {
            0 => HttpMethod.Post,
            1 => HttpMethod.Delete,
            2 => HttpMethod.Put,
            3 => HttpMethod.Head,
            4 => new HttpMethod("PROPFIND"),
            _ => HttpMethod.Get,
        };
        var request = new HttpRequestMessage(method, new Uri(Address(random), UriKind.Relative));
        Header(random, request, "Accept", ["*/*", "text/csv", "application/json", ";;;", "image/png", "a/b;q=x"]);
        Header(random, request, "Accept-Language", ["ru", "en;q=2", "-", new string('x', 400), "*;q=0"]);
        Header(random, request, "If-None-Match", ["*x", "\"", "W/", "\"abc\", \"def\""]);
        Header(random, request, "Accept-Encoding", ["br", "gzip", "lzma", "*"]);
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent(
                Body(random),
                Encoding.UTF8,
                random.Next(3) == 0 ? "text/plain" : "application/json"
            );
        }
        return request;
    }

    private static string Address(Random random)
    {
        var route = Route.All[random.Next(Route.All.Count)];
        var path = random.Next(8) switch
        {
            0 =>
                $"/sdmx/{Pick(random, ["data", "dataflow", "structure", "codelist", "data/dataflow"])}/{Odd(random)}/{Odd(random)}",
            1 => $"/sdmx/data/fts-annual-2022/{Odd(random)}",
            2 => $"/api/v1/{Odd(random)}/{Odd(random)}",
            3 => $"/api/v1/jobs/{Odd(random)}",
            _ => route.Path,
        };
        var filled = route.Parameters.Aggregate(
            path,
            (p, parameter) => p.Replace($"{{{parameter.Name}}}", Odd(random), StringComparison.Ordinal)
        );
        var query = Enumerable
            .Range(0, random.Next(4))
            .Select(_ =>
                random.Next(3) == 0
                    ? Odd(random)
                    : Pick(random, [.. route.Parameters.Select(p => p.Name), "startPeriod", "detail", "c[FLOW]"])
            )
            .Select(name => $"{name}={Odd(random)}");
        // The server of the tests takes no null in a path, and says so before it asks us.
        filled = filled
            .Replace("%00", "%01", StringComparison.Ordinal)
            .Replace("%2500", "%2501", StringComparison.Ordinal);
        return $"{filled}?{string.Join('&', query)}".Replace(" ", "%20", StringComparison.Ordinal);
    }

    private static void Header(Random random, HttpRequestMessage request, string name, string[] values)
    {
        if (random.Next(4) == 0)
        {
            request.Headers.TryAddWithoutValidation(name, Pick(random, values));
        }
    }

    private static string Body(Random random) =>
        random.Next(5) switch
        {
            0 => "",
            1 => $$"""{"address":"{{Odd(random)}}"}""",
            2 => new string('[', 200),
            3 => $$"""{"address":"/api/v1/receipts?address={{Uri.EscapeDataString(Odd(random))}}"}""",
            _ => string.Concat(Enumerable.Range(0, 40).Select(_ => (char)random.Next(32, 500))),
        };

    private static string Odd(Random random) =>
        random.Next(3) switch
        {
            0 => Pick(random, Oddities),
            1 => Uri.EscapeDataString(Oddities[random.Next(Oddities.Length)]),
            _ => random.Next().ToString(CultureInfo.InvariantCulture),
        };

    private static string Pick(Random random, IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
