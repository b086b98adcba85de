namespace Visavis.Analysis.Measures;

/// <summary>How far apart two records of one movement are, relative to their midpoint.</summary>
public sealed class MirrorAsymmetry : Measure<MirrorPair>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "mirror-asymmetry",
            NameEn: "Mirror asymmetry",
            NameRu: "Зеркальная асимметрия",
            Question: "How far apart are the two sides' records of the same movement?",
            QuestionRu: "Насколько расходятся данные двух сторон об одном и том же потоке?",
            Unit: Unit.Growth,
            Formula: "(A − B) / ((A + B) / 2)",
            Source: "Javorsek, Asymmetries in International Merchandise Trade Statistics, 2016",
            Range: (-2, 2)
        );

    /// <inheritdoc/>
    public override Measured Compute(in MirrorPair row) =>
        row.ByReporter + row.ByPartner == 0
            ? Measured.Undefined("neither side records any trade")
            : Measured.Of(2 * (row.ByReporter - row.ByPartner) / (row.ByReporter + row.ByPartner));
}
