using System.Globalization;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction.Movements;

/// <summary>Reports of 53 economies of one another, 1992 to 2016.</summary>
internal static class WitsPanel
{
    public static List<AnnualReport> Reports() =>
        [.. SharedTable.Rows("wits-bilateral", "wits_bilateral_core54_1992_2016.csv.gz").Select(ReportOf)];

    // year, reporter, partner, flow, value_kusd
    private static AnnualReport ReportOf(string[] row) =>
        new(
            EconomyOf(row[1]),
            EconomyOf(row[2]),
            row[3] == "X" ? Flow.Export : Flow.Import,
            int.Parse(row[0], CultureInfo.InvariantCulture),
            1000 * SharedTable.Number(row[4])
        );

    // WITS goes on with one code where a state had successors: so do we, one row of the panel throughout.
    private static Economy EconomyOf(string code) =>
        Economies.TryResolve("wits", code, Period.Parse("2016"), out var economy)
            ? economy
            : throw new InvalidDataException($"Unknown code {code}.");
}
