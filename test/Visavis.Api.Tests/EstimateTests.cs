using System.Text.Json;

namespace Visavis.Api.Tests;

/// <summary>Every estimate of a reconstruction opens a receipt: what it was drawn from, how much it hangs on each piece, and by which model.</summary>
[Collection(Serving.Name)]
public sealed class EstimateTests(Served served)
{
    private const string Address = "/api/v1/pairs/KGZ/RUS/reconstruction?from=2020&draws=102";

    [Fact]
    public async Task The_receipt_of_every_estimate_gives_the_estimate_and_its_interval()
    {
        var cells = (await served.Ask(Address)).GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal(cells.Count, cells.Select(Receipt).Distinct().Count());
        foreach (var cell in cells)
        {
            var number = (await Receipts(Receipt(cell))).GetProperty("number");
            var estimate = cell.GetProperty("estimate");
            var ends = estimate.GetProperty("interval95").EnumerateArray().Select(e => e.GetDouble()).ToList();
            Assert.Equal("estimated", number.GetProperty("kind").GetString());
            Assert.Equal(estimate.GetProperty("value").GetDouble(), number.GetProperty("value").GetDouble());
            Assert.Equal(ends[0], number.GetProperty("low").GetDouble(), 1.0);
            Assert.Equal(ends[1], number.GetProperty("high").GetDouble(), 1.0);
        }
    }

    [Fact]
    public async Task A_receipt_names_the_lines_their_weights_and_the_draws()
    {
        var cell = (await served.Ask(Address))
            .GetProperty("cells")
            .EnumerateArray()
            .First(c => c.GetProperty("evidence").GetArrayLength() > 0);
        var receipt = await Receipts(Receipt(cell));
        var inputs = receipt.GetProperty("inputs").EnumerateArray().ToList();
        Assert.NotEmpty(inputs);
        Assert.All(inputs, i => Assert.Equal(64, i.GetProperty("sha256").GetString()!.Length));
        Assert.All(
            inputs,
            i => Assert.Contains("moves the estimate by", i.GetProperty("what").GetString()!, StringComparison.Ordinal)
        );
        Assert.Contains("102 draws, seed 1", receipt.GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_of_a_receipt_draws_the_same_again()
    {
        var cell = (await served.Ask(Address)).GetProperty("cells")[0];
        var (answer, problem) = served.Workspace.Receipt(Receipt(cell));
        Assert.Null(problem);
        Assert.Equal(cell.GetProperty("estimate").GetProperty("value").GetDouble(), answer!.Value.Value);
    }

    [Fact]
    public async Task A_receipt_speaks_the_language_that_is_asked_for()
    {
        var cell = (await served.Ask(Address)).GetProperty("cells")[0];
        var receipt = await Receipts(Receipt(cell), "&lang=ru");
        Assert.Contains("розыгрышей 102", receipt.GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("estimate?reporter=KGZ&partner=RUS&draws=102&seed=1&flow=export&period=1950@1")]
    [InlineData("estimate?reporter=KGZ&partner=RUS&draws=99999999&seed=1&flow=export&period=2021@1")]
    [InlineData("estimate?reporter=KGZ&partner=RUS&seed=-1&flow=export&period=2021@1")]
    [InlineData("estimate?reporter=KGZ&partner=KGZ&draws=102&seed=1&flow=export&period=2021@1")]
    [InlineData("estimate?reporter=KGZ@1")]
    [InlineData("estimate?draws=102&seed=1&as=XXX&reporter=KGZ&partner=RUS&flow=export&period=2021@1")]
    [InlineData("estimate?reporter=KGZ&partner=RUS&draws=102&seed=1&flow=export&period=2021@77")]
    public async Task An_address_of_no_estimate_is_refused(string address) =>
        await served.Refused($"/api/v1/receipts?address={Uri.EscapeDataString(address)}");

    private static string Receipt(JsonElement cell) => cell.GetProperty("receipt").GetString()!;

    private Task<JsonElement> Receipts(string address, string rest = "") =>
        served.Ask($"/api/v1/receipts?address={Uri.EscapeDataString(address)}{rest}");
}
