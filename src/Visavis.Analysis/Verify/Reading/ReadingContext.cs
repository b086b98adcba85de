using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>What was said before: the subject, the period, the currency that a sentence may go on with.</summary>
internal sealed class ReadingContext
{
    private const int MostNamed = 20;
    private const int LastFlows = 4;
    private readonly List<string> flows = [];
    private Attributed<Economy>? subject;

    /// <summary>The two economies that the document speaks of most, the first named first; fewer where there are not two.</summary>
    public required IReadOnlyList<Economy> Pair { get; init; }

    /// <summary>The year in which the document was written; 0 where it is not known.</summary>
    public int Written { get; init; }

    /// <summary>The only year that the last title or heading with years names; 0 where there is none.</summary>
    public int Headed { get; set; }

    /// <summary>The last subject; seen from the place that it was said.</summary>
    public Subject Subject { get; set; } = Subject.Unknown;

    /// <summary>The last period that something was said of.</summary>
    public Attributed<Period>? Period { get; private set; }

    /// <summary>The latest period of the paragraph: what it compares, where it has looked back since.</summary>
    public Attributed<Period>? Compared { get; private set; }

    /// <summary>The economies named last in this paragraph, latest last.</summary>
    public List<Attributed<Economy>> Named { get; } = [];

    /// <summary>Whom the sentence before spoke of: its subject, else the one named last; absent where nobody was named.</summary>
    public Attributed<Economy>? SpokenOf { get; private set; }

    /// <summary>The last currency that was printed.</summary>
    public string Currency { get; set; } = "";

    /// <summary>Whether a share was asked for, so that the next number without a word of its own is one.</summary>
    public bool IsShareAsked { get; set; }

    /// <summary>What was counted last; empty where nothing was.</summary>
    public string Thing { get; set; } = "";

    /// <summary>The years that a plan runs which the paragraph names; absent where it names none.</summary>
    public Attributed<Period>? Plan { get; set; }

    /// <summary>Whose statistics are cited.</summary>
    public Attributed<Economy>? Publisher { get; set; }

    /// <summary>A new item of a list: it is of the time of the item before, or of the heading.</summary>
    /// <param name="headed">The period that the heading names; absent where it names none.</param>
    /// <param name="isFirst">Whether no item comes before it.</param>
    public void NewItem(Attributed<Period>? headed, bool isFirst)
    {
        var listed = isFirst ? headed : Compared ?? headed;
        NewParagraph();
        Period = Compared = listed?.Seen(BasisFrom.Earlier);
    }

    /// <summary>A new paragraph: what was said before is farther away, and its period is not carried on.</summary>
    public void NewParagraph()
    {
        Subject = Subject.Seen(BasisFrom.Earlier);
        Period = null;
        Compared = null;
        Named.Clear();
        subject = null;
        flows.Clear();
        Publisher = null;
        Plan = null;
    }

    private void NewSentence()
    {
        Subject = Subject.Seen(BasisFrom.Paragraph);
        Period = Period?.Seen(BasisFrom.Paragraph);
        Compared = Compared?.Seen(BasisFrom.Paragraph);
        Plan = Plan?.Seen(BasisFrom.Paragraph);
        Publisher = Publisher?.Seen(BasisFrom.Paragraph);
    }

    /// <summary>Goes on to a sentence: what was said is one sentence farther away, and those whom it names are known.</summary>
    public void Enter(Sentence sentence)
    {
        NewSentence();
        SpokenOf = subject ?? Named.LastOrDefault();
        subject = sentence.Economies.Find(e => e.Link == Link.Bare) is { } bare ? sentence.Said(bare) : null;
        Named.AddRange(
            sentence.Economies.Where(e => !e.IsTeller).Select(e => sentence.Said(e).Seen(BasisFrom.Sentence))
        );
        if (Named.Count > MostNamed)
        {
            Named.RemoveRange(0, Named.Count - MostNamed);
        }
        Publisher = TellerIn(sentence) ?? Publisher;
    }

    /// <summary>Goes on with a period.</summary>
    /// <param name="period">The last of a sentence.</param>
    /// <param name="latest">The latest of it.</param>
    public void Date(Attributed<Period>? period, Attributed<Period>? latest)
    {
        Period = period;
        var isLater = latest is not null && (Compared is null || latest.Value.StartMonth >= Compared.Value.StartMonth);
        Compared = isLater ? latest : Compared;
    }

    /// <summary>Whether exports and imports were told last, one after the other.</summary>
    public bool HasToldBoth =>
        flows.TakeLast(LastFlows).Count(f => f is "export") is > 0 and < LastFlows
        && flows.TakeLast(LastFlows).Contains("import");

    /// <summary>Remembers what trade was spoken of last.</summary>
    public void Tell(Subject subject)
    {
        if (subject.IsTrade)
        {
            flows.Add(subject.Flow!.Value);
            Subject = (subject with { IsBoth = false }).Seen(BasisFrom.Sentence);
        }
    }

    private static Attributed<Economy>? TellerIn(Sentence sentence) =>
        sentence.Terms.Find(t => t.Is("pub")) is { } office
            ? sentence.Said(Economies.Find(office.Value), office.First, office.Last, BasisFrom.Sentence)
        : sentence.Economies.Find(e => e.IsTeller) is { } teller ? sentence.Said(teller).Seen(BasisFrom.Sentence)
        : null;

    /// <summary>The first of the pair that is another; absent where there is none.</summary>
    public Economy? OtherThan(Economy economy) => Pair.FirstOrDefault(p => !p.Equals(economy));

    /// <summary>The other one of the pair; absent where the economy is not of it.</summary>
    public Economy? Other(Economy economy) =>
        Pair.Count < 2 ? null
        : Pair[0].Equals(economy) ? Pair[1]
        : Pair[1].Equals(economy) ? Pair[0]
        : null;
}
