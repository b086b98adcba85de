using System.Text.Json.Nodes;

namespace Visavis.Sources.Tests;

/// <summary>A made-up office whose declaration a test changes as it needs.</summary>
internal static class Example
{
    public const string Header = "cty,ie,hs,yyyymm,val\n";

    public const string Json = """
        {
          "id": "example-office", "publisher": "Example Statistical Office", "title": "External trade in goods",
          "vintage": "2024", "published": "2024-05", "licence": "CC-BY-4.0", "cite": "Example Statistical Office",
          "verified": "made up", "files": { "trade-*.csv": "example" }, "kind": "Observations",
          "columns": { "period": "yyyymm", "partner": "cty", "flow": "ie", "commodity": "hs", "value": "val" },
          "constants": { "reporter": "THA", "unit": "USD th", "coverage": "goods" },
          "flows": { "1": "Import", "2": "Export" }, "coverages": { "goods": "Goods" },
          "valuation": { "Import": "Cif", "Export": "Fob" }, "nomenclature": "HS2017",
          "missing": { "..": "NotReported", "c": "Confidential", "-": "Zero", "": "NotReported" }
        }
        """;

    public static Manifest Office(params (string Key, JsonNode Value)[] changes)
    {
        var json = JsonNode.Parse(Json)!.AsObject();
        foreach (var (key, value) in changes)
        {
            json[key] = value.DeepClone();
        }
        return Door.Declare(json.ToJsonString());
    }

    public static Told Read(string rows, params (string Key, JsonNode Value)[] changes) =>
        Told.Of(Door.Read(Files.Temporary("trade-2024.csv", Header + rows), Office(changes)));
}
