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
    public static Saying WhyNot(Claim claim) =>
        claim switch
        {
            { Kind: ClaimKind.Rank } => Texts.Say("why.rank"),
            { Kind: ClaimKind.Event } => Texts.Say("why.event"),
            { Kind: ClaimKind.Target } => Texts.Say("why.target"),
            { Kind: ClaimKind.Price } => Texts.Say("why.price"),
            { Kind: ClaimKind.Measure or ClaimKind.Count or ClaimKind.Other } => Texts.Say("why.untied"),
            { Figure: null } => Texts.Say("why.words"),
            { Period: null } => Texts.Say("why.when"),
            { Period: { Months: > 12 } span } => Texts.Say("why.years", ("period", span)),
            { Direction.Length: 0 } or { Reporter: null } or { Partner: null } => Texts.Say("why.flow"),
            { Kind: ClaimKind.Level or ClaimKind.Change } when !MoneyUnit.TryParse(claim.Unit, out _) => Texts.Say(
                "why.unit",
                ("unit", claim.Unit)
            ),
            _ => Texts.Say("why.size"),
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
        string.Join('+', terms.Select(t => $"{t.Coefficient}·{t.Cell}").Order(StringComparer.Ordinal));

    private static ImmutableArray<Term> WithoutSide(ImmutableArray<Term> terms) =>
        [.. terms.Select(t => t with { Cell = t.Cell with { Side = null } })];
}
