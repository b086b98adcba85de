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

    // "exports Belarus–Russia", "turnover Belarus – Russia".
    private void Listed(EconomyMention mention)
    {
        if (Subject is null)
        {
            Subject = mention;
        }
        else
        {
            SecondSubject ??= mention;
        }
    }
}
