using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells from the parts that economies play whose flow it is and with whom.</summary>
internal sealed class FlowDirection(Sentence sentence, ReadingContext context)
{
    /// <summary>Reporter and partner as far as they are named, and the flow as it was told from the reporter's side.</summary>
    public (Attributed<Economy>? Reporter, Attributed<Economy>? Partner, string Flow) Of(Term head, Roles roles)
    {
        var (reporter, partner, flow) = head.Value switch
        {
            "export" => (
                roles.Owner ?? roles.From ?? roles.Subject,
                roles.To ?? roles.With ?? roles.SecondOwner,
                head.Value
            ),
            "import" => (Importer(roles), Supplier(head, roles), head.Value),
            "delivery" => Delivered(head, roles),
            "deficit" or "surplus" => Mutual(roles, "balance"),
            "both" => Mutual(roles, "turnover"),
            _ => Mutual(roles, head.Value),
        };
        return (Said(reporter), Said(partner), flow);
    }

    private static EconomyMention? Importer(Roles roles) =>
        roles.From is null && roles.With is null && roles.Owner is null
            ? roles.To ?? roles.Subject
            : roles.Owner ?? roles.To ?? roles.Subject;

    private EconomyMention? Supplier(Term head, Roles roles) =>
        roles.From ?? roles.With ?? roles.SecondOwner ?? BoughtIn(head, roles);

    // "Египет закупил в России": where somebody buys is from where it comes.
    private EconomyMention? BoughtIn(Term head, Roles roles) =>
        roles.Subject is { } buyer
        && roles.In is { } there
        && !there.Economy.Equals(buyer.Economy)
        && sentence.Tokens[head.First].Key is var verb
        && (verb.StartsWith("закуп", StringComparison.Ordinal) || verb is "bought")
            ? there
            : null;

    // Deliveries are told from whichever side the text has taken.
    private (EconomyMention? Reporter, EconomyMention? Partner, string Flow) Delivered(Term head, Roles roles)
    {
        if (roles is { Subject: { } seller, Owner: { } buyer } && buyer.First > head.Last && IsVerb(head))
        {
            return (seller, buyer, "export");
        }
        var (from, to) = (roles.From ?? roles.Owner ?? roles.Subject, roles.To ?? roles.Object ?? roles.With);
        var isOfReceiver =
            to is not null
            && from is not null
            && context.Subject is { IsTrade: true, Reporter: { } told, Flow.From: <= BasisFrom.Paragraph }
            && told.Value.Equals(to.Economy);
        return isOfReceiver ? (to, from, "import") : (from, to, "export");
    }

    // "Тунис продал Франции": who is sold to has the form of an owner.
    private bool IsVerb(Term head) =>
        sentence
            .Tokens[head.First]
            .Begins("продал", "продае", "продаю", "поставил", "поставля", "отгрузил", "отправил");

    // Turnover and balance are of two, whichever is named first.
    private static (EconomyMention? Reporter, EconomyMention? Partner, string Flow) Mutual(Roles roles, string flow)
    {
        var first = roles.Owner ?? roles.Between.FirstOrDefault() ?? roles.Subject ?? roles.In;
        var second =
            roles.With
            ?? roles.Between.Skip(1).FirstOrDefault()
            ?? roles.SecondOwner
            ?? roles.SecondSubject
            ?? roles.Object;
        second = second is not null && first is not null && second.Economy.Equals(first.Economy) ? null : second;
        return (first, second ?? (roles.Owner is null ? null : roles.Between.FirstOrDefault(b => b != first)), flow);
    }

    private Attributed<Economy>? Said(EconomyMention? mention) => mention is null ? null : sentence.Said(mention);
}
