namespace Visavis.Econometrics.Equilibrium;

/// <summary>
/// The full endowment equilibrium as the WTO/UNCTAD Advanced Guide computes it (Yotov, Piermartini, Monteiro and Larch
/// 2016, chapter 2): flows are updated by last round's prices, exporter and importer effects fitted to them (here by
/// matrix scaling), prices taken from the effects, until prices change by less than a hundredth.
/// </summary>
/// <remarks>Nothing ties world spending to world output on the way, so that rounds beyond the rule lead elsewhere.</remarks>
internal sealed class GuideLoop
{
    private const double StopsAt = 0.01;
    private const int MostRounds = 100;

    private readonly Baseline baseline;
    private readonly EquilibriumOptions options;
    private readonly FlowMatrix costs;
    private readonly int reference;
    private readonly double power;
    private bool isScaled = true;

    private GuideLoop(Baseline baseline, double[] factorByPair, EquilibriumOptions options)
    {
        (this.baseline, this.options) = (baseline, options);
        costs = new(ExactHat.Product(baseline.FlowByPair, factorByPair), baseline.Economies);
        reference = options.Reference ?? baseline.Economies - 1;
        power = 1 / (1 - baseline.Sigma);
    }

    public static EquilibriumResult Solve(Baseline baseline, double[] factorByPair, EquilibriumOptions options) =>
        new GuideLoop(baseline, factorByPair, options).Run();

    private EquilibriumResult Run()
    {
        var ones = Enumerable.Repeat(1.0, baseline.Economies).ToArray();
        var before = new State(ones, ones, baseline.OutputByEconomy, baseline.SpendingByEconomy);
        var (start, now) = (before, Fitted(baseline.OutputByEconomy, baseline.SpendingByEconomy));
        var (lastChange, change) = (new double[ones.Length], Change(before, now));
        var (outward, inward) = (ones, ones);
        var (rounds, isMet) = (0, false);
        while (!isMet && rounds < MostRounds && isScaled)
        {
            rounds++;
            isMet = IsMet(change, lastChange);
            before = now;
            now = Update(now, change, outward, inward);
            lastChange = change;
            change = Change(before, now);
            outward = [.. Ratio(Outward(now), Outward(before))];
            inward = [.. Ratio(Inward(now), Inward(before))];
        }
        return Result(start, now, rounds, isMet && isScaled);
    }

    // The rule looks at the changes of the two rounds before, at the spread over all pairs, and at the largest, not the farthest.
    private static bool IsMet(double[] change, double[] lastChange)
    {
        var n = (double)change.Length;
        double[] off = [.. change.Zip(lastChange, (c, l) => c - l)];
        var mean = off.Average();
        var spread = Math.Sqrt(n * off.Sum(o => (o - mean) * (o - mean)) / Math.Max(1, (n * n) - 1));
        return spread <= StopsAt && Math.Abs(off.Max()) <= StopsAt;
    }

    private State Update(State at, double[] change, double[] outward, double[] inward)
    {
        double[] row = [.. change.Zip(outward, (p, o) => p / o).Zip(at.Exporter, (f, r) => f * r)];
        double[] column = [.. change.Zip(inward, (p, o) => p / o).Zip(at.Importer, (f, c) => f * c)];
        var (sold, bought) = (new double[row.Length], new double[row.Length]);
        costs.Rows(column, sold);
        costs.Columns(row, bought);
        return Fitted([.. sold.Zip(row, (s, f) => s * f)], [.. bought.Zip(column, (b, f) => b * f)]);
    }

    // Effects of flows with these sums; the reference's importer effect is one.
    private State Fitted(double[] sold, double[] bought)
    {
        var fit = Resistances.Of(costs, sold, bought, options);
        isScaled &= fit.IsConverged;
        var unit = fit.ColumnFactor[reference];
        double[] spending = [.. sold.Select((y, i) => y * baseline.SpendingByEconomy[i] / baseline.OutputByEconomy[i])];
        return new(
            [.. fit.RowFactor.Select(r => r * unit)],
            [.. fit.ColumnFactor.Select(c => c / unit)],
            sold,
            spending
        );
    }

    private double[] Change(State before, State now)
    {
        var ofReference = now.Spending[reference] / before.Spending[reference];
        return [.. Ratio(now.Exporter, before.Exporter).Select(e => Math.Pow(e / ofReference, power))];
    }

    private IEnumerable<double> Outward(State at) =>
        at.Output.Zip(at.Exporter, (y, e) => y * at.Spending[reference] / e);

    private IEnumerable<double> Inward(State at) =>
        at.Spending.Zip(at.Importer, (s, c) => s / (c * at.Spending[reference]));

    private EquilibriumResult Result(State start, State end, int rounds, bool isConverged)
    {
        var price = Change(start, end);
        var output = new State(end.Exporter, end.Importer, [.. price.Zip(start.Output, (p, y) => p * y)], end.Spending);
        double[] outward = [.. Ratio(Outward(output), Outward(start))];
        double[] inward = [.. Ratio(Inward(end), Inward(start))];
        return new()
        {
            Baseline = baseline,
            PriceByEconomy = price,
            ConsumerPriceByEconomy = [.. inward.Select(p => Math.Pow(p, power))],
            OutwardResistanceByEconomy = [.. outward.Select(p => Math.Pow(p, power))],
            OutputByEconomy = price,
            FlowByPair = Pairs.Scaled(
                costs.ValueByPair,
                [.. price.Zip(outward, (p, o) => p / o)],
                [.. price.Zip(inward, (p, i) => p / i)]
            ),
            Rounds = rounds,
            IsConverged = isConverged,
        };
    }

    private static IEnumerable<double> Ratio(IEnumerable<double> now, IEnumerable<double> before) =>
        now.Zip(before, (n, b) => n / b);

    /// <summary>Effects by their baseline value, output and spending.</summary>
    private sealed record State(double[] Exporter, double[] Importer, double[] Output, double[] Spending);
}
