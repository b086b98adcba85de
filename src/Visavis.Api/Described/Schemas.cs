using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Visavis.Api.Asking;

namespace Visavis.Api.Described;

/// <summary>JSON Schemas of the records that answers are, each once under its name.</summary>
internal sealed class Schemas
{
    private static readonly Dictionary<Type, (string Type, string Format)> Plain = new()
    {
        [typeof(string)] = ("string", ""),
        [typeof(bool)] = ("boolean", ""),
        [typeof(int)] = ("integer", "int32"),
        [typeof(long)] = ("integer", "int64"),
        [typeof(ulong)] = ("integer", "int64"),
        [typeof(double)] = ("number", "double"),
        [typeof(decimal)] = ("number", ""),
        [typeof(DateTimeOffset)] = ("string", "date-time"),
    };

    private readonly SortedDictionary<string, JsonObject> byName = new(StringComparer.Ordinal);
    private readonly NullabilityInfoContext nullability = new();

    /// <summary>All that were named, by name.</summary>
    public JsonObject All => new(byName.Select(s => KeyValuePair.Create<string, JsonNode?>(s.Key, s.Value)));

    /// <summary>The schema of a type: itself, or a pointer to it.</summary>
    public JsonObject Of(Type type)
    {
        var actual = Nullable.GetUnderlyingType(type) ?? type;
        if (Plain.TryGetValue(actual, out var plain))
        {
            return plain.Format.Length == 0
                ? new() { ["type"] = plain.Type }
                : new() { ["type"] = plain.Type, ["format"] = plain.Format };
        }
        if (actual.IsEnum)
        {
            var names = Enum.GetNames(actual).Select(n => (JsonNode)(char.ToLowerInvariant(n[0]) + n[1..]));
            return new() { ["type"] = "string", ["enum"] = new JsonArray([.. names]) };
        }
        if (actual.IsAssignableTo(typeof(IEnumerable)))
        {
            return new() { ["type"] = "array", ["items"] = Of(actual.GetGenericArguments()[0]) };
        }
        return Pointer(actual);
    }

    private JsonObject Pointer(Type record)
    {
        var name = NameOf(record);
        if (!byName.ContainsKey(name))
        {
            byName.Add(name, []);
            byName[name] = Record(record);
        }
        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private JsonObject Record(Type record)
    {
        var properties = record.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var described = new JsonObject();
        var required = new JsonArray();
        foreach (var property in properties)
        {
            var name = Reply.Options.PropertyNamingPolicy!.ConvertName(property.Name);
            described[name] = Of(property.PropertyType);
            if (nullability.Create(property).ReadState != NullabilityState.Nullable)
            {
                required.Add(name);
            }
        }
        return new()
        {
            ["type"] = "object",
            ["properties"] = described,
            ["required"] = required,
        };
    }

    private static string NameOf(Type record)
    {
        var name = record.Name.Split('`')[0];
        var bare = name.EndsWith("Answer", StringComparison.Ordinal) ? name[..^"Answer".Length] : name;
        return string.Concat(record.GetGenericArguments().Select(NameOf)) + bare;
    }
}
