using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Evidence of one document that speaks of one world, and what came of checking it.</summary>
internal sealed class Scene
{
    private EvidenceSystem? whole;

    /// <param name="evidence">All that is believed in this scene.</param>
    /// <param name="concerns">What it is about: only conflicts that touch such evidence are its own.</param>
    public Scene(IReadOnlyCollection<Evidence> evidence, Func<Evidence, bool> concerns)
    {
        Evidence = evidence;
        Identities = Quantities.IdentitiesOf(evidence);
        var parts = new EvidenceSystem(evidence, Identities).Independent();
        Untold = parts.Sum(p => p.Untold);
        var results = parts.SelectMany(p => p.All).SelectMany(c => c.Result.Evidence).Select(e => e.Claim).ToHashSet();
        Conflicts = [.. parts.SelectMany(p => p.All).Select(c => ConflictWords.Of(c.Conflict)).Where(Concerns)];
        var evidenceByClaim = evidence.Select((e, at) => (At: at, Evidence: e)).ToLookup(e => e.Evidence.Claim);
        Roundings =
        [
            .. new EvidenceSystem(evidence.Select(AsPrinted), Identities)
                .Independent()
                .SelectMany(p => p.All)
                .AsParallel()
                .AsOrdered()
                .Where(c => !c.Conflict.SelectMany(s => s.Evidence).Any(e => results.Contains(e.Claim)))
                .Select(c => Rounding(c.Conflict, evidenceByClaim))
                .OfType<Conflict>()
                .Where(Concerns),
        ];
        Tied = [.. parts.AsParallel().AsOrdered().SelectMany(Ties.Of).Where(concerns)];

        bool Concerns(Conflict conflict) => conflict.Evidence.Any(concerns);
    }

    public IReadOnlyCollection<Evidence> Evidence { get; }

    public ImmutableArray<Identity> Identities { get; }

    public ImmutableArray<Conflict> Conflicts { get; }

    /// <summary>Claims that contradict others and stand in no conflict that is told, because there are too many.</summary>
    public int Untold { get; }

    /// <summary>What the printed numbers contradict and their rounding allows.</summary>
    public ImmutableArray<Conflict> Roundings { get; }

    /// <summary>Evidence that the rest of the scene puts bounds on.</summary>
    public ImmutableArray<Evidence> Tied { get; }

    /// <summary>How far the rest of the scene lets a sum lie; absent where it contradicts itself there.</summary>
    public Interval? Bounds(ImmutableArray<Term> terms) => (whole ??= new(Evidence, Identities)).Bounds(terms);

    /// <summary>Amounts as the very numbers that are printed; ratios keep their rounding, since they are computed.</summary>
    private static Evidence AsPrinted(Evidence evidence) =>
        evidence.IsRatio || evidence.Claim.Qualifier != Qualifier.Exactly
            ? evidence
            : evidence with
            {
                Interval = Interval.Point(Printed.Nominal(evidence)),
            };

    /// <summary>The same claims with their rounding, if it lets them hold.</summary>
    private static Conflict? Rounding(
        List<Statement> asPrinted,
        ILookup<Claim, (int At, Evidence Evidence)> evidenceByClaim
    )
    {
        var claims = asPrinted.SelectMany(s => s.Evidence).Select(e => e.Claim).Distinct();
        var rounded = claims.SelectMany(c => evidenceByClaim[c]).OrderBy(e => e.At).Select(e => e.Evidence);
        var system = new EvidenceSystem(rounded, asPrinted.Select(s => s.Identity).OfType<Identity>());
        return system.IsFeasible() ? ConflictWords.Of([.. system.Statements]) : null;
    }
}
