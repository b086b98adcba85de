namespace Visavis.Analysis.Measures;

/// <summary>How much of the trade of two is paid in a given currency.</summary>
public sealed class SettlementCurrencyShare : Measure<Settlement>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "settlement-currency-share",
            NameEn: "Settlement-currency share",
            NameRu: "Доля валюты в расчётах",
            Question: "How much of the trade is paid in this currency?",
            QuestionRu: "Какая часть торговли оплачивается в этой валюте?",
            Unit: Unit.Share,
            Formula: "P_c / Σ P",
            Source: "METHODS section 1",
            Range: (0, 1)
        )
        {
            SourceRu = "METHODS, раздел 1",
        };

    /// <inheritdoc/>
    public override Measured Compute(in Settlement row) =>
        row.PaidInCurrency + row.PaidInOtherCurrencies == 0
            ? Measured.Undefined("nothing was paid")
            : Measured.Of(row.PaidInCurrency / (row.PaidInCurrency + row.PaidInOtherCurrencies));
}
