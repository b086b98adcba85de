using Visavis.Core;

namespace Visavis.Analysis.Verify.Comparing;

/// <summary>Who gives an amount: a source, and of a source that records both sides' figures which side.</summary>
/// <param name="Source">The source.</param>
/// <param name="Side">Whose record it is.</param>
/// <param name="Basis">How the partner was attributed.</param>
public sealed record Witness(Source Source, Economy Side, PartnerBasis Basis);

/// <summary>What the sources hold, to be asked amount by amount.</summary>
public sealed class Witnesses
{
    private readonly ILookup<Cell, Testimony> saidByCell;

    /// <param name="observations">Figures of statistical sources.</param>
    /// <param name="claims">Amounts that other documents and statements print.</param>
    /// <param name="sourceById">The sources of both.</param>
    public Witnesses(
        IEnumerable<Observation> observations,
        IEnumerable<Claim> claims,
        IReadOnlyDictionary<string, Source> sourceById
    ) =>
        saidByCell = observations
            .Where(IsTrade)
            .Select(o => new Testimony(
                new(sourceById[o.Source], o.Key.Reporter, o.Key.Basis),
                o.Key.Coverage,
                Bare(Cell.Of(o.Key)),
                o.Rounding
            ))
            .Concat(claims.Select(c => Amount(c, sourceById)).OfType<Testimony>())
            .ToLookup(t => t.Cell);

    /// <summary>Nobody.</summary>
    public static Witnesses None { get; } = new([], [], new Dictionary<string, Source>(StringComparer.Ordinal));

    /// <summary>Whether there is nobody.</summary>
    public bool IsEmpty => saidByCell.Count == 0;

    /// <summary>Everybody who gives an amount, of whatever coverage.</summary>
    internal IEnumerable<Testimony> Of(Cell cell) => saidByCell[Bare(cell)];

    private static bool IsTrade(Observation observation) =>
        observation.Status.HasValue()
        && observation.Key is { Variable: Variable.TradeValue, Flow: Flow.Export or Flow.Import };

    private static Testimony? Amount(Claim claim, IReadOnlyDictionary<string, Source> sourceById) =>
        claim is { Kind: ClaimKind.Level, IsForecast: false }
        && ClaimTerms.EvidenceOf(claim) is { Terms: [{ Coefficient: 1 } only], Interval.IsBounded: true } evidence
            ? new(
                new(sourceById[claim.Source], claim.Reporter!, PartnerBasis.Unstated),
                claim.Coverage,
                Bare(only.Cell),
                evidence.Interval
            )
            : null;

    /// <summary>The cell whatever it covers and whoever records it.</summary>
    private static Cell Bare(Cell cell) => cell with { Coverage = Coverage.Unstated, Side = null };
}

/// <summary>An amount that somebody gives.</summary>
/// <param name="By">Who.</param>
/// <param name="Coverage">What it covers.</param>
/// <param name="Cell">Of which cell, whatever it covers and whoever records it.</param>
/// <param name="Interval">In currency units.</param>
internal sealed record Testimony(Witness By, Coverage Coverage, Cell Cell, Interval Interval);
