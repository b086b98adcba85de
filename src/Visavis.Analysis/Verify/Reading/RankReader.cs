using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads whose partner holds a place: "X занимает четвертое место среди партнеров Y".</summary>
internal sealed class RankReader(Sentence sentence, ReadingContext context)
{
    /// <summary>The subject of a place: its reporter is the one whose partners are ranked.</summary>
    public Subject Of(Numeral number, Subject told)
    {
        var named = sentence.Economies.FindAll(e => e.Link != Link.Apart);
        var word = sentence.Terms.Find(t => t.Is("partner-word") && t.Last >= sentence.First);
        if (word is null && number.Value != 1)
        {
            return told.IsUnknown
                ? told
                : told with
                {
                    Other = sentence.Said(("rank", ClaimKind.Rank), number.First, number.Last),
                };
        }
        var owner = word is null
            ? null
            : named.Find(e => e.First > word.Last && e.First - word.Last <= 3)
                ?? named.FindLast(e => e.Last < word.First && word.First - e.Last <= 4 && e.Link == Link.Owner);
        var partner =
            named.FindLast(e => e != owner && e.Last < number.First && !e.Economy.Equals(owner?.Economy))
            ?? named.Find(e => e != owner && e.First > number.Last && !e.Economy.Equals(owner?.Economy));
        var reporter = owner is not null ? sentence.Said(owner) : ReporterFor(partner);
        return new()
        {
            Flow = FlowOf(told, number, word),
            Reporter = reporter,
            Partner = partner is null ? Missing(reporter) : sentence.Said(partner),
        };
    }

    private Attributed<string> FlowOf(Subject told, Numeral number, Term? word)
    {
        var flow = sentence.Terms.Find(t => t.Is("flow") && t.Value is "export" or "import");
        return flow is not null ? sentence.Said(flow.Value, flow)
            : word is { Value: "export" or "import" } ? sentence.Said(word.Value, word)
            : told.Flow is { From: <= BasisFrom.Sentence } near && near.Value != "balance" ? near
            : sentence.Unsaid("turnover", BasisFrom.Assumed, number.First);
    }

    private Attributed<Economy>? ReporterFor(EconomyMention? partner)
    {
        if (context.Subject.Reporter is { } told && !told.Value.Equals(partner?.Economy))
        {
            return told;
        }
        var other = partner is null ? null : context.OtherThan(partner.Economy);
        return other is null ? null : sentence.Unsaid(other, BasisFrom.Document);
    }

    private Attributed<Economy>? Missing(Attributed<Economy>? reporter) =>
        reporter is not null && context.Other(reporter.Value) is { } other
            ? sentence.Unsaid(other, BasisFrom.Document)
            : null;
}
