using Visavis.Econometrics.Linear;

namespace Visavis.Analysis.Mirrors;

/// <summary>A published total of one economy's exports or imports, FOB.</summary>
/// <param name="Economy">Whose.</param>
/// <param name="IsExports">Exports to everybody, or imports from everybody.</param>
/// <param name="Value">US dollars, above 0.</param>
/// <param name="Sd">Relative, above 0: totals are sums of unreconciled reports (Gehlhar 1996).</param>
public sealed record FlowTotal(int Economy, bool IsExports, double Value, double Sd);

/// <summary>Reconciled movements that also agree with published totals, each as far as it is to be trusted, with the spread of every one.</summary>
/// <remarks>
/// Stone, Champernowne and Meade (1942) in logarithms, by Gauss and Newton's steps in the space of the totals: a movement lies in one
/// total of exports and one of imports, so a step is a pass over the movements and a dense system as large as the totals, and the
/// variance of a movement needs three elements of its inverse. Linear in the movements.
/// </remarks>
public sealed class TotalsBalance
{
    private const int MostSteps = 50;
    private const double Tolerance = 1e-9;
    private const double LongestStep = 1;
    private readonly MirrorPairs pairs;
    private readonly Reconciled prior;
    private readonly IReadOnlyList<FlowTotal> totals;

    // Place of each economy's total of exports and of imports; -1 where none is published.
    private readonly int[] ofExports;
    private readonly int[] ofImports;

    private TotalsBalance(MirrorPairs pairs, Reconciled prior, IReadOnlyList<FlowTotal> totals)
    {
        (this.pairs, this.prior, this.totals) = (pairs, prior, totals);
        (ofExports, ofImports) = (Places(isExports: true), Places(isExports: false));
        LogValue = [.. prior.LogValue];
        Variance = new double[pairs.Rows];
    }

    /// <summary>ln of US dollars FOB, by row.</summary>
    public double[] LogValue { get; }

    /// <summary>Of that, by row, given the totals.</summary>
    public double[] Variance { get; }

    /// <summary>Steps taken.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether the last step was short enough.</summary>
    public bool IsConverged { get; private set; }

    /// <summary>By total, ln of it over what the movements now add up to.</summary>
    public double[] Residuals { get; private set; } = [];

    /// <summary>Balances.</summary>
    /// <param name="pairs">Movements.</param>
    /// <param name="prior">What their two reports come to.</param>
    /// <param name="totals">One at most of each economy and flow; one or more.</param>
    /// <param name="progress">Part done, 0 to 1.</param>
    /// <param name="cancellation">Asked in each step.</param>
    /// <exception cref="ArgumentException">A total is not above 0, stands twice, or is of an economy without movements.</exception>
    public static TotalsBalance Of(
        MirrorPairs pairs,
        Reconciled prior,
        IReadOnlyList<FlowTotal> totals,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        if (totals.Count == 0 || totals.Any(t => !(t.Value > 0 && t.Sd > 0)))
        {
            throw new ArgumentException("Totals are above 0, and so are their spreads.");
        }
        var balance = new TotalsBalance(pairs, prior, totals);
        balance.Run(progress, cancellation);
        return balance;
    }

    private void Run(IProgress<double>? progress, CancellationToken cancellation)
    {
        var change = double.PositiveInfinity;
        while (change > Tolerance && Steps < MostSteps)
        {
            cancellation.ThrowIfCancellationRequested();
            var (sums, system) = Linearise();
            change = Move(sums, DenseCholesky.Factor(system, 0).Solve(Gaps(sums)));
            Steps++;
            progress?.Report(1 - (0.9 / Steps));
        }
        IsConverged = change <= Tolerance;
        Spread();
        progress?.Report(1);
    }

