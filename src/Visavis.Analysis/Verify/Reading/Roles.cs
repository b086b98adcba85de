using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>The economies around a flow by how they are tied to it.</summary>
internal sealed class Roles
{
    public List<EconomyMention> Owners { get; } = [];

    public List<EconomyMention> Between { get; } = [];

    public EconomyMention? From { get; private set; }

    public EconomyMention? To { get; private set; }

    public EconomyMention? With { get; private set; }

    public EconomyMention? In { get; private set; }

    public EconomyMention? Subject { get; private set; }

    public EconomyMention? SecondSubject { get; private set; }

    public EconomyMention? Object { get; private set; }

    public EconomyMention? Owner => Owners.FirstOrDefault();

    public EconomyMention? SecondOwner => Owners.Skip(1).FirstOrDefault();

    /// <summary>A mention behind the flow.</summary>
    public void Add(EconomyMention mention, bool isOfGoods)
    {
        switch (mention.Link)
        {
            case Link.Owner when isOfGoods:
                From ??= mention;
                break;
            case Link.Owner:
                Owners.Add(mention);
                break;
            case Link.From:
                From ??= mention;
                break;
            case Link.To:
                To ??= mention;
                break;
            case Link.With:
                With ??= mention;
                break;
            case Link.Between:
                Between.Add(mention);
                break;
            case Link.In:
                In ??= mention;
                break;
            case Link.Apart:
                break;
            default:
                Listed(mention);
                break;
        }
    }

    /// <summary>A mention before the flow that does not own it.</summary>
    public void Before(EconomyMention mention)
    {
        switch (mention.Link)
        {
            case Link.Bare:
                (SecondSubject, Subject) = Subject is null ? (null, mention) : (mention, Subject);
                break;
            case Link.To:
                To ??= mention;
                break;
            case Link.From:
                From ??= mention;
                break;
            case Link.With:
                With ??= mention;
                break;
            case Link.Between:
                Between.Add(mention);
                break;
            case Link.In:
                In ??= mention;
                break;
            case Link.Apart:
                break;
            default:
                Subject ??= mention;
                break;
        }
    }

    public bool Has(EconomyMention mention) => Owners.Contains(mention);

    /// <summary>Whether an economy plays a part already.</summary>
    public bool Names(Economy economy) =>
        Owners
            .Concat(Between)
            .Concat([From, To, With, Subject, SecondSubject, Object])
            .Any(m => m is not null && m.Economy.Equals(economy));

    /// <summary>A mention behind the number: it says only what is not said nearer.</summary>
    public void Later(EconomyMention mention)
    {
        From ??= mention.Link == Link.From ? mention : null;
        To ??= mention.Link == Link.To ? mention : null;
        With ??= mention.Link == Link.With ? mention : null;
    }

    // "turnover Belarus – Russia"; "Russia supplied Belarus with oil".
    private void Listed(EconomyMention mention)
    {
        if (Object is null)
        {
            Object = mention;
        }
        else
        {
            SecondSubject ??= mention;
        }
    }

    /// <summary>The one named last stands for the subject where no other does.</summary>
    public void Settle()
    {
        if (Subject is null && Owner is null && From is null && Between.Count == 0)
        {
            (Subject, Object) = (Object, null);
        }
    }
}
