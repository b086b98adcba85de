namespace Visavis.Analysis.Measures;

/// <summary>Imports of a product from outside an area beside what it exports of it (CDI 3).</summary>
public sealed class OutsideImportsToExports : Measure<ImportsAndExportsOfArea>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "outside-imports-to-exports",
            NameEn: "Outside imports over exports (CDI 3)",
            NameRu: "Внешний импорт к экспорту (CDI 3)",
            Question: "How many times the area's exports of the product are its imports from outside?",
            QuestionRu: "Во сколько раз импорт товара извне больше его экспорта из стран объединения?",
            Unit: Unit.Ratio,
            Formula: "M_out / X_area",
            Source: "European Commission, Strategic Dependencies and Capacities, SWD(2021) 352, 2021",
            Range: (0, double.PositiveInfinity)
        )
        {
            FormulaRu = "M_out / X_объединения",
        };

    /// <inheritdoc/>
    public override Measured Compute(in ImportsAndExportsOfArea row) =>
        row.ExportsOfArea == 0
            ? Measured.Undefined("no exports of the product")
            : Measured.Of(row.ImportsFromOutside / row.ExportsOfArea);
}
