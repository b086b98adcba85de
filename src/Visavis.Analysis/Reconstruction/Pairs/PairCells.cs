using System.Collections.Immutable;
using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>What a solved system says of the periods asked for.</summary>
internal sealed class PairCells(PairQuestion question, SolvedPair solved, BalancedDraws draws)
{
    private const int MostPulls = 12;
    private const double LeastWeight = 0.004;

    // A table of a figure that nobody has published would be good to a hundredth.
    private const double TableSpread = 0.01;

    /// <summary>Exports, imports, turnover and balance.</summary>
    public IEnumerable<ReconstructedCell> Of(Period period)
    {
        var (exports, imports) = (Numbers(PairFlow.Export, period), Numbers(PairFlow.Import, period));
        yield return One(PairFlow.Export, exports, period);
        yield return One(PairFlow.Import, imports, period);
        yield return Both(PairFlow.Turnover, exports, imports, period, 1);
        yield return Both(PairFlow.Balance, exports, imports, period, -1);
    }

    /// <summary>How many draws of a hundred have more exports than imports, 0 to 1.</summary>
    public double ChanceOfSurplus(Period period)
    {
        var (exports, imports) = (Numbers(PairFlow.Export, period), Numbers(PairFlow.Import, period));
        return (double)draws.Theta.Count(d => Sum(d, exports) > Sum(d, imports)) / draws.Theta.Length;
    }

    /// <summary>A flow in every draw.</summary>
    public IReadOnlyList<double> Drawn(PairFlow flow, Period period)
    {
        var numbers = Numbers(flow, period);
        return [.. draws.Theta.Select(d => Sum(d, numbers))];
    }

    /// <summary>Parts of the side's exports and imports; none where its trade with the rest of the world is no unknown.</summary>
    public IEnumerable<PairShare> Shares(Period year)
    {
        foreach (var flow in new[] { PairFlow.Export, PairFlow.Import })
        {
            var sends = question.A.Equals(question.Side) == (flow == PairFlow.Export);
            var (exporter, importer) = sends ? (question.Side, Economies.World) : (Economies.World, question.Side);
            if (
                question.Side is { } side
                && solved.System.Unknowns.NumberOf.TryGetValue(
                    new(exporter!, importer!, side, year.FirstYear, 0, Coverage.Goods),
                    out var rest
                )
            )
            {
                var own = Numbers(flow, year)[0];
                double Of(double[] theta) => 1 / (1 + Math.Exp(theta[rest] - theta[own]));
                yield return new(flow, year, Estimated.Of(Of(solved.Estimate.Theta), draws.Theta.Select(Of)));
            }
        }
    }

    private ReconstructedCell One(PairFlow flow, int[] numbers, Period period)
    {
        var line = Line(numbers, 1);
        var (after, before) = (solved.Estimate.SdWithout([], line), solved.Estimate.SdWithout(RowsOf(period), line));
        return new(
            flow,
            period,
            Estimated.Of(Sum(solved.Estimate.Theta, numbers), draws.Theta.Select(d => Sum(d, numbers))),
            Math.Clamp(1 - (after * after / (before * before)), 0, 1),
            Pulls(solved.Estimate.Weights(line)),
            period.IsYear ? Narrower(numbers[0], period.FirstYear) : null
        );
    }

    private ReconstructedCell Both(PairFlow flow, int[] exports, int[] imports, Period period, int sign)
    {
        var theta = solved.Estimate.Theta;
        var (x, m) = (Sum(theta, exports), sign * Sum(theta, imports));
        var size = x + Math.Abs(m);
        return new(
            flow,
            period,
            Estimated.Of(x + m, draws.Theta.Select(d => Sum(d, exports) + (sign * Sum(d, imports)))),
            null,
            Pulls(solved.Estimate.Weights([.. Line(exports, x / size), .. Line(imports, m / size)])),
            null
        );
    }

    // A year is an unknown of its own; a part of it is its months.
    private int[] Numbers(PairFlow flow, Period period)
    {
        var (from, to) = flow == PairFlow.Export ? (question.A, question.B) : (question.B, question.A);
        int[] months = period.IsYear ? [0] : [.. Enumerable.Range(period.FirstMonthOfYear, period.Months)];
        return Array.ConvertAll(
            months,
            m => solved.System.Unknowns.NumberOf[new(from, to, question.Side, period.FirstYear, m, Coverage.Goods)]
        );
    }

    private static double Sum(double[] theta, int[] numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
        {
            sum += Math.Exp(theta[number]);
        }
        return sum;
    }

    // How the logarithm of a sum moves with those of its parts.
    private Part[] Line(int[] numbers, double times)
    {
        var sum = Sum(solved.Estimate.Theta, numbers);
        return Array.ConvertAll(numbers, n => new Part(n, times * Math.Exp(solved.Estimate.Theta[n]) / sum));
    }

    // Rows of evidence that say anything of a period. What a model expects is no evidence.
    private List<int> RowsOf(Period period) =>
        [
            .. solved
                .System.Rows.Where(r =>
                    r.Testimony.Nearness != Nearness.Model && r.Testimony.Cells.Any(c => Overlap(c.Period, period))
                )
                .Select(r => r.Row),
        ];

    private static bool Overlap(Period one, Period other) =>
        one.StartMonth < other.StartMonth + other.Months && other.StartMonth < one.StartMonth + one.Months;

    private ImmutableArray<Pull> Pulls(double[] weights) =>
        [
            .. solved
                .System.Rows.Select(r => new Pull(r.Testimony, WeightOf(r.Row, weights), solved.Off[r.Row]))
                .Where(p => Math.Abs(p.Weight) >= LeastWeight)
                .OrderByDescending(p => Math.Abs(p.Weight))
                .ThenBy(p => p.Testimony.Id, StringComparer.Ordinal)
                .Take(MostPulls),
        ];

    // Of an amount with a sign: by how much per cent of the pair's trade.
    private double WeightOf(int row, double[] weights) =>
        solved.IsSigned(row) ? weights[row] * question.Size : weights[row];

    // Among figures of the pair's year that nobody has published: what a table of it would do.
    private Wish? Narrower(int number, int year)
    {
        var covariances = solved.Estimate.Covariances(new Part(number, 1));
        return solved
            .System.Unknowns.NumberOf.Where(u =>
                u.Key.Year == year && u.Key.Month == 0 && u.Key.Side is not null && u.Value != number
            )
            .Select(u => new Wish(u.Key, Narrowing(number, u.Value, covariances[u.Value])))
            .OrderByDescending(w => w.Narrowing)
            .FirstOrDefault();
    }

    private double Narrowing(int number, int by, double covariance)
    {
        var (sd, other) = (solved.Sd[number], solved.Sd[by]);
        var told = covariance * covariance / ((other * other) + (TableSpread * TableSpread)) / (sd * sd);
        return 1 - Math.Sqrt(Math.Max(0, 1 - told));
    }
}
