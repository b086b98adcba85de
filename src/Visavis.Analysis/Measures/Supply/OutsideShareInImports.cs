namespace Visavis.Analysis.Measures;

/// <summary>How much of an area's imports of a product comes from outside (CDI 2).</summary>
public sealed class OutsideShareInImports : Measure<ImportsOfArea>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "outside-share-in-imports",
            NameEn: "Share of outside suppliers in imports (CDI 2)",
            NameRu: "Доля внешних поставщиков в импорте (CDI 2)",
            Question: "How much of the imports of the product comes from outside the area?",
            QuestionRu: "Какая часть импорта товара приходит извне объединения?",
            Unit: Unit.Share,
            Formula: "M_out / (M_out + M_in)",
            Source: "European Commission, Strategic Dependencies and Capacities, SWD(2021) 352, 2021",
            Range: (0, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in ImportsOfArea row) =>
        row.ImportsFromOutside + row.ImportsWithinArea == 0
            ? Measured.Undefined("no imports of the product")
            : Measured.Of(row.ImportsFromOutside / (row.ImportsFromOutside + row.ImportsWithinArea));
}
