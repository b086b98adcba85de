using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Reconstruct;

/// <summary>A reconstruction as reports and receipts quote it: what one side would publish, without the movement model, by fewer draws.</summary>
internal sealed class QuotedReconstruction
{
    private const int Draws = 400;

    private QuotedReconstruction(PairQuestion question, IReadOnlyList<Testimony> testimonies, PairEvidence evidence)
    {
        Question = question;
        Result = PairReconstruction.Of(question, testimonies);
        Inputs = new(evidence);
    }

    public PairQuestion Question { get; }

    public PairReconstruction Result { get; }

    /// <summary>Lines that pieces of evidence rest on.</summary>
    public TestimonyInputs Inputs { get; }

    /// <summary>The reconstruction by a side's definition; absent where nothing is said of the pair.</summary>
    public static QuotedReconstruction? Of(PairEvidence evidence, Economy side)
    {
        var query = new PairQuery(side, evidence.Other(side), PairTestimonies.UsualFirstYear, null);
        var testimonies = PairTestimonies.Of(evidence);
        return PairTestimonies.Question(query, side, testimonies) is { } question
            ? new(question with { Draws = Draws, Seed = 1 }, testimonies, evidence)
            : null;
    }
}
