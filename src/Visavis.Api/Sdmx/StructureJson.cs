using System.Text;
using System.Text.Json.Nodes;
using Visavis.Api.Asking;
using Visavis.Core;

namespace Visavis.Api.Sdmx;

/// <summary>Structures in SDMX-JSON 2.0.</summary>
internal static class StructureJson
{
    public static byte[] Write(MessageHead head, Artefacts artefacts)
    {
        var data = new JsonObject();
        Add(data, "dataflows", artefacts.Flows.Select(f => Flow(f)));
        Add(data, "codelists", artefacts.Lists.Select(List));
        Add(data, "conceptSchemes", artefacts.HasConcepts ? [Concepts(head)] : []);
        Add(data, "dataStructures", artefacts.HasStructure ? [Definition(head)] : []);
        var message = new JsonObject { ["meta"] = Meta(head), ["data"] = data };
        return Encoding.UTF8.GetBytes(message.ToJsonString(Reply.Options));
    }

    /// <summary>What a message says of itself.</summary>
    public static JsonObject Meta(MessageHead head) =>
        new()
        {
            ["id"] = head.Id,
            ["test"] = false,
            ["prepared"] = head.Prepared,
            ["contentLanguages"] = new JsonArray(head.Language),
            ["sender"] = new JsonObject { ["id"] = DataModel.Agency },
        };

    private static void Add(JsonObject data, string name, IEnumerable<JsonObject> items)
    {
        JsonNode[] all = [.. items];
        if (all.Length > 0)
        {
            data[name] = new JsonArray(all);
        }
    }

    private static JsonObject Flow(Dataflow flow)
    {
        var written = Maintained(flow.Id, flow.Name);
        written["structure"] = MessageHead.Urn("datastructure", "DataStructure", DataModel.Structure);
        return written;
    }

    private static JsonObject List(CodeList list)
    {
        var written = Maintained(list.Id, list.Name);
        written["codes"] = new JsonArray([
            .. list.Codes.Select(c => (JsonNode)new JsonObject { ["id"] = c.Id, ["name"] = c.Name }),
        ]);
        return written;
    }

    private static JsonObject Concepts(MessageHead head)
    {
        var say = Say(head);
        var written = Maintained(DataModel.Concepts, say["sdmx.scheme"]);
        written["concepts"] = new JsonArray([
            .. StructureXml.Ids.Select(id =>
                (JsonNode)new JsonObject { ["id"] = id, ["name"] = say[$"sdmx.concepts.{id}"] }
            ),
        ]);
        return written;
    }

    private static JsonObject Definition(MessageHead head)
    {
        var written = Maintained(DataModel.Structure, Say(head)["sdmx.structure"]);
        written["dataStructureComponents"] = new JsonObject
        {
            ["dimensionList"] = new JsonObject
            {
                ["id"] = "DimensionDescriptor",
                ["dimensions"] = new JsonArray([
                    .. DataModel.Dimensions.Select((d, i) => (JsonNode)Part(d.Id, d.List, ("position", i))),
                ]),
                ["timeDimension"] = Part(DataModel.Time, "", ("position", DataModel.Dimensions.Count)),
            },
            ["attributeList"] = new JsonObject
            {
                ["id"] = "AttributeDescriptor",
                ["attributes"] = new JsonArray([
                    .. DataModel.Attributes.Select(a =>
                        (JsonNode)Part(
                            a.Id,
                            a.List,
                            ("usage", "optional"),
                            ("attributeRelationship", new JsonObject { ["observation"] = new JsonObject() })
                        )
                    ),
                ]),
            },
            ["measureList"] = new JsonObject
            {
                ["id"] = "MeasureDescriptor",
                ["measures"] = new JsonArray(Part(DataModel.Value, "")),
            },
        };
        return written;
    }

    private static JsonObject Part(string id, string list, params ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        var part = new JsonObject
        {
            ["id"] = id,
            ["conceptIdentity"] = $"{MessageHead.Urn("conceptscheme", "Concept", DataModel.Concepts)}.{id}",
        };
        foreach (var (name, value) in more)
        {
            part[name] = value;
        }
        if (list.Length > 0)
        {
            part["localRepresentation"] = new JsonObject
            {
                ["enumeration"] = MessageHead.Urn("codelist", "Codelist", list),
            };
        }
        return part;
    }

    private static JsonObject Maintained(string id, string name) =>
        new()
        {
            ["id"] = id,
            ["agencyID"] = DataModel.Agency,
            ["version"] = DataModel.Version,
            ["name"] = name,
        };

    private static Speech Say(MessageHead head) =>
        Texts.Book.Speaking(head.Language == "ru" ? Language.Ru : Language.En);
}
