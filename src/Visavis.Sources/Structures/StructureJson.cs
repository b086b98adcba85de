using System.Text.Json;

namespace Visavis.Sources;

/// <summary>Reads structures of SDMX-JSON 1.0 and 2.0, token by token.</summary>
internal sealed class StructureJson(MessageTokens json)
{
    private readonly StructureBuilder builder = new();

    public SdmxStructure Read()
    {
        json.Read();
        Message();
        return builder.Build();
    }

    private void Message()
    {
        foreach (var name in json.Names())
        {
            switch (name)
            {
                case "data":
                    Message();
                    break;
                case "codelists":
                    Each(List);
                    break;
                case "conceptSchemes":
                    Each(Concepts);
                    break;
                case "dataStructures":
                    Each(Definition);
                    break;
            }
        }
    }

    // Ids may stand behind what they name.
    private void List()
    {
        var (id, label) = ("", "");
        foreach (var name in json.Names())
        {
            id = name == "id" ? json.Text : id;
            label = name == "name" ? json.Text : label;
            if (name == "codes")
            {
                Each(() => builder.Add(Code()));
            }
        }
        builder.EndList(id, label);
    }

    private StructureCode Code()
    {
        var (id, label, english, parent) = ("", "", "", "");
        foreach (var name in json.Names())
        {
            switch (name)
            {
                case "id":
                    id = json.Text;
                    break;
                case "name":
                    label = json.Text;
                    break;
                case "names":
                    english = TextOf("en");
                    break;
                case "parent":
                    parent = SdmxNames.LastOf(json.Text);
                    break;
            }
        }
        return new(id, english.Length > 0 ? english : label, parent);
    }

    private void Concepts()
    {
        foreach (var _ in json.Names().Where(n => n == "concepts"))
        {
            Each(() =>
            {
                var (id, _, list) = Item("coreRepresentation");
                builder.AddConcept(id, list);
            });
        }
    }

    private void Definition()
    {
        var id = "";
        foreach (var name in json.Names())
        {
            id = name == "id" ? json.Text : id;
            if (name == "dataStructureComponents")
            {
                Components();
            }
        }
        builder.EndDefinition(id);
    }

    private void Components()
    {
        foreach (var _ in json.Names())
        {
            foreach (var list in json.Names())
            {
                if (KindOf(list) is { } kind)
                {
                    Each(() => Part(kind));
                }
            }
        }
    }

    // 1.0 has lists of one where 2.0 has the thing itself, and the other way round.
    private static PartKind? KindOf(string list) =>
        list switch
        {
            "dimensions" or "measureDimensions" => PartKind.Dimension,
            "timeDimension" or "timeDimensions" => PartKind.Time,
            "attributes" => PartKind.Attribute,
            "primaryMeasure" or "measures" => PartKind.Measure,
            _ => null,
        };

    private void Part(PartKind kind)
    {
        var (id, concept, list) = Item("localRepresentation");
        builder.AddPart(id, kind, concept, list);
    }

    private (string Id, string Concept, string List) Item(string representation)
    {
        var (id, concept, list) = ("", "", "");
        foreach (var name in json.Names())
        {
            id = name == "id" ? json.Text : id;
            concept = name == "conceptIdentity" ? SdmxNames.LastOf(json.Text) : concept;
            list = name == representation ? Enumeration() : list;
        }
        return (id, concept, list);
    }

    private string Enumeration() => SdmxNames.LastOf(TextOf("enumeration"));

    // Texts pass by: they are taken while they stand here.
    private string TextOf(string wanted)
    {
        var text = "";
        foreach (var name in json.Names())
        {
            text = name == wanted ? json.Text : text;
        }
        return text;
    }

    private void Each(Action item)
    {
        if (json.Type == JsonTokenType.StartObject)
        {
            item();
            return;
        }
        foreach (var _ in json.Items())
        {
            item();
        }
    }
}
