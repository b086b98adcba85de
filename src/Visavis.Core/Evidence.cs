using System.Collections.Immutable;

namespace Visavis.Core;

/// <summary>One quantity: who sent to whom, what, when; and according to whom.</summary>
/// <param name="Exporter">Who sends.</param>
/// <param name="Importer">Who receives.</param>
/// <param name="Commodity">What.</param>
/// <param name="Period">When.</param>
/// <param name="Coverage">Goods, services or both.</param>
/// <param name="Currency">In what it is counted.</param>
/// <param name="Side">Under whose definition: what this reporter would publish; absent for the movement itself.</param>
public sealed record Cell(
    Economy Exporter,
    Economy Importer,
    Commodity Commodity,
    Period Period,
    Coverage Coverage,
    Currency Currency,
    Economy? Side
)
{
    /// <summary>The cell that an observation is about, on its reporter's side.</summary>
    public static Cell Of(ObservationKey key) =>
        new(key.Exporter, key.Importer, key.Commodity, key.Period, key.Coverage, key.Currency, key.Reporter);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Exporter.Code}>{Importer.Code} {Commodity} {Period} {Coverage} {Currency}"
        + (Side is null ? "" : $" by {Side.Code}");
}

/// <summary>A coefficient and a cell.</summary>
/// <param name="Coefficient">Usually 1 or -1.</param>
/// <param name="Cell">The quantity.</param>
public sealed record Term(decimal Coefficient, Cell Cell);

/// <summary>How a claim was put.</summary>
public enum ClaimKind : byte
{
    /// <summary>An amount of trade, a balance, a turnover.</summary>
    Level,

    /// <summary>A part of a whole; printed in per cent.</summary>
    Share,

    /// <summary>Growth on a base period; printed in per cent.</summary>
    Growth,

    /// <summary>Index with the base period = 100.</summary>
    Index,

    /// <summary>So many times as much, or as little.</summary>
    Times,

    /// <summary>A difference from a base period.</summary>
    Change,

    /// <summary>A measure: KTES, an openness, a concentration.</summary>
    Measure,

    /// <summary>A count: programmes, activities, sanctions.</summary>
    Count,

    /// <summary>A place in an order.</summary>
    Rank,

    /// <summary>Something that happened, or is to happen, on a date.</summary>
    Event,

    /// <summary>What somebody means to reach.</summary>
    Target,

    /// <summary>A price.</summary>
    Price,

    /// <summary>Anything else that was printed.</summary>
    Other,
}

/// <summary>Of what a share is a part.</summary>
public enum Whole : byte
{
    /// <summary>The same flow with all partners.</summary>
    AllPartners,

    /// <summary>The same flow of all commodities.</summary>
    AllCommodities,
}

/// <summary>A printed statement, whatever it says. It is the document's, not ours.</summary>
public sealed record Claim
{
    /// <summary>Id in its source: source, then row.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the source or document that prints it.</summary>
    public required string Source { get; init; }

    /// <summary>Where in the document: table, row, column, line.</summary>
    public required string Locator { get; init; }

    /// <summary>What it is about, in the compiler's words.</summary>
    public required string Indicator { get; init; }

    /// <summary>How it was put.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>Whose trade; absent where the statement is about nobody.</summary>
    public Economy? Reporter { get; init; }

    /// <summary>With whom.</summary>
    public Economy? Partner { get; init; }

    /// <summary>export, import, turnover, balance, or empty.</summary>
    public string Direction { get; init; } = "";

    /// <summary>Of what, in words where no code exists.</summary>
    public Commodity Commodity { get; init; } = Commodity.Total;

    /// <summary>Goods, services or both.</summary>
    public Coverage Coverage { get; init; }

    /// <summary>When; absent where the text does not say.</summary>
    public Period? Period { get; init; }

    /// <summary>The period that growth, an index, a multiple or a change starts from; absent for the same months of the year before.</summary>
    public Period? BasePeriod { get; init; }

    /// <summary>Of what a share is a part.</summary>
    public Whole Whole { get; init; }

    /// <summary>The value as printed, words included.</summary>
    public required string Printed { get; init; }

    /// <summary>The value as a figure with its sign; absent where it was said in words.</summary>
    public PrintedFigure? Figure { get; init; }

    /// <summary>The printed unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The word before the number.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>Whether the zeros that end a whole number were measured: so in a table whose other numbers show it.</summary>
    public bool ZerosCount { get; init; }

    /// <summary>What the compiler noted beside it.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Whether it was a forecast or a plan when it was printed.</summary>
    public bool IsForecast { get; init; }

    /// <summary>From whom it ultimately comes.</summary>
    public required Lineage Lineage { get; init; }

    /// <summary>Where it stands in our file.</summary>
    public required Place Place { get; init; }
}

/// <summary>What a source says of a sum, difference or ratio of quantities: the terms over the base lie in the interval.</summary>
/// <param name="Claim">The statement.</param>
/// <param name="Terms">The sum; of a ratio the numerator. Not empty.</param>
/// <param name="Base">The denominator of a ratio; empty for an amount.</param>
/// <param name="Interval">Of the sum in currency units, or of the ratio as a pure number (growth of 6 % is 1.06).</param>
public sealed record Evidence(Claim Claim, ImmutableArray<Term> Terms, ImmutableArray<Term> Base, Interval Interval)
{
    /// <summary>Whether it speaks of a ratio.</summary>
    public bool IsRatio => !Base.IsEmpty;
}

/// <summary>Quantities tied by what they mean: the terms add up to zero.</summary>
/// <param name="Id">Short id, unique in its set.</param>
/// <param name="Reason">Why it holds: "turnover = exports + imports", "year = sum of months".</param>
/// <param name="Terms">Not empty; their sum is zero.</param>
public sealed record Identity(string Id, string Reason, ImmutableArray<Term> Terms);
