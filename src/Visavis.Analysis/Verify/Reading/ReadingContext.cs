using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>What was said before: the subject, the period, the currency that a sentence may go on with.</summary>
internal sealed class ReadingContext
{
    /// <summary>The two economies that the document speaks of most, the first named first; fewer where there are not two.</summary>
    public required IReadOnlyList<Economy> Pair { get; init; }

    /// <summary>The year in which the document was written; 0 where it is not known.</summary>
    public int Written { get; init; }

    /// <summary>The last subject; seen from the place that it was said.</summary>
    public Subject Subject { get; set; } = Subject.Unknown;

    /// <summary>The last period that something was said of.</summary>
    public Attributed<Period>? Period { get; set; }

    /// <summary>The economies named last in this paragraph, latest last.</summary>
    public List<Attributed<Economy>> Named { get; } = [];

    /// <summary>The last currency that was printed.</summary>
    public string Currency { get; set; } = "";

    /// <summary>What was counted last; empty where nothing was.</summary>
    public string Thing { get; set; } = "";

    /// <summary>The years that a plan runs which the paragraph names; absent where it names none.</summary>
    public Attributed<Period>? Plan { get; set; }

    /// <summary>Whose statistics are cited.</summary>
    public Attributed<Economy>? Publisher { get; set; }

    /// <summary>A new paragraph: what was said before is farther away, and its period is not carried on.</summary>
    public void NewParagraph()
    {
        Subject = Subject.Seen(BasisFrom.Earlier);
        Period = null;
        Named.Clear();
        Publisher = null;
        Plan = null;
    }

    /// <summary>A new sentence of the same paragraph.</summary>
    public void NewSentence()
    {
        Subject = Subject.Seen(BasisFrom.Paragraph);
        Period = Period?.Seen(BasisFrom.Paragraph);
        Plan = Plan?.Seen(BasisFrom.Paragraph);
        Publisher = Publisher?.Seen(BasisFrom.Paragraph);
    }

    /// <summary>The other one of the pair; absent where the economy is not of it.</summary>
    public Economy? Other(Economy economy) =>
        Pair.Count < 2 ? null
        : Pair[0].Equals(economy) ? Pair[1]
        : Pair[1].Equals(economy) ? Pair[0]
        : null;
}
