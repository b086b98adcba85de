using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>One document against itself: what happened in one scene, what was forecast in another.</summary>
internal sealed class OneDocument
{
    private readonly ImmutableArray<Claim> claims;
    private readonly Dictionary<Claim, int> figuresByClaim;
    private readonly List<Scene> scenes = [];

    public OneDocument(ImmutableArray<Claim> claims)
    {
        this.claims = claims;
        var evidence = Quantities.Of(claims).Concat(Undated.Of(claims)).ToList();
        figuresByClaim = Crowds.Of(evidence);
        evidence.RemoveAll(e => figuresByClaim.ContainsKey(e.Claim));
        var outcomes = evidence.FindAll(e => !e.Claim.IsForecast);
        var forecasts = evidence.FindAll(e => e.Claim.IsForecast);
        scenes.Add(new(outcomes, e => !e.Claim.IsForecast));
        if (forecasts.Count > 0)
        {
            var foreseen = forecasts.SelectMany(e => e.Terms).Select(t => t.Cell.Period).Distinct().ToList();
            var settled = outcomes.Where(e =>
                !Quantities.CellsOf(e).Any(c => foreseen.Exists(f => Overlap(f, c.Period)))
            );
            scenes.Add(new([.. forecasts, .. settled], e => e.Claim.IsForecast));
        }
        Conflicts = [.. scenes.SelectMany(s => s.Conflicts).Select(c => ConflictRating.Of(c, claims))];
        Roundings = [.. scenes.SelectMany(s => s.Roundings)];
        Untold = scenes.Sum(s => s.Untold);
        WrongLabels = [.. Labels.Captions(claims), .. Labels.IndicesAsGrowth(claims)];
    }

    public ImmutableArray<RatedConflict> Conflicts { get; }

    public ImmutableArray<Conflict> Roundings { get; }

    public ImmutableArray<WrongLabel> WrongLabels { get; }

    public int Untold { get; }

    public IEnumerable<Finding> Findings()
    {
        var findings = new Dictionary<Claim, Finding>(ReferenceEqualityComparer.Instance);
        // The first to speak of a claim is the one that counts, so the gravest come first.
        var said = WrongLabels
            .Select(l => new Finding(l.Claim, Verdict.Inconsistent, l.Text))
            .Concat(OfConflicts(Rating.Certain, Verdict.Inconsistent))
            .Concat(OfConflicts(Rating.AnotherSide, Verdict.ConsistentWithAnotherReading))
            .Concat(OfConflicts(Rating.AnotherSource, Verdict.ConsistentWithAnotherReading))
            .Concat(Roundings.SelectMany(OfRounding))
            .Concat(scenes.SelectMany(s => s.Tied).Select(e => new Finding(e.Claim, Verdict.Consistent, null)))
            .Concat(Counts.Of(claims))
            .Concat(scenes.SelectMany(s => MissingUnit.Of(claims, s)))
            .Concat(claims.Select(NotCheckable));
        foreach (var finding in said)
        {
            findings.TryAdd(finding.Claim, finding);
        }
        return findings.Values;
    }

    private IEnumerable<Finding> OfConflicts(Rating rating, Verdict verdict) =>
        from rated in Conflicts
        where rated.Rating == rating
        from evidence in rated.Conflict.Evidence
        select new Finding(evidence.Claim, verdict, Why(rated));

    private static Saying Why(RatedConflict rated) =>
        rated.Reading is { } reading
            ? Texts.Say("why.read", ("arithmetic", rated.Conflict.Arithmetic), ("reading", reading))
            : rated.Conflict.Arithmetic;

    private static bool Overlap(Period a, Period b) =>
        a.StartMonth < b.StartMonth + b.Months && b.StartMonth < a.StartMonth + a.Months;

    private static IEnumerable<Finding> OfRounding(Conflict rounding) =>
        rounding.Evidence.Select(e => new Finding(e.Claim, Verdict.ConsistentByRounding, rounding.Arithmetic));

    private Finding NotCheckable(Claim claim) => new(claim, Verdict.NotCheckable, WhyNot(claim));

    private Saying WhyNot(Claim claim) =>
        figuresByClaim.TryGetValue(claim, out var figures) ? Texts.Say("why.crowd", ("count", figures))
        : Quantities.Of(claim) is null ? Quantities.WhyNot(claim)
        : Texts.Say("why.untied");
}