    // Sums of the movements under each total, and A V Aᵀ + W with A the shares in them.
    private (double[] Sums, Matrix System) Linearise()
    {
        var (sums, system) = (new double[totals.Count], new Matrix(totals.Count, totals.Count));
        for (var row = 0; row < pairs.Rows; row++)
        {
            var (x, m, value) = (
                ofExports[pairs.Exporter[row]],
                ofImports[pairs.Importer[row]],
                Math.Exp(LogValue[row])
            );
            var weighted = value * value * prior.Variance[row];
            if (x >= 0)
            {
                sums[x] += value;
                system[x, x] += weighted;
            }
            if (m >= 0)
            {
                sums[m] += value;
                system[m, m] += weighted;
            }
            if (x >= 0 && m >= 0)
            {
                system[m, x] += weighted;
                system[x, m] += weighted;
            }
        }
        for (var a = 0; a < sums.Length; a++)
        {
            if (sums[a] == 0)
            {
                throw new ArgumentException($"Economy {totals[a].Economy} has a total and no movement.");
            }
            for (var b = 0; b < sums.Length; b++)
            {
                system[a, b] /= sums[a] * sums[b];
            }
        }
        for (var a = 0; a < sums.Length; a++)
        {
            system[a, a] += totals[a].Sd * totals[a].Sd;
        }
        return (sums, system);
    }

    // What the totals want at the point where the movements were before any total: t − f(θ) + J (θ − θ₀).
    private double[] Gaps(double[] sums)
    {
        var gaps = new double[totals.Count];
        for (var row = 0; row < pairs.Rows; row++)
        {
            var moved = Math.Exp(LogValue[row]) * (LogValue[row] - prior.LogValue[row]);
            var (x, m) = (ofExports[pairs.Exporter[row]], ofImports[pairs.Importer[row]]);
            if (x >= 0)
            {
                gaps[x] += moved / sums[x];
            }
            if (m >= 0)
            {
                gaps[m] += moved / sums[m];
            }
        }
        Residuals = [.. totals.Select((t, a) => Math.Log(t.Value / sums[a]))];
        return [.. gaps.Zip(Residuals, (g, r) => g + r)];
    }

    private double Move(double[] sums, double[] pull)
    {
        var change = 0.0;
        for (var row = 0; row < pairs.Rows; row++)
        {
            var (x, m) = (ofExports[pairs.Exporter[row]], ofImports[pairs.Importer[row]]);
            var drawn = (x >= 0 ? pull[x] / sums[x] : 0) + (m >= 0 ? pull[m] / sums[m] : 0);
            var next = prior.LogValue[row] + (prior.Variance[row] * Math.Exp(LogValue[row]) * drawn);
            var step = Math.Clamp(next - LogValue[row], -LongestStep, LongestStep);
            change = Math.Max(change, Math.Abs(step));
            LogValue[row] += step;
        }
        return change;
    }

    // Var = V − V Aᵀ (A V Aᵀ + W)⁻¹ A V, of which the diagonal.
    private void Spread()
    {
        var (sums, system) = Linearise();
        var inverse = DenseCholesky.Factor(system, 0).Inverse();
        for (var row = 0; row < pairs.Rows; row++)
        {
            var (x, m) = (ofExports[pairs.Exporter[row]], ofImports[pairs.Importer[row]]);
            var (variance, value) = (prior.Variance[row], Math.Exp(LogValue[row]));
            var (a, b) = (x >= 0 ? value / sums[x] : 0, m >= 0 ? value / sums[m] : 0);
            var known =
                (x >= 0 ? a * a * inverse[x, x] : 0)
                + (m >= 0 ? b * b * inverse[m, m] : 0)
                + (x >= 0 && m >= 0 ? 2 * a * b * inverse[x, m] : 0);
            Variance[row] = Math.Max(0, variance - (variance * variance * known));
        }
    }

    private int[] Places(bool isExports)
    {
        var places = new int[pairs.Axes.Economies];
        Array.Fill(places, -1);
        for (var t = 0; t < totals.Count; t++)
        {
            if (totals[t].IsExports == isExports)
            {
                places[totals[t].Economy] =
                    places[totals[t].Economy] < 0
                        ? t
                        : throw new ArgumentException($"Economy {totals[t].Economy} has a total twice.");
            }
        }
        return places;
    }
}
