using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>How few suppliers an economy buys a product from (GeoDep 1).</summary>
public sealed class ConcentrationOfSuppliers : Measure<Suppliers>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "concentration-of-suppliers",
            NameEn: "Concentration of suppliers (GeoDep 1)",
            NameRu: "Концентрация поставщиков (GeoDep 1)",
            Question: "From how few suppliers does the economy buy the product?",
            QuestionRu: "У сколь немногих поставщиков экономика покупает товар?",
            Unit: Unit.Ratio,
            Formula: "Σ s_j²",
            Source: "Lefebvre & Wibaux, Import Dependencies: Where Does the EU Stand?, CEPII Policy Brief 47, 2024",
            Range: (0, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in Suppliers row) =>
        row.ImportsBySupplier.Sum() == 0
            ? Measured.Undefined("no imports of the product")
            : Measured.Of(Concentration.Herfindahl(row.ImportsBySupplier.AsSpan()));

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box) => HerfindahlRange.Of(box) ?? Info.Range;
}
