using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>How few exporters the world has for a product (GeoDep 2).</summary>
public sealed class ConcentrationOfWorldExports : Measure<WorldSuppliers>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "concentration-of-world-exports",
            NameEn: "Concentration of world exports (GeoDep 2)",
            NameRu: "Концентрация мирового экспорта (GeoDep 2)",
            Question: "How few exporters does the world have for the product?",
            QuestionRu: "Сколь немногие страны экспортируют товар?",
            Unit: Unit.Ratio,
            Formula: "Σ s_i², i all exporters",
            Source: "Lefebvre & Wibaux, Import Dependencies: Where Does the EU Stand?, CEPII Policy Brief 47, 2024",
            Range: (0, 1)
        )
        {
            FormulaRu = "Σ s_i², i — все экспортёры",
        };

    /// <inheritdoc/>
    public override Measured Compute(in WorldSuppliers row) =>
        row.ExportsByExporter.Sum() == 0
            ? Measured.Undefined("no world exports of the product")
            : Measured.Of(Concentration.Herfindahl(row.ExportsByExporter.AsSpan()));

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box) => HerfindahlRange.Of(box) ?? Info.Range;
}
