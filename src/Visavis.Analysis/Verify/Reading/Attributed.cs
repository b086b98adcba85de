using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Something that was attributed, and on which words.</summary>
/// <param name="Value">What.</param>
/// <param name="Words">The words.</param>
/// <param name="Spot">Where they stand.</param>
/// <param name="From">How far from the number.</param>
internal sealed record Attributed<T>(T Value, string Words, TextSpot Spot, BasisFrom From)
{
    /// <summary>The same, seen from further away.</summary>
    public Attributed<T> Seen(BasisFrom from) => From >= from ? this : this with { From = from };

    public Basis As(ClaimAttribute attribute) => new(attribute, Words, Spot, From);
}

/// <summary>What a number is about as far as it is known: the flow of whom with whom, of what; or something else than trade.</summary>
internal sealed record Subject
{
    public static Subject Unknown { get; } = new();

    /// <summary>export, import, turnover, balance; absent where it is no trade.</summary>
    public Attributed<string>? Flow { get; init; }

    /// <summary>-1 for a deficit, 1 for a surplus, 0 where the balance's own sign is printed.</summary>
    public int BalanceSign { get; init; }

    /// <summary>Exports and imports alike: both are meant.</summary>
    public bool IsBoth { get; init; }

    public Attributed<Economy>? Reporter { get; init; }

    public Attributed<Economy>? Partner { get; init; }

    public Attributed<string>? Product { get; init; }

    /// <summary>Whether a share is that of the product, not of the partner.</summary>
    public bool IsProductPart { get; init; }

    public Attributed<Coverage>? Coverage { get; init; }

    /// <summary>The indicator of what is no trade flow, and its kind.</summary>
    public Attributed<(string Indicator, ClaimKind Kind)>? Other { get; init; }

    public bool IsTrade => Flow is not null && Other is null;

    public bool IsUnknown => Flow is null && Other is null;

    /// <summary>The same, seen from further away.</summary>
    public Subject Seen(BasisFrom from) =>
        this with
        {
            Flow = Flow?.Seen(from),
            Reporter = Reporter?.Seen(from),
            Partner = Partner?.Seen(from),
            Product = Product?.Seen(from),
            Coverage = Coverage?.Seen(from),
            Other = Other?.Seen(from),
        };

    /// <summary>The words that it rests on.</summary>
    public ImmutableArray<Basis> Basis =>
        [
            .. new[]
            {
                Flow?.As(ClaimAttribute.Flow),
                Reporter?.As(ClaimAttribute.Reporter),
                Partner?.As(ClaimAttribute.Partner),
                Product?.As(ClaimAttribute.Product),
                Coverage?.As(ClaimAttribute.Coverage),
                Other?.As(ClaimAttribute.Indicator),
            }.OfType<Basis>(),
        ];
}
