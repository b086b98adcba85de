using System.Net;
using System.Text.Json;
using Visavis.Workbench;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Api.Tests;

/// <summary>The server says what the workbench says: the same numbers, the same receipts.</summary>
[Collection(Serving.Name)]
public sealed class AnswerTests(Served served)
{
    private const string Pair = "/api/v1/pairs/BLR/RUS";

    [Fact]
    public async Task Flows_are_those_of_the_workbench()
    {
        var query = PairQuery.Of("BLR", "RUS");
        var rows = FlowRows.Of(served.Workspace.Pair(query), query);
        var items = await Items($"{Pair}/flows?limit=5000");
        Assert.Equal(
            rows.Select(r => (r.Period.ToString(), r.Answer.Address.ToString(), r.Answer.Value.Value)),
            items.Select(i =>
                (
                    i.GetProperty("period").GetString()!,
                    Number(i).GetProperty("receipt").GetString()!,
                    Number(i).GetProperty("value").GetDouble()
                )
            )
        );
    }

    [Fact]
    public async Task The_side_that_is_asked_is_the_side_that_answers() =>
        Assert.All(
            await Items($"{Pair}/flows?side=RUS"),
            i => Assert.Equal("RUS", i.GetProperty("reporter").GetProperty("code").GetString())
        );

    [Fact]
    public async Task The_receipt_of_a_number_gives_the_number()
    {
        var flow = Number((await Items($"{Pair}/flows?from=2021&to=2021"))[0]);
        var address = Uri.EscapeDataString(flow.GetProperty("receipt").GetString()!);
        var receipt = await served.Ask($"/api/v1/receipts?address={address}");
        Assert.Equal(
            flow.GetProperty("value").GetDouble(),
            receipt.GetProperty("number").GetProperty("value").GetDouble()
        );
        Assert.Equal(64, receipt.GetProperty("inputs")[0].GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public async Task A_reconstruction_is_that_of_the_workbench()
    {
        var expected = new ReconstructRequest("KGZ", "RUS") { From = "2020", Draws = 100 }.Answer(served.Workspace);
        var answer = await served.Ask("/api/v1/pairs/KGZ/RUS/reconstruction?from=2020&draws=100");
        Assert.Equal(
            expected.Result.Cells.Select(c => (c.Estimate.Value, c.Estimate.Interval95.Low)),
            answer
                .GetProperty("cells")
                .EnumerateArray()
                .Select(c => c.GetProperty("estimate"))
                .Select(e => (e.GetProperty("value").GetDouble(), e.GetProperty("interval95")[0].GetDouble()))
        );
    }

    // Pencil and paper: two sides of one movement, (A − B) / ((A + B) / 2).
    [Fact]
    public async Task An_asymmetry_is_that_of_its_two_sides() =>
        Assert.All(
            await Items($"{Pair}/asymmetry"),
            i =>
            {
                var (a, b) = (Value(i.GetProperty("export")), Value(i.GetProperty("import")));
                var said = i.GetProperty("asymmetry").GetProperty("value").GetDouble();
                Assert.Equal((a - b) / ((a + b) / 2), said, 9);
            }
        );

    [Fact]
    public async Task KTES_is_there_by_every_edition_of_the_domestic_product()
    {
        var values = await Items($"{Pair}/measures/ktes?period=2021");
        Assert.Contains(values, v => v.GetProperty("gdp").GetString() == "wdi-2026-07");
        Assert.Contains(values, v => v.GetProperty("gdp").GetString() == "weo-2026-04");
    }

    [Fact]
    public async Task Shares_of_partners_add_up_to_the_whole()
    {
        var structure = await served.Ask($"{Pair}/structure?reporter=RUS&by=fts-annual-2022&period=2021");
        var shares = structure.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("share").GetDecimal());
        Assert.Equal(1, shares.Sum(), 6);
    }

    [Fact]
    public async Task Printed_shares_are_told_as_claims()
    {
        var structure = await served.Ask($"{Pair}/structure");
        Assert.True(structure.GetProperty("claimed").GetBoolean());
        Assert.All(
            structure.GetProperty("parts").EnumerateArray(),
            p => Assert.StartsWith("claim?", p.GetProperty("receipt").GetString(), StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("/evidence")]
    [InlineData("/series?limit=20")]
    [InlineData("/indicators?indicator=gdp")]
    [InlineData("/disagreements")]
    [InlineData("/measures")]
    [InlineData("/charts")]
    [InlineData("/report?format=json&section=flows")]
    public async Task Every_view_of_a_pair_has_something_to_say(string view) =>
        Assert.True((await served.Ask(Pair + view)).GetRawText().Length > 300);

    [Theory]
    [InlineData("/api/v1/economies?text=bel", "BLR")]
    [InlineData("/api/v1/sources", "fts-annual-2022")]
    [InlineData("/api/v1/nomenclatures", "BEC4")]
    [InlineData("/api/v1/products?nomenclature=BEC4", "111")]
    [InlineData("/api/v1/measures", "ktes")]
    [InlineData("/api/v1/measures/ktes", "GDP_a")]
    [InlineData(
        "/api/v1/measures/partner-share-in-exports/values?source=fts-annual-2022&reporter=RUS&partner=BLR&period=2021",
        "BLR"
    )]
    [InlineData("/api/v1/pairs", "RUS")]
    public async Task Every_catalogue_holds_what_it_is_known_to_hold(string address, string held) =>
        Assert.Contains(held, (await served.Ask(address)).GetRawText(), StringComparison.Ordinal);

    [Fact]
    public async Task An_export_is_a_file_with_a_header()
    {
        using var response = await served.Client.GetAsync(
            new Uri("/api/v1/export?source=fts-annual-2022&format=sdmx-csv&from=2021", UriKind.Relative)
        );
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("STRUCTURE,", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_is_a_Vega_Lite_specification() =>
        Assert.Contains(
            "vconcat",
            (await served.Ask($"{Pair}/charts/flows-chart")).GetRawText(),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_report_brings_its_own_policy()
    {
        using var response = await served.Client.GetAsync(new Uri($"{Pair}/report", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(
            "default-src",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "http-equiv=\"Content-Security-Policy\"",
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Names_come_in_the_language_that_is_asked_for()
    {
        Assert.Equal(
            "Беларусь",
            (await served.Ask($"{Pair}?lang=ru")).GetProperty("a").GetProperty("name").GetString()
        );
        Assert.Equal("Belarus", (await served.Ask(Pair)).GetProperty("a").GetProperty("name").GetString());
    }

    private async Task<List<JsonElement>> Items(string address)
    {
        var items = (await served.Ask(address)).GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        return items;
    }

    private static JsonElement Number(JsonElement item) => item.GetProperty("number");

    private static double Value(JsonElement side) => side.GetProperty("number").GetProperty("value").GetDouble();
}
