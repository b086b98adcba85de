using System.Text.Json;

namespace Visavis.Sources;

/// <summary>A dimension, attribute or measure of a message, and the values that its indexes mean.</summary>
internal sealed record SdmxComponent(string Id, IReadOnlyList<string> Values);

/// <summary>What the indexes of an SDMX-JSON data set mean.</summary>
internal sealed class SdmxJsonStructure
{
    private const int MostValues = 1 << 20;
    private readonly Dictionary<string, List<SdmxComponent>> components = new(StringComparer.Ordinal);

    /// <summary>Id of the data flow; of the structure where no flow is named.</summary>
    public string Flow { get; private set; } = "";

    /// <param name="kind"><c>dimensions</c>, <c>attributes</c> or <c>measures</c>.</param>
    /// <param name="level"><c>dataSet</c>, <c>series</c>, <c>observation</c> or <c>dimensionGroup</c>.</param>
    public IReadOnlyList<SdmxComponent> Of(string kind, string level) =>
        components.GetValueOrDefault($"{kind}/{level}") ?? [];

    /// <summary>Reads the object that begins here.</summary>
    public static SdmxJsonStructure Read(MessageTokens json)
    {
        var structure = new SdmxJsonStructure();
        foreach (var name in json.Names())
        {
            if (name is "dimensions" or "attributes" or "measures")
            {
                structure.Levels(json, name);
            }
            else if (name == "links")
            {
                structure.Links(json);
            }
        }
        return structure;
    }

    private void Levels(MessageTokens json, string kind)
    {
        foreach (var level in json.Names())
        {
            components[$"{kind}/{level}"] = [.. json.Items().Select(_ => Component(json)).ToList()];
        }
    }

    private void Links(MessageTokens json)
    {
        foreach (var _ in json.Items())
        {
            foreach (var name in json.Names())
            {
                var isFlow = name == "urn" && json.Text.Contains("Dataflow=", StringComparison.Ordinal);
                var isStructure = name == "urn" && json.Text.Contains("DataStructure=", StringComparison.Ordinal);
                Flow = isFlow || (isStructure && Flow.Length == 0) ? SdmxNames.IdOf(json.Text) : Flow;
            }
        }
    }

    private static SdmxComponent Component(MessageTokens json)
    {
        var (id, values) = ("", new List<string>());
        foreach (var name in json.Names())
        {
            if (name == "id")
            {
                id = json.Text;
            }
            else if (name == "values")
            {
                values = Values(json);
            }
        }
        return new(id, values);
    }

    private static List<string> Values(MessageTokens json)
    {
        var values = new List<string>();
        foreach (var _ in json.Items())
        {
            values.Add(ValueOf(json));
            if (values.Count > MostValues)
            {
                throw new BrokenMessageException("ING073.cells", ("most", MostValues));
            }
        }
        return values;
    }

    // A code has an id; what is not coded has a value, or only a name.
    private static string ValueOf(MessageTokens json)
    {
        if (json.Type != JsonTokenType.StartObject)
        {
            return json.Text;
        }
        var (id, value, label) = ("", "", "");
        foreach (var name in json.Names())
        {
            (id, value, label) = name switch
            {
                "id" => (json.Text, value, label),
                "value" => (id, json.Text, label),
                "name" => (id, value, json.Text),
                _ => (id, value, label),
            };
        }
        return id.Length > 0 ? id
            : value.Length > 0 ? value
            : label;
    }
}
