using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Claims as evidence about a document's own quantities: whoever recorded them.</summary>
internal static class Quantities
{
    /// <summary>The evidence in the claims, sides dropped. What speaks of more than a year is left out: a sum, a mean or an extreme of the years?</summary>
    public static IEnumerable<Evidence> Of(IEnumerable<Claim> claims) => claims.Select(Of).OfType<Evidence>();

    /// <summary>The evidence in a claim, sides dropped.</summary>
    public static Evidence? Of(Claim claim) =>
        claim.Period is { Months: <= 12 } && ClaimTerms.EvidenceOf(claim) is { } evidence
            ? evidence with
            {
                Terms = WithoutSide(evidence.Terms),
                Base = WithoutSide(evidence.Base),
            }
            : null;

    /// <summary>Why a claim is no evidence.</summary>
    public static string WhyNot(Claim claim) =>
        claim switch
        {
            { Kind: ClaimKind.Rank or ClaimKind.Event or ClaimKind.Target or ClaimKind.Price } =>
                $"A {Lower(claim.Kind)} is tied to no flow.",
            { Kind: ClaimKind.Measure or ClaimKind.Count or ClaimKind.Other } =>
                "Nothing in the document is tied to it.",
            { Figure: null } => "It is said in words.",
            { Period: null } => "The text does not say when.",
            { Period.Months: > 12 } => $"{claim.Period} is more than a year: a sum, a mean or one of the years?",
            { Direction: "" } or { Reporter: null } or { Partner: null } =>
                "It is about no flow between two economies.",
            _ => $"The unit is no currency: '{claim.Unit}'.",
        };

    /// <summary>Two pieces of evidence are about the same thing when this is equal.</summary>
    public static string NameOf(Evidence evidence) => $"{Name(evidence.Terms)} / {Name(evidence.Base)}";

    /// <summary>The identities between the cells of the evidence, and those that tables with a residual row imply.</summary>
    public static ImmutableArray<Identity> IdentitiesOf(IReadOnlyCollection<Evidence> evidence) =>
        [.. Nesting.Of(evidence.SelectMany(CellsOf)), .. ResidualTables.Of(evidence)];

    /// <summary>All cells of a piece of evidence.</summary>
    public static IEnumerable<Cell> CellsOf(Evidence evidence) =>
        evidence.Terms.Concat(evidence.Base).Select(t => t.Cell);

    private static string Name(ImmutableArray<Term> terms) =>
        string.Join('+', terms.Select(t => $"{t.Coefficient}·{t.Cell}"));

    private static ImmutableArray<Term> WithoutSide(ImmutableArray<Term> terms) =>
        [.. terms.Select(t => t with { Cell = t.Cell with { Side = null } })];

    private static string Lower(ClaimKind kind) => kind.ToString().ToLowerInvariant();
}
