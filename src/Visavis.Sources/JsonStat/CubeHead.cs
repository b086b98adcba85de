using System.Text.Json;

namespace Visavis.Sources;

/// <summary>What a JSON-stat cube says beside its values: dimensions, their categories, flags.</summary>
internal sealed class CubeHead
{
    /// <summary>More than any published cube has, and no memory is taken by it.</summary>
    private const long MostCells = 1L << 40;
    private const int MostStatuses = 1 << 20;
    private readonly List<string> ids = [];
    private readonly List<int> sizes = [];
    private readonly Dictionary<string, string[]> categories = new(StringComparer.Ordinal);

    public string Flow { get; private set; } = "";

    /// <summary>Flags by cell; by -1 the flag of every cell.</summary>
    public Dictionary<long, string> Statuses { get; } = [];

    public long Cells { get; private set; } = 1;

    public static CubeHead Read(MessageTokens json)
    {
        var head = new CubeHead();
        json.Read();
        foreach (var name in json.Names())
        {
            head.Part(json, name);
        }
        head.Check();
        return head;
    }

    /// <summary>Says of which categories a cell is.</summary>
    public void Set(MessageRow row, long cell)
    {
        for (var i = ids.Count - 1; i >= 0; i--)
        {
            row.Set(ids[i], categories[ids[i]][cell % sizes[i]]);
            cell /= sizes[i];
        }
    }

    private void Part(MessageTokens json, string name)
    {
        switch (name)
        {
            case "error":
                Answer(json);
                break;
            case "id":
                ids.AddRange(SdmxIndex.Array(json).Select(t => t ?? ""));
                break;
            case "size":
                sizes.AddRange(SdmxIndex.Array(json).Select(t => SdmxIndex.Of(t)));
                break;
            case "dimension":
                foreach (var dimension in json.Names())
                {
                    categories[dimension] = CubeCategories.Read(json);
                }
                break;
            case "extension":
                Extension(json);
                break;
            case "status":
                Flags(json);
                break;
        }
    }

    private void Extension(MessageTokens json)
    {
        foreach (var _ in json.Names().Where(n => n == "id"))
        {
            Flow = json.Text;
        }
    }

    private void Flags(MessageTokens json)
    {
        if (json.Type == JsonTokenType.String)
        {
            Statuses[-1] = json.Text;
        }
        foreach (var cell in Cell(json))
        {
            if (json.Text.Length > 0)
            {
                Statuses[cell] = string.Intern(json.Text);
            }
            if (Statuses.Count > MostStatuses)
            {
                throw new BrokenMessageException("ING073.statuses", ("most", MostStatuses));
            }
        }
    }

    /// <summary>The places of an array, or the names of an object as places.</summary>
    public static IEnumerable<long> Cell(MessageTokens json)
    {
        if (json.Type == JsonTokenType.StartArray)
        {
            return json.Items().Select(i => (long)i);
        }
        return json.Names().Select(n => (long)SdmxIndex.Of(n));
    }

    private void Check()
    {
        if (ids.Count == 0 || ids.Count != sizes.Count)
        {
            throw new BrokenMessageException("ING073.structure", ("part", "id, size"));
        }
        for (var i = 0; i < ids.Count; i++)
        {
            var known = categories.GetValueOrDefault(ids[i]) ?? [];
            if (sizes[i] < 1 || known.Length != sizes[i])
            {
                throw new BrokenMessageException("ING073.structure", ("part", $"dimension/{ids[i]}"));
            }
            if (Cells > MostCells / sizes[i])
            {
                throw new BrokenMessageException("ING073.cells", ("most", MostCells));
            }
            Cells *= sizes[i];
        }
    }

    // Eurostat answers {"error":[{"status":400,"id":100,"label":"…"}]}.
    private static void Answer(MessageTokens json)
    {
        var (code, text) = ("", "");
        var depth = json.Depth;
        var name = "";
        while (json.Read() && json.Depth > depth)
        {
            name = json.Type == JsonTokenType.PropertyName ? json.Text : name;
            code = json.Type == JsonTokenType.Number && name is "status" or "id" ? json.Text : code;
            text = json.Type == JsonTokenType.String && name is "label" ? json.Text : text;
        }
        throw new AnsweredException(code, text);
    }
}
