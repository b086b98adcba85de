using System.Globalization;
using System.Text.Json.Nodes;
using Visavis.Api.Asking;
using Visavis.Core;

namespace Visavis.Api.Sdmx;

/// <summary>Data in SDMX-JSON 2.0: indexes, and what they mean.</summary>
internal static class DataJson
{
    public static byte[] Write(MessageHead head, IReadOnlyList<DataSet> sets)
    {
        var meanings = new Meanings(head.Language == "ru" ? Language.Ru : Language.En);
        var written = sets.Select(s => (JsonNode)Set(s, meanings)).ToArray();
        var message = new JsonObject
        {
            ["meta"] = StructureJson.Meta(head),
            ["data"] = new JsonObject
            {
                ["dataSets"] = new JsonArray(written),
                ["structures"] = new JsonArray(meanings.Structure(head, sets.Count)),
            },
        };
        return System.Text.Encoding.UTF8.GetBytes(message.ToJsonString(Reply.Options));
    }

    private static JsonObject Set(DataSet set, Meanings meanings)
    {
        var all = new JsonObject();
        foreach (var series in set.Series)
        {
            var observations = new JsonObject();
            foreach (var point in series.Points)
            {
                observations[Name(meanings.Time.IndexOf(point.Time))] = Observation(point, meanings);
            }
            var key = string.Join(':', series.Key.Select((code, i) => Name(meanings.Dimensions[i].IndexOf(code))));
            all[key] = new JsonObject { ["observations"] = observations };
        }
        var written = new JsonObject
        {
            ["structure"] = 0,
            ["action"] = set.ValidFrom is null ? "Information" : "Replace",
            ["series"] = all,
        };
        if (set.ValidFrom is { } day)
        {
            written["validFrom"] = day;
        }
        return written;
    }

    private static JsonArray Observation(DataPoint point, Meanings meanings)
    {
        var figure =
            point.Value.Length == 0 ? null : JsonValue.Create(decimal.Parse(point.Value, CultureInfo.InvariantCulture));
        var attributes = point.Attributes.Select(
            (text, i) => text.Length == 0 ? null : (JsonNode)meanings.Attributes[i].IndexOf(text)
        );
        return new([figure, .. attributes]);
    }

    private static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the indexes of a message mean: every value that occurred, in the order in which it did.</summary>
internal sealed class Meanings(Language language)
{
    private readonly Dictionary<string, Dictionary<string, string>> names = CodeLists
        .In(language)
        .ToDictionary(
            l => l.Id,
            l => l.Codes.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    public IReadOnlyList<Index> Dimensions { get; } = [.. DataModel.Dimensions.Select(d => new Index(d.Id, d.List))];

    public IReadOnlyList<Index> Attributes { get; } = [.. DataModel.Attributes.Select(a => new Index(a.Id, a.List))];

    public Index Time { get; } = new(DataModel.Time, "");

    /// <summary>The structure of a message with so many data sets.</summary>
    public JsonObject Structure(MessageHead head, int sets) =>
        new()
        {
            ["links"] = new JsonArray(
                new JsonObject
                {
                    ["rel"] = "dataflow",
                    ["urn"] = MessageHead.Urn("datastructure", "Dataflow", head.Flow),
                }
            ),
            ["dataSets"] = new JsonArray([.. Enumerable.Range(0, sets).Select(i => (JsonNode)i)]),
            ["dimensions"] = new JsonObject
            {
                ["dataSet"] = new JsonArray(),
                ["series"] = new JsonArray([.. Dimensions.Select((d, i) => (JsonNode)Described(d, i))]),
                ["observation"] = new JsonArray(Described(Time, Dimensions.Count)),
            },
            ["measures"] = new JsonObject
            {
                ["observation"] = new JsonArray(new JsonObject { ["id"] = DataModel.Value }),
            },
            ["attributes"] = new JsonObject
            {
                ["dataSet"] = new JsonArray(),
                ["series"] = new JsonArray(),
                ["observation"] = new JsonArray([.. Attributes.Select(a => (JsonNode)Described(a, null))]),
            },
        };

    private JsonObject Described(Index index, int? position)
    {
        var described = new JsonObject
        {
            ["id"] = index.Id,
            ["name"] = Texts.Book.Speaking(language)[$"sdmx.concepts.{index.Id}"],
            ["values"] = new JsonArray([.. index.Values.Select(v => (JsonNode)Value(index.List, v))]),
        };
        if (position is { } place)
        {
            described["keyPosition"] = place;
        }
        return described;
    }

    private JsonObject Value(string list, string code) =>
        names.TryGetValue(list, out var codes)
            ? new() { ["id"] = code, ["name"] = codes[code] }
            : new() { ["id"] = code };
}

/// <summary>The values of one component and the numbers that stand for them.</summary>
internal sealed class Index(string id, string list)
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> values = [];

    public string Id => id;

    public string List => list;

    public IReadOnlyList<string> Values => values;

    public int IndexOf(string value)
    {
        if (!places.TryGetValue(value, out var place))
        {
            place = values.Count;
            places.Add(value, place);
            values.Add(value);
        }
        return place;
    }
}
