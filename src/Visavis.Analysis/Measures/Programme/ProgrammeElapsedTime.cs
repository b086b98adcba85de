namespace Visavis.Analysis.Measures;

/// <summary>How much of a programme's time has passed.</summary>
public sealed class ProgrammeElapsedTime : Measure<ProgrammeTime>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "programme-elapsed-time",
            NameEn: "Elapsed time of a programme",
            NameRu: "Истёкший срок программы",
            Question: "How much of the planned time has passed?",
            QuestionRu: "Какая часть отведённого срока прошла?",
            Unit: Unit.Share,
            Formula: "elapsed / planned months",
            Source: "METHODS section 6",
            Range: (0, 1)
        )
        {
            FormulaRu = "прошло / отведено месяцев",
            SourceRu = "METHODS, раздел 6",
        };

    /// <inheritdoc/>
    public override Measured Compute(in ProgrammeTime row) =>
        row.MonthsElapsed + row.MonthsLeft == 0
            ? Measured.Undefined("no time was planned")
            : Measured.Of(row.MonthsElapsed / (row.MonthsElapsed + row.MonthsLeft));
}
