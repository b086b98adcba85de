using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>Concentration of a flow on the four printed groups of partners.</summary>
public sealed class FourGroupConcentration : Measure<FourGroups>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "four-group-concentration",
            NameEn: "Concentration on four partner groups",
            NameRu: "Концентрация по четырём группам партнёров",
            Question: "How concentrated is the flow on few of the four groups?",
            QuestionRu: "Насколько поток сосредоточен на немногих из четырёх групп?",
            Unit: Unit.Ratio,
            Formula: "Σ s², n = 4",
            Source: "Hirschman, The Paternity of an Index, 1964",
            Range: (0.25, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in FourGroups row) =>
        row.IsEmpty ? Measured.Undefined("no trade at all") : Measured.Of(Concentration.Herfindahl(row.Parts));

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box) =>
        box.Low.Sum() == 0 ? Info.Range : (LowestConcentration.Herfindahl(box.Low, box.High), base.RangeOver(box).High);
}
