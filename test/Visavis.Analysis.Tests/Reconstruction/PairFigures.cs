using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction;

/// <summary>Figures of tables, as they would be read.</summary>
internal static class PairFigures
{
    public static Testimony Of(Economy exporter, Economy importer, Economy side, int year, double value) =>
        new(
            $"{exporter.Code}{importer.Code}{side.Code}{year}",
            side.Code,
            new(side.Code),
            [new(1, CellOf(exporter, importer, side, Period.Year(year)))],
            [],
            Interval.Around((decimal)Math.Round(value), 500_000),
            Nearness.Table
        );

    public static Cell CellOf(Economy exporter, Economy importer, Economy side, Period period) =>
        new(exporter, importer, Commodity.Total, period, Coverage.Goods, Currency.UsDollar, side);
}
