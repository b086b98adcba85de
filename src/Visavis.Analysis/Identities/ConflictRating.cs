using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Judges a conflict: certain, or explained by another side or source.</summary>
internal static class ConflictRating
{
    public static RatedConflict Of(Conflict conflict, ImmutableArray<Claim> document)
    {
        if (
            conflict.Claims is [var one, var other]
            && Quantities.NameOf(one.Evidence) == Quantities.NameOf(other.Evidence)
        )
        {
            var twoFigures = Texts.Say("reading.two-figures");
            return new(conflict, Rating.AnotherSource, twoFigures, [.. Repairs.Of(conflict, document)]);
        }
        var directed = conflict.Claims.Where(c => c.Evidence.Claim.Direction != "turnover");
        var publishers = Mixed(conflict.Claims, Publisher);
        var (rating, reading) = Judge(Mixed(directed, c => c.Reporter!.Code), publishers);
        return new(conflict, rating, reading, [.. Repairs.Of(conflict, document)])
        {
            Publishers = rating == Rating.AnotherSource ? [.. publishers.Select(p => ClaimOf(conflict, p))] : [],
        };
    }

    // A turnover is the same from both sides, so it does not count as one side's.
    private static (Rating, Saying?) Judge(List<string> sides, List<string> publishers) =>
        sides.Count > 0
            ? (Rating.AnotherSide, Texts.Say(say => say.Text("reading.sides", ("sides", Listed(say, sides)))))
        : publishers.Count > 0 && !publishers.Contains("")
            ? (Rating.AnotherSource, Texts.Say("reading.sources", ("sources", string.Join(" | ", publishers))))
        : (Rating.Certain, null);

    private static string Listed(Speech say, IEnumerable<string> sides) =>
        sides
            .Select(s => Economies.Find(s).Name(say.Language))
            .Aggregate((one, two) => say.Text("identities.and", ("one", one), ("two", two)));

    private static Claim ClaimOf(Conflict conflict, string publisher) =>
        conflict.Evidence.First(e => Publisher(e.Claim) == publisher).Claim;

    /// <summary>The names that must be mixed to get the conflict; none where one of them says all of it, alone or in repeats.</summary>
    private static List<string> Mixed(IEnumerable<Contradicted> claims, Func<Claim, string> name)
    {
        var namesByClaim = claims
            .Select(c => c.Repeats.Prepend(c.Evidence).Select(e => name(e.Claim)).ToHashSet(StringComparer.Ordinal))
            .ToList();
        var isMixed = namesByClaim.Count > 0 && !namesByClaim[0].Any(n => namesByClaim.TrueForAll(c => c.Contains(n)));
        return isMixed ? [.. namesByClaim.SelectMany(n => n).Distinct().Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>The named publisher; empty where the document cites a number in its list, or itself.</summary>
    private static string Publisher(Claim claim)
    {
        var name = claim.Lineage.Publisher;
        return name.Length > 0 && char.IsLetter(name[0]) && name != claim.Source ? name : "";
    }
}
