using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify;

/// <summary>The innocent readings that are tried before anything is called certain (METHODS 7).</summary>
internal sealed class Doubts
{
    /// <summary>Below it a reading may well be wrong.</summary>
    private const double LeastConfidence = 0.5;
    private static readonly string[] Yearly = ["year", "annual", "y/y", "yoy", "год", "г/г"];
    private readonly Surroundings around;
    private readonly Carrying carrying;

    public Doubts(DocumentText document)
    {
        around = new(document);
        carrying = new(around);
    }

    /// <summary>Why a conflict is not certain; absent where it is.</summary>
    public Saying? About(RatedConflict rated, IReadOnlyList<ReadClaim> claims) =>
        AboutReading(claims)
        ?? OfOne(rated.Conflict, claims)
        ?? carrying.Doubt(rated.Conflict, claims)
        ?? OfCutting(rated)
        ?? OfLiteralGrowth(rated)
        ?? OfGroups(claims)
        ?? OfCoverage(rated, claims)
        ?? claims
            .Where(IsOnUnsaid)
            .Select(c => Texts.Say("doubt.compared", ("printed", c.Number.Printed)))
            .FirstOrDefault()
        ?? Attributions.Doubt(claims.OrderBy(c => c.Number.Index).Select(c => around.Sentence(c.Number)))
        ?? claims.Select(OfWords).FirstOrDefault(d => d is not null);

    /// <summary>Why what was read is in doubt; absent where it is not.</summary>
    public static Saying? AboutReading(IReadOnlyList<ReadClaim> claims)
    {
        var weakest = claims.MinBy(c => c.Confidence)!;
        return weakest.Confidence < LeastConfidence
            ? Texts.Say("doubt.reading", ("printed", weakest.Number.Printed))
            : null;
    }

    /// <summary>Why a number in a table's arithmetic may be innocent; absent where nothing says so.</summary>
    public Saying? AboutTable(IEnumerable<FoundNumber> numbers) =>
        numbers.Select(n => OfWords(n, isRate: n.Unit == "%", isLevel: true)).FirstOrDefault(d => d is not null);

    /// <summary>Why the columns of a table may not be what its caption counts; absent where nothing says so.</summary>
    public Saying? AboutCaption(IEnumerable<ReadClaim> inTable) =>
        inTable
            .Select(c => around.ColumnHead(c.Number.Range))
            .Where(h => h.Count(char.IsLetter) > 4)
            .Select(h => Texts.Say("doubt.reference", ("head", h)))
            .FirstOrDefault();

    /// <summary>An index that the words call growth, where as growth it fits.</summary>
    public static Saying? OfLiteralGrowth(RatedConflict rated) =>
        rated.Conflict.Claims.Any(c =>
            c.Evidence.Claim is { Kind: ClaimKind.Index, Figure: { } index }
            && c.Needs.Intersect(index.Rounding(Qualifier.Exactly, zerosCount: true) * 0.01m + Interval.Point(1))
                is not null
        )
            ? Texts.Say("doubt.literal")
            : null;

    /// <summary>A number that is impossible by itself, such as a share of 106 %, is more likely something else.</summary>
    private static Saying? OfOne(Conflict conflict, IReadOnlyList<ReadClaim> claims) =>
        conflict.Claims.Length == 1 ? Texts.Say("doubt.reading", ("printed", claims[0].Number.Printed)) : null;

    private static Saying? OfCutting(RatedConflict rated) =>
        rated.Candidates.Any(c => c.Kind == "truncation") ? Texts.Say("doubt.cut") : null;

    /// <summary>A group in two periods, or beside its members, need not be the same group.</summary>
    private static Saying? OfGroups(IReadOnlyList<ReadClaim> claims)
    {
        var group = claims
            .SelectMany(c => new[] { c.Claim.Reporter, c.Claim.Partner })
            .FirstOrDefault(e => e?.Kind is EconomyKind.Group or EconomyKind.Area);
        var isOne =
            claims.DistinctBy(c => (c.Claim.Period, c.Claim.Reporter, c.Claim.Partner)).Count() == 1
            && claims.All(c =>
                c.Claim.BasePeriod is null
                && c.Claim.Kind is not (ClaimKind.Growth or ClaimKind.Index or ClaimKind.Times)
            );
        return group is null || isOne ? null : Texts.Say("doubt.group", ("group", group));
    }

    /// <summary>Amounts by which a part of a year changed, rates of a single month: on the month before as often as on the year.</summary>
    private bool IsOnUnsaid(ReadClaim claim) =>
        claim.Claim is { BasePeriod: null, Period: { Months: < 12 } part }
        && (
            claim.Claim.Kind == ClaimKind.Change
            || (claim.Claim.Kind is ClaimKind.Growth or ClaimKind.Index && part.Months == 1)
        )
        && claim.Number.Range.Row < 0
        && !Array.Exists(Yearly, y => around.Sentence(claim.Number).Contains(y, StringComparison.OrdinalIgnoreCase));

    /// <summary>Beside exports and imports of goods, a turnover that is more than they and does not say of what it is may be of goods and services.</summary>
    private Saying? OfCoverage(RatedConflict rated, IReadOnlyList<ReadClaim> claims)
    {
        var unsaid = claims.Where(c => !SaysCoverage(c)).Select(c => c.Claim).ToHashSet();
        var isSum = rated.Conflict.Claims.All(c => !c.Evidence.IsRatio);
        var isTooLarge = rated.Conflict.Claims.Any(c =>
            c.Evidence.Claim is { Direction: "turnover" } turnover
            && unsaid.Contains(turnover)
            && c.Evidence.Interval.Low > c.Needs.High
        );
        return isSum && isTooLarge && unsaid.Count < claims.Count ? Texts.Say("doubt.coverage") : null;
    }

    private bool SaysCoverage(ReadClaim claim) =>
        claim.Basis.Any(b => b.Attribute == ClaimAttribute.Coverage && b.From != BasisFrom.Assumed)
        || DoubtWords.Coverage.AreIn(around.Sentence(claim.Number));

    private Saying? OfWords(ReadClaim claim) =>
        OfWords(
            claim.Number,
            claim.Claim.Kind is ClaimKind.Growth or ClaimKind.Index or ClaimKind.Times,
            claim.Claim.Kind is ClaimKind.Level
        );

    private Saying? OfWords(FoundNumber number, bool isRate, bool isLevel)
    {
        var (sentence, paragraph) = (around.Sentence(number), around.Paragraph(number));
        return DoubtWords
            .All.Where(w =>
                w.Of switch
                {
                    "rates" => isRate && (w.AreIn(paragraph) || w.AreIn(around.OnRates)),
                    "growth" => isRate && w.AreIn(sentence),
                    "table" => number.Range.Row >= 0 && w.AreIn(paragraph),
                    "silence" => false,
                    _ => (isLevel || isRate) && w.AreIn(sentence),
                }
            )
            .Select(w => Texts.Say($"doubt.{w.Key}", ("printed", number.Printed)))
            .FirstOrDefault();
    }
}
