namespace Visavis.Analysis.Measures;

/// <summary>The rise of an import beside the rise of the exports to the partner.</summary>
public sealed class ReExportSignal : Measure<RisesOfProductAndExports>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "re-export-signal",
            NameEn: "Re-export signal",
            NameRu: "Признак реэкспорта",
            Question: "How much of the rise of exports could the rise of this import have fed?",
            QuestionRu: "Какую часть роста экспорта мог бы дать рост этого импорта?",
            Unit: Unit.Quotient,
            Formula: "ΔM_k / ΔX_b",
            Source: "METHODS section 5; an indicator, not a ceiling",
            Range: (0, double.PositiveInfinity)
        )
        {
            SourceRu = "METHODS, раздел 5; признак, а не верхний предел",
        };

    /// <inheritdoc/>
    public override Measured Compute(in RisesOfProductAndExports row)
    {
        var (imports, exports) = (row.ProductImportsNow - row.ProductImportsBefore, row.ExportsNow - row.ExportsBefore);
        return imports < 0 || exports <= 0
            ? Measured.Undefined(imports < 0 ? "imports of the product fell" : "exports to the partner did not rise")
            : Measured.Of(imports / exports);
    }
}
