namespace Visavis.Analysis.Measures;

/// <summary>How export unit values moved against import unit values.</summary>
public sealed class NetBarterTermsOfTrade : MatchedMeasure<TradeUnitValues>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "net-barter-terms-of-trade",
            NameEn: "Net barter terms of trade",
            NameRu: "Чистые бартерные условия торговли",
            Question: "Does a unit of exports buy more imports than in the base period?",
            QuestionRu: "Можно ли за единицу экспорта купить больше импорта, чем в базовом периоде?",
            Unit: Unit.Ratio,
            Formula: "F_X / F_M",
            Source: "International Monetary Fund, Export and Import Price Index Manual: Theory and Practice, 2009",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in TradeUnitValues row)
    {
        var (exports, imports) = (MatchedValues.Of(row.Exports).Fisher, MatchedValues.Of(row.Imports).Fisher);
        return !exports.IsDefined ? exports
            : !imports.IsDefined ? imports
            : Measured.Of(exports.Value / imports.Value);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<int> MatchedFrom => [0, 4];

    /// <inheritdoc/>
    protected override IReadOnlyList<bool> Rises => [true, false, false, true, false, true, true, false];
}
