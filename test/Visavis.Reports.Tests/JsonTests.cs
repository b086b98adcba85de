using System.Text.Json;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed class JsonTests
{
    [Fact]
    public void The_small_report_keeps_the_schema() => Assert.Empty(FaultsOf(SmallReport.Report));

    [Fact]
    public void The_large_report_keeps_the_schema() => Assert.Empty(FaultsOf(LargeReport.Report));

    [Fact]
    public void The_schema_refuses_a_null_in_place_of_a_reason()
    {
        var json = JsonRenderer.Render(SmallReport.Report).Replace("\"notReported\"", "null", StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);
        Assert.NotEmpty(Schema.OfReports().Faults(document.RootElement));
    }

    [Fact]
    public void Nothing_is_null()
    {
        using var document = JsonDocument.Parse(JsonRenderer.Render(LargeReport.Report));
        Assert.DoesNotContain(All(document.RootElement), e => e.ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void A_number_is_exact_and_in_base_units()
    {
        var number = Made.Claimed(49.0m, "2023") with { Value = 48_999_999_999.99m, Interval = new(48.5m, null) };
        var json = Rendered(number);
        Assert.Equal("48999999999.99", json.GetProperty("value").GetRawText());
        Assert.Equal(("USD", "claimed", "r-1"), (Text(json, "unit"), Text(json, "kind"), Text(json, "receipt")));
        Assert.Equal("""{"low":48.5}""", JsonSerializer.Serialize(json.GetProperty("interval")));
    }

    [Fact]
    public void Equal_numbers_give_equal_bytes() =>
        Assert.Equal("1.5", Rendered(Made.Share(1.5000m, "2021")).GetProperty("value").GetRawText());

    [Theory]
    [InlineData(MissingReason.NotReported, "notReported")]
    [InlineData(MissingReason.Confidential, "confidential")]
    [InlineData(MissingReason.NotApplicable, "notApplicable")]
    [InlineData(MissingReason.NotReproduced, "notReproduced")]
    [InlineData(MissingReason.Undefined, "undefined")]
    public void A_missing_number_says_why(MissingReason reason, string name) =>
        Assert.Equal(name, Text(Rendered(new Missing(reason)), "missing"));

    private static IReadOnlyList<string> FaultsOf(Report report)
    {
        using var document = JsonDocument.Parse(JsonRenderer.Render(report));
        return Schema.OfReports().Faults(document.RootElement);
    }

    private static JsonElement Rendered(ValueCell value)
    {
        using var document = JsonDocument.Parse(JsonRenderer.Render(Made.Report(new Paragraph($"{value}"))));
        return document.RootElement.GetProperty("sections")[0].GetProperty("blocks")[0].GetProperty("text")[0].Clone();
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static IEnumerable<JsonElement> All(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(p => All(p.Value)).Prepend(json),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(All).Prepend(json),
            _ => [json],
        };
}
