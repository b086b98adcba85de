using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Judges a conflict: certain, or explained by another side or source.</summary>
internal static class ConflictRating
{
    public static RatedConflict Of(Conflict conflict, ImmutableArray<Claim> document)
    {
        var (rating, reading) = Judge(Sides(conflict), Publishers(conflict));
        return new(conflict, rating, reading, [.. Repairs.Of(conflict, document)]);
    }

    private static (Rating, string) Judge(List<string> sides, List<string> publishers) =>
        sides.Count > 1 ? (Rating.AnotherSide, $"exports or imports as {string.Join(" and ", sides)} record them")
        : publishers.Count > 1 && !publishers.Contains("")
            ? (Rating.AnotherSource, $"different sources, {string.Join(" and ", publishers)}")
        : (Rating.Certain, "");

    /// <summary>Who recorded the exports or imports in it. A turnover is the same from both sides.</summary>
    private static List<string> Sides(Conflict conflict) =>
        Distinct(conflict, c => c.Direction != "turnover", c => c.Reporter!.Code);

    private static List<string> Publishers(Conflict conflict) => Distinct(conflict, _ => true, Publisher);

    private static List<string> Distinct(Conflict conflict, Func<Claim, bool> isMeant, Func<Claim, string> name) =>
        [
            .. conflict
                .Claims.Select(c => c.Evidence.Claim)
                .Where(isMeant)
                .Select(name)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The named publisher; empty where the document cites a number in its list, or itself.</summary>
    private static string Publisher(Claim claim)
    {
        var name = claim.Lineage.Publisher;
        var isNamed =
            name.Length > 0
            && char.IsLetter(name[0])
            && name != claim.Source
            && !name.StartsWith("author", StringComparison.OrdinalIgnoreCase);
        return isNamed ? name : "";
    }
}
