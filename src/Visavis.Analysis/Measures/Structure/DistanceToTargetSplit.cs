using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>The part of a flow that would have to change partner groups to meet a target split.</summary>
public sealed class DistanceToTargetSplit : Measure<TargetSplit>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "distance-to-target-split",
            NameEn: "Distance to a target split",
            NameRu: "Расстояние до целевой структуры",
            Question: "How much of the flow would have to change groups to meet the target?",
            QuestionRu: "Какую часть потока пришлось бы перенести между группами, чтобы достичь цели?",
            Unit: Unit.ShareDifference,
            Formula: "½ Σ |s − t|",
            Source: "METHODS section 1; total variation distance",
            Range: (0, 1)
        )
        {
            SourceRu = "METHODS, раздел 1; расстояние полной вариации",
        };

    /// <inheritdoc/>
    public override Measured Compute(in TargetSplit row)
    {
        if (Concentration.Sum(row.Parts) == 0)
        {
            return Measured.Undefined("no trade at all");
        }
        return Concentration.Sum(row.Targets) == 0
            ? Measured.Undefined("no target")
            : Measured.Of(Concentration.Distance(row.Parts, row.Targets));
    }

    /// <inheritdoc/>
    /// <remarks>Exact where the target is: a target that is itself a range is bounded by the measure's own range.</remarks>
    protected override (double Low, double High) RangeOver(Box box)
    {
        var n = box.Low.Length / 2;
        var (targets, others) = (box.Low[n..], box.High[n..]);
        if (!targets.AsSpan().SequenceEqual(others) || targets.Sum() == 0 || box.Low[..n].Sum() == 0)
        {
            return Info.Range;
        }
        var highest = new Box(box.Low[..n], box.High[..n]).Corners().Max(c => Concentration.Distance(c, targets));
        return (LowestConcentration.Distance(box.Low[..n], box.High[..n], targets), highest);
    }
}
