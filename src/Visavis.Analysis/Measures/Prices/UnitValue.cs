namespace Visavis.Analysis.Measures;

/// <summary>What a kilogram of a flow was worth.</summary>
public sealed class UnitValue : Measure<WeighedValue>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "unit-value",
            NameEn: "Unit value",
            NameRu: "Средняя цена",
            Question: "What was a kilogram of it worth?",
            QuestionRu: "Сколько стоил килограмм?",
            Unit: Unit.UsDollarPerKilogram,
            Formula: "v / q",
            Source: "United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1, 2013",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in WeighedValue row) =>
        row.NetWeight == 0 ? Measured.Undefined("no net weight") : Measured.Of(row.Value / row.NetWeight);
}
