using System.Collections.Immutable;
using System.Text.Json;

namespace Visavis.Sources;

/// <summary>Words of headers and cells that tell what a column is for; they are data: <c>Guess/words.json</c>.</summary>
internal sealed record GuessWords
{
    private static readonly Lazy<GuessWords> Loaded = new(() =>
        JsonSerializer.Deserialize<GuessWords>(Catalogue.Resource("Guess/words.json")!, ManifestJson.Strict)!
    );

    public static GuessWords All => Loaded.Value;

    /// <summary>Role, or economy and mass, and words of headers.</summary>
    public required ImmutableSortedDictionary<string, ImmutableHashSet<string>> Headers { get; init; }

    /// <summary>Headers of a reporter that is the exporter in every row.</summary>
    public required ImmutableHashSet<string> Exporters { get; init; }

    /// <summary>Words for export and for import that go together.</summary>
    public required ImmutableArray<ImmutableArray<string>> Flows { get; init; }

    public required ImmutableSortedDictionary<string, string> Currencies { get; init; }

    public required ImmutableSortedDictionary<string, string> Scales { get; init; }

    public required ImmutableSortedDictionary<string, string> Masses { get; init; }

    /// <summary>What stands where there is no number; a question mark where the word has several meanings.</summary>
    public required ImmutableSortedDictionary<string, string> Missing { get; init; }

    /// <summary>The pair of words, export first, that a text belongs to.</summary>
    public ImmutableArray<string>? FlowsWith(string text)
    {
        var lower = RussianNames.Mended(text).ToLowerInvariant();
        var pair = Flows.FirstOrDefault(p => p.Contains(lower));
        return pair.IsDefault ? null : pair;
    }

    /// <summary>A header cut into lower-case words.</summary>
    public static ImmutableArray<string> Cut(string header) =>
        [
            .. string.Concat(
                    RussianNames
                        .Mended(header)
                        .ToLowerInvariant()
                        .Select(c => char.IsLetterOrDigit(c) || c is '$' or '€' ? c : ' ')
                )
                .Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];
}
