using System.Text.Json;
using System.Text.Json.Serialization;

namespace Visavis.Fetch.Declared;

/// <summary>Every API that is declared: found beside the publishers, not listed.</summary>
public static class ApiCatalogue
{
    private static readonly Lazy<IReadOnlyList<Api>> Loaded = new(Load);

    /// <summary>Strict: a word that means nothing is refused.</summary>
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<Api> All => Loaded.Value;

    private static List<Api> Load()
    {
        var assembly = typeof(ApiCatalogue).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith("api/", StringComparison.Ordinal))
                .Select(n =>
                {
                    using var stream = assembly.GetManifestResourceStream(n)!;
                    return JsonSerializer.Deserialize<Api>(stream, Strict)!;
                })
                .OrderBy(a => a.Id, StringComparer.Ordinal),
        ];
    }
}
