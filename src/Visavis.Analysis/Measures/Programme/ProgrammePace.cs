namespace Visavis.Analysis.Measures;

/// <summary>The part done beside the part of the time that has passed: 1 is on time, less is behind.</summary>
public sealed class ProgrammePace : Measure<ProgrammeState>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "programme-pace",
            NameEn: "Pace of a programme",
            NameRu: "Темп программы",
            Question: "Is as much done as time has passed?",
            QuestionRu: "Сделано ли столько же, сколько прошло времени?",
            Unit: Unit.Ratio,
            Formula: "(done / planned) / (elapsed / planned months)",
            Source: "METHODS section 6",
            Range: (0, double.PositiveInfinity)
        )
        {
            FormulaRu = "(выполнено / намечено) / (прошло / отведено месяцев)",
            SourceRu = "METHODS, раздел 6",
        };

    /// <inheritdoc/>
    public override Measured Compute(in ProgrammeState row)
    {
        var (planned, months) = (row.Done + row.Open, row.MonthsElapsed + row.MonthsLeft);
        return planned == 0 || row.MonthsElapsed == 0
            ? Measured.Undefined(planned == 0 ? "nothing was planned" : "no time has passed")
            : Measured.Of(row.Done / planned * (months / row.MonthsElapsed));
    }
}
