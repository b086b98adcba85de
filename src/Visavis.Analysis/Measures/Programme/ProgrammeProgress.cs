namespace Visavis.Analysis.Measures;

/// <summary>How much of a programme is done.</summary>
public sealed class ProgrammeProgress : Measure<Commitments>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "programme-progress",
            NameEn: "Progress of a programme",
            NameRu: "Выполнение программы",
            Question: "How much of what was planned is done?",
            QuestionRu: "Какая часть намеченного выполнена?",
            Unit: Unit.Share,
            Formula: "done / planned",
            Source: "METHODS section 6",
            Range: (0, 1)
        )
        {
            FormulaRu = "выполнено / намечено",
            SourceRu = "METHODS, раздел 6",
        };

    /// <inheritdoc/>
    public override Measured Compute(in Commitments row) =>
        row.Done + row.Open == 0
            ? Measured.Undefined("nothing was planned")
            : Measured.Of(row.Done / (row.Done + row.Open));
}
