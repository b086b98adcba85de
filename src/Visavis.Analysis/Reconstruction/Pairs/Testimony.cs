using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>How near somebody stands to the figure that is told.</summary>
public enum Nearness : byte
{
    /// <summary>A table of the reporter's own statistics.</summary>
    Table,

    /// <summary>A statement that names the office that it comes from, or by an official.</summary>
    Statement,

    /// <summary>A document that names nobody, or that computed the figure itself.</summary>
    Document,

    /// <summary>No source: what a model expects.</summary>
    Model,
}

/// <summary>One thing that a source says of quantities: a figure of a table or a printed claim.</summary>
/// <param name="Id">Of the claim, or of the figure's place; unique.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Lineage">From whom it comes in the end.</param>
/// <param name="Terms">The sum, or the numerator of a ratio.</param>
/// <param name="Base">The denominator of a ratio; empty for an amount.</param>
/// <param name="Interval">As printed, with its rounding: currency units, or a pure number.</param>
/// <param name="Nearness">How near the source stands to the figure.</param>
/// <param name="IsForecast">Whether it was expected, not counted.</param>
/// <param name="Valuation">At whose border a figure is valued; claims do not say.</param>
public sealed record Testimony(
    string Id,
    string Source,
    Lineage Lineage,
    ImmutableArray<Term> Terms,
    ImmutableArray<Term> Base,
    Interval Interval,
    Nearness Nearness,
    bool IsForecast = false,
    Valuation Valuation = Valuation.Unstated
)
{
    /// <summary>What a figure of a table says.</summary>
    /// <param name="observation">With a value.</param>
    /// <param name="lineage">Of its source.</param>
    public static Testimony Of(Observation observation, Lineage lineage) =>
        new(
            $"{observation.Source}:{observation.Place.File}:{observation.Place.Line}:{observation.Place.Column}:{observation.Key.Flow}",
            observation.Source,
            lineage,
            [new(1, Cell.Of(observation.Key))],
            [],
            observation.Rounding,
            Nearness.Table,
            Valuation: observation.Key.Valuation
        );

    /// <summary>What a claim says of quantities; absent where it says nothing of any.</summary>
    /// <param name="claim">Printed somewhere.</param>
    public static Testimony? Of(Claim claim) =>
        ClaimTerms.EvidenceOf(claim) is { } evidence
            ? new(
                claim.Id,
                claim.Source,
                claim.Lineage,
                evidence.Terms,
                evidence.Base,
                evidence.Interval,
                claim.Lineage.Publisher == claim.Source ? Nearness.Document : Nearness.Statement,
                claim.IsForecast
            )
            : null;

    /// <summary>All cells that it speaks of.</summary>
    public IEnumerable<Cell> Cells => Terms.Concat(Base).Select(t => t.Cell);
}
