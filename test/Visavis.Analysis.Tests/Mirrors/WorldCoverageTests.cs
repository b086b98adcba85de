using Visavis.Analysis.Mirrors;

namespace Visavis.Analysis.Tests.Mirrors;

/// <summary>What two reports and totals come to, beside what truly moved in a made-up world.</summary>
public sealed class WorldCoverageTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void Intervals_hold_the_truth_as_often_as_they_say()
    {
        var (world, pairs, truth) = Made.OfTenThousand;
        var cif = CifRegression.Fit(pairs, world.Traits);
        var reliability = ReliabilityEstimation.Estimate(pairs, cif);
        var reconciled = Reconciled.Of(pairs, cif, reliability);
        output.WriteLine($"rows {pairs.Rows} origin {cif.Origin} {string.Join("; ", cif.Coefficients)}");
        output.WriteLine($"steps {reliability.Steps} {reliability.IsConverged} {reliability.Shift}");
        Report("reports", pairs.Exported.Select(v => Math.Log(v)).ToArray(), reconciled.Variance, truth);
        Report("reconciled", reconciled.LogValue, reconciled.Variance, truth);
        var totals = new List<FlowTotal>();
        for (var e = 0; e < world.Economies.Count; e++)
        {
            totals.Add(new(e, true, Enumerable.Range(0, pairs.Rows).Where(r => pairs.Exporter[r] == e).Sum(r => truth[r]), 0.01));
            totals.Add(new(e, false, Enumerable.Range(0, pairs.Rows).Where(r => pairs.Importer[r] == e).Sum(r => truth[r]), 0.01));
        }
        var balanced = TotalsBalance.Of(pairs, reconciled, totals);
        output.WriteLine($"{balanced.Steps} {balanced.IsConverged}");
        Report("balanced", balanced.LogValue, balanced.Variance, truth);
        Assert.Fail("look");
    }

    private void Report(string name, double[] log, double[] variance, double[] truth)
    {
        var z = log.Select((l, r) => (l - Math.Log(truth[r])) / Math.Sqrt(variance[r])).ToArray();
        output.WriteLine($"{name} mean {z.Average()} rms {Math.Sqrt(z.Average(v => v * v))} 50 {z.Average(v => Math.Abs(v) < 0.6745 ? 1.0 : 0)} 80 {z.Average(v => Math.Abs(v) < 1.2816 ? 1.0 : 0)} 95 {z.Average(v => Math.Abs(v) < 1.96 ? 1.0 : 0)} 5 {z.Average(v => Math.Abs(v) < 2.015*Math.Sqrt(.6) ? 1.0 : 0)} {z.Average(v => Math.Abs(v) < 2.571*Math.Sqrt(.6) ? 1.0 : 0)} {z.Average(v => Math.Abs(v) < 0.727*Math.Sqrt(.6) ? 1.0 : 0)} mad {log.Select((l, r) => Math.Abs(l - Math.Log(truth[r]))).Order().ElementAt(log.Length / 2)}");
    }
}
