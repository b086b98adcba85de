using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Visavis.Sources;

/// <summary>Reads manifests: what a layout says once is laid under what the source says; an unknown word is a problem.</summary>
internal static class ManifestJson
{
    private const string Extends = "extends";

    /// <summary>Strict: a word that means nothing is refused. By reflection, because generated readers lose the defaults of init-only properties.</summary>
    public static JsonSerializerOptions Strict { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        };

    /// <param name="text">The JSON of a <c>source.json</c>.</param>
    /// <param name="layoutOf">Text of a shared layout by its name; absent where there is none.</param>
    /// <exception cref="FormatException">The text is no manifest; the message says why.</exception>
    public static Manifest Read(string text, Func<string, string?> layoutOf)
    {
        try
        {
            var merged = Merged(text, layoutOf);
            if (OpenQuestions.In(merged).Select(q => q.Key).ToList() is [_, ..] open)
            {
                throw new OpenQuestionException(open);
            }
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(merged.ToJsonString()));
            var manifest = merged.Deserialize<Manifest>(Strict)! with
            {
                Fingerprint = Convert.ToHexStringLower(hash)[..12],
            };
            return FaultOf(manifest) is { } fault ? throw new FormatException(fault) : manifest;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static string? FaultOf(Manifest manifest)
    {
        var roles = manifest
            .Columns.Keys.Concat(manifest.Constants.Keys)
            .Concat(manifest.Joined.Keys)
            .Concat(manifest.Figures.SelectMany(f => f.Set.Keys.Concat(f.Columns.Keys)))
            .Concat(manifest.Across is { } across ? [across.Role] : []);
        var figures = manifest.Figures.Select(f => f.Column).ToHashSet(StringComparer.Ordinal);
        if (roles.FirstOrDefault(k => !Role.All.Contains(k)) is { } role)
        {
            return $"unknown role: {role}";
        }
        return manifest.Figures.SelectMany(f => f.Unless).FirstOrDefault(u => !figures.Contains(u)) is { } column
            ? $"no figure: {column}"
            : new[] { manifest.FileName, manifest.Across?.Headers ?? "" }
                .Where(p => p.Length > 0)
                .Select(FaultOf)
                .FirstOrDefault(f => f is not null);
    }

    private static string? FaultOf(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return e.Message;
        }
    }

    private static JsonObject Merged(string text, Func<string, string?> layoutOf)
    {
        var node = JsonNode.Parse(text) as JsonObject ?? throw new FormatException("no object");
        if (node[Extends] is not { } parent)
        {
            return node;
        }
        node.Remove(Extends);
        var name = parent.GetValue<string>();
        var layout = layoutOf(name) ?? throw new FormatException($"unknown layout: {name}");
        return Under(Merged(layout, layoutOf), node);
    }

    private static JsonObject Under(JsonObject below, JsonObject above)
    {
        foreach (var (key, value) in above.ToList())
        {
            above.Remove(key);
            below[key] =
                value is JsonObject inner && below[key] is JsonObject old
                    ? Under(Detached(below, key, old), inner)
                    : value;
        }
        return below;
    }

    private static JsonObject Detached(JsonObject parent, string key, JsonObject child)
    {
        parent.Remove(key);
        return child;
    }
}
