using System.Text.Json.Nodes;
using Visavis.Api.Asking;
using Visavis.Api.Described;

namespace Visavis.Api.Tests;

/// <summary>Every route is described, and the stored document is what the server says.</summary>
[Collection(Serving.Name)]
public sealed class ContractTests(Served served)
{
    private static readonly string Stored = Repository.File("src", "Visavis.Api", "openapi.json");

    [Fact]
    public void The_stored_document_is_what_the_routes_say()
    {
        var said = OpenApi.Document().ToJsonString(Reply.Readable) + "\n";
        // VISAVIS_UPDATE=1 writes it anew: the difference is then read in the commit.
        if (Environment.GetEnvironmentVariable("VISAVIS_UPDATE") == "1")
        {
            File.WriteAllText(Stored, said);
        }
        Assert.Equal(File.ReadAllText(Stored), said);
    }

    [Fact]
    public async Task The_server_serves_its_document() =>
        Assert.Equal("3.1.0", (await served.Ask("/api/v1/openapi.json")).GetProperty("openapi").GetString());

    [Fact]
    public void No_two_routes_have_one_name_or_one_path()
    {
        Assert.Equal(Route.All.Count, Route.All.Select(r => r.Name).Distinct().Count());
        Assert.Equal(Route.All.Count, Route.All.Select(r => r.Path).Distinct().Count());
    }

    [Fact]
    public void Every_hole_of_a_path_is_a_parameter() =>
        Assert.All(Route.All, r => Assert.Equal(r.Path.Count(c => c == '{'), r.Parameters.Count(r.HasInPath)));

    [Fact]
    public void Every_pointer_of_the_document_leads_to_a_schema()
    {
        var document = OpenApi.Document();
        var schemas = document["components"]!["schemas"]!.AsObject();
        var pointers = Pointers(document).Distinct().ToList();
        Assert.NotEmpty(pointers);
        Assert.All(pointers, p => Assert.True(schemas.ContainsKey(p.Split('/')[^1]), p));
    }

    [Fact]
    public async Task An_answer_has_the_members_that_the_document_promises()
    {
        var flow = (await served.Ask("/api/v1/pairs/BLR/RUS/flows?limit=1")).GetProperty("items")[0];
        var promised = OpenApi.Document()["components"]!["schemas"]!["Flow"]!["required"]!.AsArray();
        Assert.All(promised, p => Assert.True(flow.TryGetProperty(p!.GetValue<string>(), out _), $"{p}"));
    }

    private static IEnumerable<string> Pointers(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.Where(p => p.Key == "$ref")
                .Select(p => p.Value!.GetValue<string>())
                .Concat(o.SelectMany(p => Pointers(p.Value))),
            JsonArray a => a.SelectMany(Pointers),
            _ => [],
        };
}
