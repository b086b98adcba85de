using System.Globalization;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Analysis.Tests.Reconstruction.Movements;
using Visavis.Core;
using Xunit.Abstractions;

namespace Visavis.Analysis.Tests.Reconstruction;

/// <summary>Belarus and Russia hidden from a year on, and what is made of it. All of it is printed under VISAVIS_LONG=1 (docs/methods/reconstruction.md).</summary>
public sealed class DarkPairTests(ITestOutputHelper output)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("VISAVIS_LONG") == "1";
    private static readonly Economy A = Economies.Find("BLR");
    private static readonly Economy B = Economies.Find("RUS");
    private static readonly Lazy<List<AnnualReport>> Reports = new(WitsPanel.Reports);

    // How many of the hidden reports the 95 % intervals hold. What the copied base of 2011 does to the mirror is told in the method note.
    public static TheoryData<int, string, bool, int> Cases =>
        IsLong
            ? new()
            {
                { 2012, "mirror", false, 0 },
                { 2012, "pair", false, 8 },
                { 2012, "silent", false, 9 },
                { 2012, "silent", true, 9 },
                { 2014, "mirror", false, 4 },
                { 2014, "pair", false, 5 },
                { 2014, "silent", false, 5 },
                { 2014, "silent", true, 5 },
            }
            : new() { { 2014, "silent", true, 5 } };

    [SharedDataTheory("wits-bilateral")]
    [MemberData(nameof(Cases))]
    public void Hidden_years_are_put_near_what_was_reported(int from, string dark, bool total, int held)
    {
        var pair = Pair(from, dark, total);
        var cells = Flows(pair.Reconstruct());
        // Without the model it is as slow again.
        var blind = IsLong ? Flows((pair with { UsesModel = false }).Reconstruct()) : cells;
        foreach (var (cell, without) in cells.Zip(blind))
        {
            output.WriteLine(Line(pair, cell) + " without model " + Amounts(without));
        }
        Assert.InRange(cells.Count(c => Holds(c, pair.Reported(A, FlowOf(c), c.Period.FirstYear))), held, cells.Count);
        if (dark != "mirror")
        {
            Assert.All(cells, c => Assert.Contains(c.Evidence, p => p.Testimony.Nearness == Nearness.Model));
        }
        if (dark != "mirror" && IsLong)
        {
            Assert.All(cells.Zip(blind), c => Assert.True(Width(c.First) < 0.9 * Width(c.Second)));
        }
    }

    [SharedDataFact("wits-bilateral")]
    public void Where_both_report_the_movement_lies_between_and_its_interval_covers_both_more_often_than_not()
    {
        var pair = Pair(2017, "pair", total: false) with { UsesModel = false, To = 2016 };
        var cells = Flows(pair.Reconcile(2012));
        Assert.Equal(10, cells.Count);
        var both = 0;
        foreach (var cell in cells)
        {
            output.WriteLine(Line(pair, cell));
            var (own, other) = Records(pair, cell);
            Assert.InRange(cell.Estimate.Value, Math.Min(own, other), Math.Max(own, other));
            both += Holds(cell, own) && Holds(cell, other) ? 1 : 0;
        }
        Assert.InRange(both, 6, 10);
    }

    private static DarkPair Pair(int from, string dark, bool total) =>
        new(Reports.Value, A, B)
        {
            From = from,
            To = 2016,
            IsTotalPublished = total,
            Hides = r =>
                dark == "silent"
                    ? r.Reporter.Equals(A) || r.Reporter.Equals(B)
                    : (r.Reporter.Equals(A) && r.Partner.Equals(B))
                        || (dark == "pair" && r.Reporter.Equals(B) && r.Partner.Equals(A)),
        };

    private static List<ReconstructedCell> Flows(PairReconstruction result) =>
        [.. result.Cells.Where(c => c.Flow is PairFlow.Export or PairFlow.Import)];

    private static Flow FlowOf(ReconstructedCell cell) => cell.Flow == PairFlow.Export ? Flow.Export : Flow.Import;

    private static (double Own, double Other) Records(DarkPair pair, ReconstructedCell cell)
    {
        var (flow, year) = (FlowOf(cell), cell.Period.FirstYear);
        return (pair.Reported(A, flow, year), pair.Reported(B, flow == Flow.Export ? Flow.Import : Flow.Export, year));
    }

    private static bool Holds(ReconstructedCell cell, double value) =>
        value >= cell.Estimate.Interval95.Low && value <= cell.Estimate.Interval95.High;

    private static double Width(ReconstructedCell cell) =>
        Math.Log(cell.Estimate.Interval95.High / cell.Estimate.Interval95.Low);

    private static string Line(DarkPair pair, ReconstructedCell cell)
    {
        var (own, other) = Records(pair, cell);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{cell.Flow} {cell.Period}: {Amounts(cell)} BLR {own / 1e9:0.0} RUS {other / 1e9:0.0}"
        );
    }

    private static string Amounts(ReconstructedCell cell) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{cell.Estimate.Value / 1e9:0.0} [{cell.Estimate.Interval95.Low / 1e9:0.0}, {cell.Estimate.Interval95.High / 1e9:0.0}]"
        );
}
