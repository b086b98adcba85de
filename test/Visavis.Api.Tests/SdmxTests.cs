using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Visavis.Core;
using Visavis.Sources;
using Visavis.Workbench;

namespace Visavis.Api.Tests;

/// <summary>The ledger by SDMX: our own readers read it back, in every form, to the observation.</summary>
[Collection(Serving.Name)]
public sealed class SdmxTests(Served served)
{
    private const string Source = "fts-annual-2022";

    private const string Columns = """
        "reporter": "REPORTER", "partner": "PARTNER", "flow": "FLOW", "nomenclature": "NOMENCLATURE",
        "commodity": "COMMODITY", "variable": "VARIABLE", "valuation": "VALUATION", "coverage": "COVERAGE",
        "basis": "BASIS", "collection": "COLLECTION", "tradeSystem": "TRADE_SYSTEM", "unit": "UNIT_MEASURE",
        "period": "TIME_PERIOD", "value": "OBS_VALUE", "status": "OBS_STATUS", "scale": "UNIT_MULT"
        """;

    private static readonly string[] Ignored =
    [
        "STRUCTURE",
        "STRUCTURE_ID",
        "ACTION",
        "FREQ",
        "TERRITORY",
        "CONF_STATUS",
        "SIDE",
        "DECIMALS",
        "LOWER_BOUND",
        "UPPER_BOUND",
        "EDITION",
        "COMMENT",
    ];

    [Theory]
    [InlineData("genericdata", "SdmxMl", "xml", false)]
    [InlineData("structurespecificdata", "SdmxMl", "xml", false)]
    [InlineData("genericdata", "SdmxMl", "xml", true)]
    [InlineData("structurespecificdata", "SdmxMl", "xml", true)]
    [InlineData("jsondata", "SdmxJson", "json", false)]
    [InlineData("csv", "Delimited", "csv", false)]
    public async Task Every_form_is_read_back_to_the_observation(string form, string format, string ending, bool isFlat)
    {
        var axis = isFlat ? "&dimensionAtObservation=AllDimensions" : "";
        var message = await served.Client.GetByteArrayAsync(
            new Uri($"/sdmx/data/{Source}/all?format={form}{axis}", UriKind.Relative)
        );
        Assert.Equal(Expected(), Read(message, format, ending));
    }

