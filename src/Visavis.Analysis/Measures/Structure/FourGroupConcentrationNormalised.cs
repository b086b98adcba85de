using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>Concentration of a flow on the four printed groups of partners, from 0 for equal groups to 1 for a single one.</summary>
public sealed class FourGroupConcentrationNormalised : Measure<FourGroups>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "four-group-concentration-normalised",
            NameEn: "Concentration on four partner groups, normalised",
            NameRu: "Концентрация по четырём группам партнёров, нормированная",
            Question: "How concentrated is the flow on few of the four groups, on a scale from 0 to 1?",
            QuestionRu: "Насколько поток сосредоточен на немногих из четырёх групп по шкале от 0 до 1?",
            Unit: Unit.Ratio,
            Formula: "(Σ s² − 1/n) / (1 − 1/n), n = 4",
            Source: "World Bank, WITS: Hirschman-Herfindahl index as its partner concentration is printed",
            Range: (0, 1)
        )
        {
            SourceRu =
                "Всемирный банк, WITS: индекс Херфиндаля — Хиршмана в том виде, в каком там публикуется концентрация партнёров",
        };

    /// <inheritdoc/>
    public override Measured Compute(in FourGroups row) =>
        row.IsEmpty
            ? Measured.Undefined("no trade at all")
            : Measured.Of(Concentration.Normalised(Concentration.Herfindahl(row.Parts), 4));

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box) =>
        box.Low.Sum() == 0
            ? Info.Range
            : (
                Concentration.Normalised(LowestConcentration.Herfindahl(box.Low, box.High), 4),
                base.RangeOver(box).High
            );
}
