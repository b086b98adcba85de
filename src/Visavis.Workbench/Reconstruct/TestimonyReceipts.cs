using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Reconstruct;

/// <summary>Lines on which the pieces of evidence of a reconstruction rest.</summary>
internal sealed class TestimonyReceipts(PairEvidence evidence)
{
    private readonly Dictionary<string, Observation> figureById = PairTestimonies
        .Tables(evidence)
        .DistinctBy(o => Testimony.Of(o, new("")).Id)
        .ToDictionary(o => Testimony.Of(o, new("")).Id, StringComparer.Ordinal);

    /// <summary>The line of a piece of evidence; absent where it is no source's, but a model's.</summary>
    public ReceiptInput? Of(Testimony testimony) =>
        evidence.ClaimOf(testimony.Id) is { } claim ? Levels.ReceiptOf(evidence, claim)
        : figureById.TryGetValue(testimony.Id, out var figure) ? Levels.ReceiptOf(evidence, figure)
        : null;
}
