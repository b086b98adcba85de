using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Checks the numbers that documents print: each document against itself, all of them against each other (METHODS 7).</summary>
public static class DocumentCheck
{
    /// <summary>Judges every claim. The claims of one source are one document.</summary>
    public static DocumentFindings Run(IReadOnlyList<Claim> claims)
    {
        var documents = claims.GroupBy(c => c.Source).Select(d => new OneDocument([.. d])).ToList();
        var findingByClaim = documents
            .SelectMany(d => d.Findings())
            .ToDictionary<Finding, Claim>(f => f.Claim, ReferenceEqualityComparer.Instance);
        return new(
            [.. claims.Select(c => findingByClaim[c])],
            [.. documents.SelectMany(d => d.Conflicts)],
            [.. documents.SelectMany(d => d.Roundings)],
            [.. documents.SelectMany(d => d.WrongLabels)],
            documents.Count > 1 ? Between(claims) : []
        )
        {
            Untold = documents.Sum(d => d.Untold),
        };
    }

    /// <summary>What different sources say differently of the same quantities.</summary>
    public static ImmutableArray<Disagreement> Between(IReadOnlyList<Claim> claims) =>
        [
            .. from said in claims.GroupBy(c => c.Source).SelectMany(ToldApart).GroupBy(Quantities.NameOf)
            let bySource = said.GroupBy(e => e.Claim.Source).ToList()
            from i in Enumerable.Range(0, bySource.Count)
            from one in bySource[i]
            from other in bySource.Skip(i + 1).SelectMany(s => s)
            where one.Interval.Intersect(other.Interval) is null
            select new Disagreement(one, other),
        ];

    /// <summary>What one source says of what happened, without figures that nothing tells apart.</summary>
    private static List<Evidence> ToldApart(IEnumerable<Claim> ofSource)
    {
        var evidence = Quantities.Of(ofSource.Where(c => !c.IsForecast)).ToList();
        var crowds = Crowds.Of(evidence);
        return evidence.FindAll(e => !crowds.ContainsKey(e.Claim));
    }
}
