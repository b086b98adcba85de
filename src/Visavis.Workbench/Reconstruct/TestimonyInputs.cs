using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Reconstruct;

/// <summary>From a piece of evidence back to the line that it was read from.</summary>
internal sealed class TestimonyInputs(PairEvidence evidence)
{
    private readonly Dictionary<string, Observation> figureById = PairTestimonies
        .Tables(evidence)
        .DistinctBy(o => Testimony.Of(o, new("")).Id)
        .ToDictionary(o => Testimony.Of(o, new("")).Id, StringComparer.Ordinal);

    /// <summary>The line; absent for what a model expects.</summary>
    public ReceiptInput? Of(Testimony testimony) =>
        evidence.ClaimOf(testimony.Id) is { } claim ? Levels.ReceiptOf(evidence, claim)
        : figureById.TryGetValue(testimony.Id, out var figure) ? Levels.ReceiptOf(evidence, figure)
        : null;

    /// <summary>Its number as printed; absent for what a model expects.</summary>
    public Answer? Asked(Bench bench, Testimony testimony) =>
        evidence.ClaimOf(testimony.Id) is { } claim ? bench.Ask("claim", ("id", claim.Id))
        : figureById.TryGetValue(testimony.Id, out var figure) ? bench.Figure(figure)
        : null;
}
