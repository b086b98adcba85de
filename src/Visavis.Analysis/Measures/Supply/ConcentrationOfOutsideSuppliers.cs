using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>How few outside suppliers an area buys a product from (CDI 1).</summary>
public sealed class ConcentrationOfOutsideSuppliers : Measure<OutsideSuppliers>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "concentration-of-outside-suppliers",
            NameEn: "Concentration of outside suppliers (CDI 1)",
            NameRu: "Концентрация внешних поставщиков (CDI 1)",
            Question: "From how few suppliers outside the area is the product bought?",
            QuestionRu: "У сколь немногих поставщиков вне объединения покупается товар?",
            Unit: Unit.Ratio,
            Formula: "Σ s_j², j outside the area",
            Source: "European Commission, Strategic Dependencies and Capacities, SWD(2021) 352, 2021",
            Range: (0, 1)
        )
        {
            FormulaRu = "Σ s_j², j вне объединения",
        };

    /// <inheritdoc/>
    public override Measured Compute(in OutsideSuppliers row) =>
        row.ImportsByOutsideSupplier.Sum() == 0
            ? Measured.Undefined("no imports of the product from outside")
            : Measured.Of(Concentration.Herfindahl(row.ImportsByOutsideSupplier.AsSpan()));

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box) => HerfindahlRange.Of(box) ?? Info.Range;
}
