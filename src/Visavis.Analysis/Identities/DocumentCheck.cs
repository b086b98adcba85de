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
            Between(claims)
        )
        {
            Untold = documents.Sum(d => d.Untold),
        };
    }

    /// <summary>What different sources say differently of the same quantities.</summary>
    public static ImmutableArray<Disagreement> Between(IReadOnlyList<Claim> claims) =>
        [
            .. from said in Quantities.Of(claims.Where(c => !c.IsForecast)).GroupBy(Quantities.NameOf)
            let each = said.ToList()
            from i in Enumerable.Range(0, each.Count)
            from other in each.Skip(i + 1)
            where each[i].Claim.Source != other.Claim.Source
            where each[i].Interval.Intersect(other.Interval) is null
            select new Disagreement(each[i], other),
        ];
}
