using System.Text.Json;

namespace Visavis.Sources;

/// <summary>What an SDMX-JSON message says beside its observations; it may stand before them or behind.</summary>
internal sealed class SdmxJsonHead
{
    private readonly List<SdmxJsonStructure> structures = [];
    private readonly List<SdmxJsonDataSet> dataSets = [];

    /// <summary>Structure and attributes of a data set, by its place.</summary>
    public (SdmxJsonStructure Structure, SdmxJsonDataSet DataSet) this[int place] =>
        structures.Count == 0
            ? throw new BrokenMessageException("ING073.structure", ("part", "structure"))
            : (structures[Math.Clamp(dataSets[place].Structure, 0, structures.Count - 1)], dataSets[place]);

    public static SdmxJsonHead Read(MessageTokens json)
    {
        var head = new SdmxJsonHead();
        json.Read();
        head.Object(json);
        return head;
    }

    // 1.0 and 2.0 wrap what matters into "data", drafts of 1.0 do not.
    private void Object(MessageTokens json)
    {
        foreach (var name in json.Names())
        {
            switch (name)
            {
                case "data":
                    Object(json);
                    break;
                case "structure":
                    structures.Add(SdmxJsonStructure.Read(json));
                    break;
                case "structures":
                    structures.AddRange(json.Items().Select(_ => SdmxJsonStructure.Read(json)).ToList());
                    break;
                case "dataSets":
                    dataSets.AddRange(json.Items().Select(_ => SdmxJsonDataSet.Read(json)).ToList());
                    break;
                case "errors":
                    Errors(json);
                    break;
            }
        }
    }

    private static void Errors(MessageTokens json)
    {
        foreach (var _ in json.Items())
        {
            var (code, text) = ("", "");
            foreach (var name in json.Names().Where(_ => json.Type is JsonTokenType.String or JsonTokenType.Number))
            {
                code = name == "code" ? json.Text : code;
                text = name is "title" or "message" or "detail" ? json.Text : text;
            }
            throw new AnsweredException(code, text);
        }
    }
}

/// <summary>What is said of a whole data set, or of groups of its series.</summary>
/// <param name="Structure">Which of the message's structures is its own.</param>
/// <param name="Attributes">Indexes or texts of its attributes.</param>
/// <param name="Groups">Keys with gaps, and indexes or texts of the attributes of the group.</param>
internal sealed record SdmxJsonDataSet(
    int Structure,
    IReadOnlyList<string?> Attributes,
    IReadOnlyList<(string Key, IReadOnlyList<string?> Attributes)> Groups
)
{
    private const int MostGroups = 1 << 16;

    public static SdmxJsonDataSet Read(MessageTokens json)
    {
        var dataSet = new SdmxJsonDataSet(0, [], []);
        foreach (var name in json.Names())
        {
            dataSet = name switch
            {
                "structure" => dataSet with { Structure = SdmxIndex.Of(json.Text) },
                "attributes" => dataSet with { Attributes = SdmxIndex.Array(json) },
                "dimensionGroupAttributes" => dataSet with { Groups = GroupsOf(json) },
                _ => dataSet,
            };
        }
        return dataSet;
    }

    private static List<(string, IReadOnlyList<string?>)> GroupsOf(MessageTokens json)
    {
        var groups = new List<(string, IReadOnlyList<string?>)>();
        foreach (var key in json.Names())
        {
            groups.Add((key, SdmxIndex.Array(json)));
            if (groups.Count > MostGroups)
            {
                throw new BrokenMessageException("ING073.groups", ("most", MostGroups));
            }
        }
        return groups;
    }
}
