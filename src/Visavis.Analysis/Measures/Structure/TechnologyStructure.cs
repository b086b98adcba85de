namespace Visavis.Analysis.Measures;

/// <summary>The share of one technology class in all, the residual counted.</summary>
public sealed class TechnologyStructure : StructureMeasure<ClassInStructure>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "technology-structure",
            NameEn: "Technology structure",
            NameRu: "Технологическая структура",
            Question: "How much of the flow is in this technology class?",
            QuestionRu: "Какая часть потока приходится на этот технологический класс?",
            Unit: Unit.Share,
            Formula: "v_c / Σ v, the residual included",
            Source: "Lall, The Technological Structure and Performance of Developing Country Manufactured Exports, 2000; Galindo-Rueda & Verger, OECD Taxonomy of Economic Activities Based on R&D Intensity, 2016",
            Range: (0, 1)
        )
        {
            FormulaRu = "v_c / Σ v, включая остаток",
        };
}
