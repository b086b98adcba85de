namespace Visavis.Analysis.Measures;

/// <summary>How many times as large the trade of two is as their sizes in world trade would have it.</summary>
public sealed class TradeIntensity : Measure<IntensityOfTrade>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "trade-intensity",
            NameEn: "Trade intensity index",
            NameRu: "Индекс интенсивности торговли",
            Question: "How many times as much does the first sell to the second as the size of the second's market would have it?",
            QuestionRu: "Во сколько раз первая сторона продаёт второй больше, чем следует из размера рынка второй?",
            Unit: Unit.Ratio,
            Formula: "(X_ij / X_i) / (M_j / (M_w − M_i))",
            Source: "Drysdale & Garnaut, Trade Intensities and the Analysis of Bilateral Trade Flows in a Many-Country World, 1982",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in IntensityOfTrade row) => Index(row);

    internal static Measured Index(in IntensityOfTrade row)
    {
        var (exports, market) = (row.Exports + row.ExportsToOthers, row.PartnerImports + row.RestOfWorldImports);
        return exports == 0 || row.PartnerImports == 0
            ? Measured.Undefined(exports == 0 ? "no exports at all" : "the partner imports nothing")
            : Measured.Of(row.Exports / exports * (market / row.PartnerImports));
    }
}
