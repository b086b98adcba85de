namespace Visavis.Analysis.Measures;

/// <summary>The change of a flow relative to the base period.</summary>
public sealed class Growth : Measure<FlowChange>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "growth",
            NameEn: "Growth",
            NameRu: "Прирост",
            Question: "By how much has the flow grown?",
            QuestionRu: "На сколько вырос поток?",
            Unit: Unit.Growth,
            Formula: "v_t / v_0 − 1",
            Source: "Mikic & Gilbert, Trade Statistics in Policymaking, 2009",
            Range: (-1, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in FlowChange row) =>
        row.Before == 0 ? Measured.Undefined("nothing in the base period") : Measured.Of((row.Now / row.Before) - 1);
}
