namespace Visavis.Analysis.Measures;

/// <summary>How much more imports all exports can pay for.</summary>
public sealed class IncomeTermsOfTrade : MatchedMeasure<ExportsAndImportUnitValues>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "income-terms-of-trade",
            NameEn: "Income terms of trade",
            NameRu: "Доходные условия торговли",
            Question: "Do all exports together buy more imports than in the base period?",
            QuestionRu: "Можно ли на весь экспорт купить больше импорта, чем в базовом периоде?",
            Unit: Unit.Ratio,
            Formula: "(ΣX_1 / ΣX_0) / F_M",
            Source: "Dorrance, The Income Terms of Trade, 1948",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in ExportsAndImportUnitValues row)
    {
        var (now, before) = (row.ExportsNow.Sum(), row.ExportsBefore.Sum());
        var imports = MatchedValues.Of(row.Imports).Fisher;
        return before == 0 ? Measured.Undefined("nothing in the base period")
            : !imports.IsDefined ? imports
            : Measured.Of(now / before / imports.Value);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<int> MatchedFrom => [2];

    /// <inheritdoc/>
    protected override IReadOnlyList<bool> Rises => [true, false, false, true, true, false];
}
