namespace Visavis.Analysis.Measures;

/// <summary>How alike are the exports of two economies (Finger &amp; Kreinin).</summary>
public sealed class ExportSimilarity : ShareDistanceMeasure<ExportsBesideExports>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "export-similarity",
            NameEn: "Export similarity index",
            NameRu: "Индекс сходства экспорта",
            Question: "How alike is what the two sell?",
            QuestionRu: "Насколько схож экспорт двух экономик?",
            Unit: Unit.Hundredfold,
            Formula: "100 · Σ min(x_a, x_b)",
            Source: "Finger & Kreinin, A Measure of Export Similarity and Its Possible Uses, 1979",
            Range: (0, 100)
        );

    /// <inheritdoc/>
    protected override double OfDistance(double distance) => 100 * (1 - distance);
}
