using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify;

/// <summary>The innocent readings that are tried before anything is called certain (METHODS 7).</summary>
internal static class Doubts
{
    /// <summary>Below it a reading may well be wrong.</summary>
    private const double LeastConfidence = 0.5;

    /// <summary>Stems of words after which growth is of something else than the printed values.</summary>
    private static readonly (string Key, string[] Stems)[] OtherMeasures =
    [
        (
            "volume",
            [
                "физическ",
                "натуральн",
                "сопоставим",
                "постоянных цен",
                "volume term",
                "in volume",
                "real term",
                "constant price",
                "physical",
            ]
        ),
        (
            "roubles",
            [
                "в рубл",
                "рублёвом",
                "рублевом",
                "в национальной валюте",
                "rouble term",
                "ruble term",
                "in roubles",
                "in rubles",
                "local currency",
            ]
        ),
    ];

    /// <summary>Why a conflict is not certain; absent where it is.</summary>
    public static Saying? About(RatedConflict rated, IReadOnlyList<ReadClaim> claims, DocumentText document) =>
        AboutReading(claims) ?? OfCutting(rated) ?? OfWords(claims, document);

    /// <summary>Why what was read is in doubt; absent where it is not.</summary>
    public static Saying? AboutReading(IReadOnlyList<ReadClaim> claims)
    {
        var weakest = claims.MinBy(c => c.Confidence)!;
        return weakest.Confidence < LeastConfidence
            ? Texts.Say("doubt.reading", ("printed", weakest.Number.Printed))
            : null;
    }

    private static Saying? OfCutting(RatedConflict rated) =>
        rated.Candidates.Any(c => c.Kind == "truncation") ? Texts.Say("doubt.cut") : null;

    private static Saying? OfWords(IEnumerable<ReadClaim> claims, DocumentText document) =>
        (
            from claim in claims
            where claim.Claim.Kind is ClaimKind.Growth or ClaimKind.Index or ClaimKind.Times
            let sentence = Excerpt.Sentence(document, claim.Number.Range)
            from other in OtherMeasures
            where Array.Exists(other.Stems, s => sentence.Contains(s, StringComparison.OrdinalIgnoreCase))
            select Texts.Say($"doubt.{other.Key}", ("printed", claim.Number.Printed))
        ).FirstOrDefault();
}