    [Fact]
    public async Task The_structure_is_the_one_that_the_data_follow()
    {
        var folder = Directory.CreateTempSubdirectory("visavis-sdmx-").FullName;
        try
        {
            var data = new Uri($"/sdmx/data/{Source}/all?format=structurespecificdata", UriKind.Relative);
            var structure = new Uri(
                "/sdmx/datastructure/VISAVIS/OBSERVATION/1.0?references=children",
                UriKind.Relative
            );
            await File.WriteAllBytesAsync(
                Path.Combine(folder, "data.structure.xml"),
                await served.Client.GetByteArrayAsync(structure)
            );
            var path = Path.Combine(folder, "data.xml");
            await File.WriteAllBytesAsync(path, await served.Client.GetByteArrayAsync(data));
            var reading = Door.Read(path, Declared("SdmxMl", Ignored[3..]));
            var observations = Observations(reading);
            Assert.Equal([], reading.Problems.Select(p => p.ToString()));
            Assert.Equal([], reading.Tallies.Select(t => t.Examples[0].Problem.ToString()));
            Assert.Equal(Expected().Count, observations.Count);
            Assert.Contains(reading.Notes, n => n.Code == "structured");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("/sdmx/dataflow")]
    [InlineData("/sdmx/dataflow/VISAVIS/all/latest")]
    [InlineData("/sdmx/structure/dataflow/VISAVIS/*/+")]
    public async Task Data_flows_are_the_sources(string address)
    {
        var flows = XDocument
            .Parse(await served.Client.GetStringAsync(new Uri(address, UriKind.Relative)))
            .Descendants()
            .Where(e => e.Name.LocalName == "Dataflow")
            .Select(e => e.Attribute("id")!.Value);
        Assert.Contains(Source, flows);
    }

    [Theory]
    [InlineData("A.RUS.BLR.Export..........", "")]
    [InlineData("A.RUS.BLR+KAZ.Export..........", "&c[PARTNER]=ne:KAZ")]
    [InlineData("all", "&c[PARTNER]=BLR&c[FLOW]=Export&c[REPORTER]=RUS")]
    public async Task A_key_and_filters_choose_series(string key, string more)
    {
        var message = await Json($"/sdmx/data/{Source}/{key}?format=jsondata{more}");
        var set = message.GetProperty("data").GetProperty("dataSets")[0];
        Assert.Single(set.GetProperty("series").EnumerateObject());
    }

    [Fact]
    public async Task Both_grammars_give_the_same() =>
        Assert.Equal(
            (await Json($"/sdmx/data/VISAVIS,{Source},1.0/A.RUS.BLR...........?format=jsondata")).GetRawText(),
            (await Json($"/sdmx/data/dataflow/VISAVIS/{Source}/1.0/A.RUS.BLR...........?format=jsondata")).GetRawText()
        );

    [Theory]
    [InlineData("startPeriod=2019&endPeriod=2021", 3)]
    [InlineData("c[TIME_PERIOD]=ge:2019%2Ble:2020", 2)]
    [InlineData("firstNObservations=4", 4)]
    [InlineData("lastNObservations=1", 1)]
    [InlineData("detail=serieskeysonly", 0)]
    [InlineData("updatedAfter=2100-01-01", -1)]
    [InlineData("asOf=1990-01-01", -1)]
    public async Task Parameters_choose_observations(string parameters, int observations)
    {
        var message = await Json($"/sdmx/data/{Source}/A.RUS.BLR.Export..........?format=jsondata&{parameters}");
        var series = message.GetProperty("data").GetProperty("dataSets")[0].GetProperty("series").EnumerateObject();
        Assert.Equal(
            observations,
            series.Select(s => s.Value.GetProperty("observations").EnumerateObject().Count()).FirstOrDefault(-1)
        );
    }

    [Theory]
    [InlineData("startPeriod=1900")]
    [InlineData("endPeriod=2100")]
    public async Task A_span_without_an_end_is_open(string parameters)
    {
        var address = $"/sdmx/data/{Source}/A.RUS.BLR.Export..........?format=csv";
        Assert.Equal(
            await served.Client.GetStringAsync(new Uri(address, UriKind.Relative)),
            await served.Client.GetStringAsync(new Uri($"{address}&{parameters}", UriKind.Relative))
        );
    }

    [Theory]
    [InlineData("asOf=2024-01-01garbage")]
    [InlineData("asOf=2024")]
    [InlineData("startPeriod=2021&endPeriod=2020")]
    public async Task What_is_no_day_or_span_is_refused(string parameters) =>
        await served.Refused($"/sdmx/data/{Source}/all?{parameters}");

    [Fact]
    public async Task History_is_told_edition_by_edition()
    {
        var sets = (await Json($"/sdmx/data/{Source}/all?format=jsondata&includeHistory=true"))
            .GetProperty("data")
            .GetProperty("dataSets");
        Assert.All(sets.EnumerateArray(), s => Assert.True(s.TryGetProperty("validFrom", out _)));
    }

    // 21.7 bn is 21.65 to 21.75: what would have been printed so stands beside the figure.
    [Fact]
    public async Task Every_figure_stands_between_its_bounds()
    {
        var csv = await served.Client.GetStringAsync(
            new Uri($"/sdmx/data/{Source}/A.RUS.BLR...........?format=csv", UriKind.Relative)
        );
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(CsvTable.Fields).ToList();
        decimal Of(List<string> line, string column) =>
            decimal.Parse(line[lines[0].IndexOf(column)], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(lines.Count > 20);
        Assert.All(
            lines.Skip(1),
            l => Assert.True(Of(l, "LOWER_BOUND") < Of(l, "OBS_VALUE") && Of(l, "OBS_VALUE") < Of(l, "UPPER_BOUND"))
        );
    }

    [Theory]
    [InlineData("application/vnd.sdmx.data+csv;version=2.0.0", "application/vnd.sdmx.data+csv")]
    [InlineData("text/csv", "application/vnd.sdmx.data+csv")]
    [InlineData("application/json", "application/vnd.sdmx.data+json")]
    [InlineData(
        "application/vnd.sdmx.structurespecificdata+xml;version=2.1",
        "application/vnd.sdmx.structurespecificdata+xml"
    )]
    [InlineData("image/png, */*;q=0.1", "application/vnd.sdmx.genericdata+xml")]
    public async Task The_form_is_agreed_upon(string accept, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/sdmx/data/{Source}/A.RUS.BLR...........");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await served.Client.SendAsync(request);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/sdmx/data/nowhere/all", 404, "flow")]
    [InlineData($"/sdmx/data/{Source}/A.RUS", 400, "key")]
    [InlineData($"/sdmx/data/{Source}/A.RUZ.BLR...........", 400, "key")]
    [InlineData($"/sdmx/data/{Source}/all?startPeriode=2012", 400, "startPeriode")]
    [InlineData($"/sdmx/data/{Source}/all?startPeriod=soon", 400, "startPeriod")]
    [InlineData($"/sdmx/data/{Source}/all?startPeriod=2012&endPeriod=2010", 400, "")]
    [InlineData($"/sdmx/data/{Source}/all?c[WHO]=BLR", 400, "c[WHO]")]
    [InlineData("/sdmx/codelist/VISAVIS/CL_NOWHERE", 404, "")]
    [InlineData("/sdmx/dataflow/OTHER/all/latest", 404, "")]
    public async Task What_is_not_known_is_refused_by_name(string address, int status, string parameter)
    {
        var problem = await served.Refused(address, status);
        if (parameter.Length > 0)
        {
            Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        }
    }

    [Fact]
    public async Task A_form_that_there_is_not_is_not_acceptable()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sdmx/dataflow");
        request.Headers.Add("Accept", "image/png");
        using var response = await served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    private async Task<JsonElement> Json(string address) =>
        JsonElement.Parse(await served.Client.GetStringAsync(new Uri(address, UriKind.Relative)));

    private List<string> Expected() =>
        [
            .. served
                .Workspace.Observations(new() { Sources = [Source] }, TimeTravel.Latest, int.MaxValue)!
                .Select(o => Said(o.Item))
                .Order(StringComparer.Ordinal),
        ];

    private static List<string> Read(byte[] message, string format, string ending)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("visavis-sdmx-").FullName, $"data.{ending}");
        try
        {
            File.WriteAllBytes(path, message);
            var reading = Door.Read(path, Declared(format, ending == "csv" ? Ignored : Ignored[3..]));
            var said = Observations(reading).Select(Said).Order(StringComparer.Ordinal).ToList();
            Assert.Empty(reading.Problems);
            Assert.Equal(0, reading.RowsSetAside);
            return said;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static List<Observation> Observations(Reading reading) =>
        [
            .. from part in reading.Parts()
            from batch in part.Batches
            from i in Enumerable.Range(0, batch.Count)
            select batch[i, Source, Place.Nowhere],
        ];

    private static string Said(Observation o) =>
        $"{o.Key.Reporter.Code} {o.Key.Partner.Code} {o.Key.Flow} {o.Key.Commodity} {o.Key.Period} {o.Key.Variable} {o.Key.Valuation} {o.Key.Coverage} {o.Key.Basis} {o.Key.Currency} {o.Status} {o.Value?.ToString("G29", System.Globalization.CultureInfo.InvariantCulture)}";

    private static Manifest Declared(string format, string[] ignored) =>
        Door.Declare(
            $$"""
            {
              "id": "round-trip", "extends": "own-words", "publisher": "P", "title": "T", "vintage": "1",
              "published": "2026", "licence": "L", "cite": "C", "verified": "documentation only",
              "files": { "data.*": "round-trip" }, "format": "{{format}}",
              "columns": { {{Columns}} },
              "ignore": [ {{string.Join(", ", ignored.Select(i => $"\"{i}\""))}} ],
              "statuses": { "A": "Reported", "E": "Estimated", "M": "StructuralZero", "O": "NotReported", "Q": "Confidential" },
              "missing": { "": "NotReported" }
            }
            """
        );
}
