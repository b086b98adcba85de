using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>The compilers' words as a reader is to see them, in both languages. All of it is data: terms.json.</summary>
internal sealed record ClaimTexts
{
    private static readonly Lazy<ClaimTexts> Loaded = new(() =>
        JsonSerializer.Deserialize<ClaimTexts>(Catalogue.Resource("Claims/terms.json")!, ManifestJson.Strict)!
    );

    public static ClaimTexts All => Loaded.Value;

    public required ImmutableDictionary<string, ClaimText> Indicators { get; init; }

    public required ImmutableDictionary<string, ClaimText> Commodities { get; init; }

    public required ImmutableDictionary<string, ClaimText> Units { get; init; }

    public required ImmutableDictionary<string, ClaimText> Remarks { get; init; }

    /// <summary>Values that were printed in words.</summary>
    public required ImmutableDictionary<string, ClaimText> Printed { get; init; }

    public required ImmutableDictionary<string, ClaimText> Publishers { get; init; }

    public required ImmutableDictionary<Coverage, ClaimText> Coverages { get; init; }

    /// <summary>Applied one after the other: a locator is made of few words and many numbers.</summary>
    public required ImmutableArray<LocatorRule> Locators { get; init; }

    /// <summary>The word in a language; a word that nobody translated stays as it is.</summary>
    public static string Of(ImmutableDictionary<string, ClaimText> texts, string word, Language language) =>
        texts.TryGetValue(word, out var text) ? text.In(language) ?? word : word;
}

/// <summary>A text in two languages; English only where it differs from the compiler's word.</summary>
internal sealed record ClaimText
{
    public string? En { get; init; }

    public required string Ru { get; init; }

    public string? In(Language language) => language == Language.Ru ? Ru : En;
}

/// <summary>A word of a locator, and what it becomes.</summary>
internal sealed record LocatorRule(string Pattern, string En, string Ru)
{
    private readonly Lazy<Regex> regex = new(() =>
        new(Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
    );

    public string Apply(string locator, Language language) =>
        regex.Value.Replace(locator, language == Language.Ru ? Ru : En);
}
