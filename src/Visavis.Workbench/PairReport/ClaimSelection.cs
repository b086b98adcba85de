using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>Which claims belong beside a question; every part that is given must hold.</summary>
internal sealed record ClaimSelection
{
    /// <summary>Words of the indicator.</summary>
    public string? Indicator { get; init; }

    public ClaimKind? Kind { get; init; }

    /// <summary>A or B: whose trade.</summary>
    public string? Reporter { get; init; }

    /// <summary>A or B.</summary>
    public string? Partner { get; init; }

    public string? PartnerCode { get; init; }

    public string? Direction { get; init; }

    public IReadOnlyList<string>? Directions { get; init; }

    public Whole? Whole { get; init; }

    /// <summary>Words of the commodity.</summary>
    public string? Commodity { get; init; }

    public int? From { get; init; }

    public int? To { get; init; }

    public IReadOnlyList<int>? Years { get; init; }

    /// <summary>Whether it must be about the two together.</summary>
    public bool Pair { get; init; }

    /// <summary>Whether it must stand in a table.</summary>
    public bool Table { get; init; }

    /// <summary>Whether it must be an amount that a statement gives.</summary>
    public bool Press { get; init; }

    /// <summary>Whether it must, or must not, have been a forecast.</summary>
    public bool? Forecast { get; init; }

    public bool Holds(Claim claim, PairEvidence evidence)
    {
        var year = claim.Period?.FirstYear;
        return (Indicator is null || claim.Indicator.Contains(Indicator, StringComparison.OrdinalIgnoreCase))
            && (Kind is null || claim.Kind == Kind)
            && (!Press || claim.Kind == ClaimKind.Level)
            && (Reporter is null || Economy(Reporter, evidence).Equals(claim.Reporter))
            && (Partner is null || Economy(Partner, evidence).Equals(claim.Partner))
            && (PartnerCode is null || claim.Partner?.Code == PartnerCode)
            && (Direction is null || claim.Direction == Direction)
            && (Directions is null || Directions.Contains(claim.Direction))
            && (Whole is null || claim.Whole == Whole)
            && (Commodity is null || claim.Commodity.ToString() == Commodity)
            && (From is null || year >= From)
            && (To is null || year <= To)
            && (Years is null || (year is { } y && Years.Contains(y)))
            && (!Pair || IsPair(claim, evidence))
            && (!Table || claim.Locator.StartsWith("Table", StringComparison.Ordinal))
            && (Forecast is null || Forecast == claim.IsForecast);
    }

    private static bool IsPair(Claim claim, PairEvidence evidence) =>
        (evidence.A.Equals(claim.Reporter) && evidence.B.Equals(claim.Partner))
        || (evidence.B.Equals(claim.Reporter) && evidence.A.Equals(claim.Partner));

    private static Economy Economy(string role, PairEvidence evidence) => role == "A" ? evidence.A : evidence.B;
}
