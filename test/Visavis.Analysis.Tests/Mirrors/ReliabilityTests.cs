using Visavis.Analysis.Mirrors;

namespace Visavis.Analysis.Tests.Mirrors;

public sealed class ReliabilityTests
{
    [Fact]
    public void Reporters_that_err_more_are_trusted_less()
    {
        var (world, pairs, _) = Made.OfTenThousand;
        var found = Estimate(pairs, world.Traits);
        Assert.True(found.IsConverged);
        // Variance of Student's t with five degrees of freedom, and of the habit of a pair.
        double Variance(double sd) => (sd * sd * 5 / 3) + (0.05 * 0.05);
        Assert.True(Alike(found.Exporters, world.Habits.Select(h => Variance(h.ExportSd))) > 0.9);
        Assert.True(Alike(found.Importers, world.Habits.Select(h => Variance(h.ImportSd))) > 0.9);
    }

    [Fact]
    public void Habits_of_reporters_are_found()
    {
        var (world, pairs, _) = Made.OfTenThousand;
        var found = Estimate(pairs, world.Traits);
        var off = found
            .Exporters.Select((r, i) => r!.Bias - world.Habits[i].ExportBias)
            .Concat(found.Importers.Select((r, i) => r!.Bias - world.Habits[i].ImportBias));
        Assert.True(Math.Sqrt(off.Average(o => o * o)) < 0.035);
    }

    [Fact]
    public void A_reporter_with_one_partner_is_drawn_to_the_mean()
    {
        // Economy 0 exports to 1 alone, and they are far apart.
        var pairs = Only(
            Made.Table(
                6,
                4,
                r => 1e6,
                (pair, row) => Math.Exp(pair == 1 ? 2 * Math.Sin(row * 5) : 0.1 * Math.Sin(row * 7))
            ),
            row => row.Exporter != 0 || row.Importer == 1
        );
        var found = Estimate(pairs, Made.OnALine(6));
        var alone = found.Exporters[0]!;
        Assert.Equal(1, alone.Pairs);
        var mean = found.Exporters.Skip(1).Average(r => r!.Variance);
        Assert.True(alone.Variance < alone.Raw);
        Assert.True(Math.Abs(alone.Variance - mean) < Math.Abs(alone.Raw - mean));
    }

    [Fact]
    public void Nobody_is_judged_who_cannot_be_compared()
    {
        var pairs = Only(
            Made.Table(4, 2, r => 1e6, (_, row) => Math.Exp(0.1 * Math.Sin(row * 7))),
            r => r.Exporter != 3
        );
        Assert.Null(Estimate(pairs, Made.OnALine(4)).Exporters[3]);
    }

    [Fact]
    public void Weights_are_shares_and_move_with_the_split_that_no_data_can_tell()
    {
        var (world, pairs, _) = Made.OfTenThousand;
        var found = Estimate(pairs, world.Traits);
        for (var j = 1; j < world.Economies.Count; j++)
        {
            var (least, most) = found.WeightRange(0, j);
            Assert.InRange(found.ExporterWeight(0, j), least, most);
            Assert.InRange(least, 0, most);
            Assert.InRange(most, least, 1);
        }
    }

    [Fact]
    public void Of_two_reporters_alone_nothing_tells_who_errs()
    {
        var pairs = Made.Table(2, 40, r => 1e6, (_, row) => Math.Exp(0.2 * Math.Sin(row * 7)));
        var found = Estimate(pairs, Made.OnALine(2));
        Assert.Equal(0.5, found.ExporterWeight(0, 1), 1e-6);
        var (least, most) = found.WeightRange(0, 1);
        Assert.Equal((0, 1), (Math.Round(least, 6), Math.Round(most, 6)));
    }

    [Fact]
    public void Other_units_of_money_change_no_variance()
    {
        var (world, pairs, _) = Made.World(9, 8, 10);
        var thousands = Only(pairs, _ => true);
        for (var row = 0; row < thousands.Rows; row++)
        {
            thousands.Exported[row] /= 1000;
            thousands.Imported[row] /= 1000;
        }
        var (one, other) = (Estimate(pairs, world.Traits), Estimate(thousands, world.Traits));
        Assert.All(one.Exporters.Zip(other.Exporters), p => Assert.Equal(p.First!.Variance, p.Second!.Variance, 1e-9));
    }

    private static Reliability Estimate(MirrorPairs pairs, PairTraits traits) =>
        ReliabilityEstimation.Estimate(pairs, CifRegression.Fit(pairs, traits));

    private static double Alike(IReadOnlyList<ReporterReliability?> found, IEnumerable<double> truth)
    {
        var (a, b) = (found.Select(r => Math.Log(r!.Variance)).ToList(), truth.Select(v => Math.Log(v)).ToList());
        var (ma, mb) = (a.Average(), b.Average());
        var together = a.Zip(b, (x, y) => (x - ma) * (y - mb)).Sum();
        return together / Math.Sqrt(a.Sum(x => (x - ma) * (x - ma)) * b.Sum(y => (y - mb) * (y - mb)));
    }

    internal static MirrorPairs Only(MirrorPairs all, Func<(int Exporter, int Importer), bool> condition)
    {
        int[] kept = [.. Enumerable.Range(0, all.Rows).Where(r => condition((all.Exporter[r], all.Importer[r])))];
        var pairs = new MirrorPairs(all.Axes, kept.Length);
        for (var row = 0; row < kept.Length; row++)
        {
            var from = kept[row];
            (pairs.Exporter[row], pairs.Importer[row]) = (all.Exporter[from], all.Importer[from]);
            (pairs.Product[row], pairs.Period[row]) = (all.Product[from], all.Period[from]);
            (pairs.Exported[row], pairs.Imported[row]) = (all.Exported[from], all.Imported[from]);
        }
        return pairs;
    }
}
