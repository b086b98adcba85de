using System.Collections.Immutable;
using System.Text.Json;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>The words by which compilers name what a document says, and what they mean. All of it is data: indicators.json.</summary>
internal sealed record ClaimVocabulary
{
    private static readonly Lazy<ClaimVocabulary> Loaded = new(() =>
        JsonSerializer.Deserialize<ClaimVocabulary>(Catalogue.Resource("Claims/indicators.json")!, ManifestJson.Strict)!
    );

    public static ClaimVocabulary All => Loaded.Value;

    /// <summary>First match by the beginning of the indicator wins.</summary>
    public required ImmutableArray<IndicatorRule> Indicators { get; init; }

    public required ImmutableArray<CommodityRule> Commodities { get; init; }

    public required ImmutableArray<QualifierRule> Qualifiers { get; init; }

    /// <summary>First match anywhere in what is cited wins.</summary>
    public required ImmutableArray<LineageRule> Lineages { get; init; }

    /// <summary>Words that make a figure the smallest or largest of its period.</summary>
    public required ImmutableArray<string> Extremes { get; init; }

    public required string RangeLow { get; init; }

    public required string RangeHigh { get; init; }

    /// <summary>Words by which the compiler says that the period is his guess.</summary>
    public required ImmutableArray<string> PeriodNotStated { get; init; }

    public required ImmutableArray<string> Forecasts { get; init; }

    public required string UnitNotPrinted { get; init; }

    /// <summary>Flows that are trade; any other word is none.</summary>
    public required ImmutableArray<string> Directions { get; init; }

    public IndicatorRule? RuleOf(string indicator) =>
        Indicators.FirstOrDefault(r => indicator.StartsWith(r.Words, StringComparison.Ordinal));

    /// <summary>The word before the number: at the beginning of a remark, or in it right before the same number.</summary>
    public Qualifier QualifierOf(string remark, string printed) =>
        Qualifiers
            .FirstOrDefault(q =>
                remark.StartsWith(q.Words, StringComparison.Ordinal)
                || remark.Contains($"{q.Words} {printed}", StringComparison.Ordinal)
            )
            ?.Qualifier
        ?? Qualifier.Exactly;

    /// <summary>Whom a citation names; a table compiled from several, joined by semicolons, is none of them alone.</summary>
    public string? PublisherOf(string cited)
    {
        var named = cited.Split(';').Select(OneOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return named.Count == 0 ? null : string.Join("; ", named);
    }

    private string? OneOf(string cited) =>
        Lineages.FirstOrDefault(l => cited.Contains(l.Words, StringComparison.Ordinal))?.Publisher;

    public static bool HasAny(string remark, ImmutableArray<string> words) =>
        words.Any(w => remark.Contains(w, StringComparison.Ordinal));
}

/// <summary>What an indicator means.</summary>
internal sealed record IndicatorRule
{
    public required string Words { get; init; }

    public required ClaimKind Kind { get; init; }

    public Whole Whole { get; init; }

    /// <summary>False where the figure has another denominator than a trade flow.</summary>
    public bool TradeCell { get; init; } = true;

    /// <summary>Whether the multiple says how much smaller the last period is.</summary>
    public bool Falls { get; init; }
}

/// <summary>What a commodity in words covers.</summary>
internal sealed record CommodityRule(string Words, Coverage Coverage, string Code);

/// <summary>A word before a number.</summary>
internal sealed record QualifierRule(string Words, Qualifier Qualifier);

/// <summary>A name in a citation, and the publisher behind it.</summary>
internal sealed record LineageRule(string Words, string Publisher);
