using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Amounts that add up what was told before: "exports of 17.4 and imports of 21.4, together 38.8".</summary>
internal sealed class FlowSum(Sentence sentence, ReadingContext context)
{
    private const int Near = 2;

    /// <summary>The subject and how the amount was put: a turnover where both flows were told, else nothing that is known.</summary>
    public (Subject Subject, Put Put) Of(Numeral number, Subject subject, Put put)
    {
        var isSum =
            put.Kind == ClaimKind.Level
            && subject is { IsTrade: true, Flow.Value: "export" or "import" }
            && sentence.Terms.Exists(t => t.Is("sum") && IsAt(t, number));
        return !isSum ? (subject, put)
            : context.HasToldBoth
                ? (subject with { Flow = subject.Flow! with { Value = "turnover" }, Product = null }, put)
            : (subject, Put.As(ClaimKind.Other));
    }

    // "together 38.8", "39.2 billion in all"; behind a pause it is said of the next.
    private bool IsAt(Term sum, Numeral number) =>
        number.PhraseFirst - sum.Last is > 0 and <= Near
        || (
            sum.First - number.PhraseLast is > 0 and <= Near
            && !sentence.HasBetween(number.PhraseLast, sum.First, t => t.Is(","))
        );
}
