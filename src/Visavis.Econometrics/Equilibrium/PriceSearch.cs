using System.Runtime.CompilerServices;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Equilibrium;

/// <summary>
/// Looks for the logarithmic prices x at which x_i = κ ln(Σ_j a_ij c_j exp(θ x_j) / Y_i) up to a common shift, where
/// c_j = E_j / Σ_i a_ij exp((1−σ) x_i).
/// </summary>
/// <remarks>
/// The right side rises with every price and by λ when all rise by λ, so it brings any two sets of prices nearer in the
/// spread of their differences: from anywhere it leads to the one solution (Lemmens and Nussbaum, Nonlinear
/// Perron-Frobenius Theory, 2012). Jumps along the last two moves (Irons and Tuck 1969) save rounds; one that does not
/// lessen the spread is taken back.
/// </remarks>
internal sealed class PriceSearch
{
    private readonly FlowMatrix flows;
    private readonly double[] output;
    private readonly double[] spending;
    private readonly double power;
    private readonly double own;
    private readonly double income;
    private readonly double[] weight;
    private readonly double[] sums;

    /// <param name="flows">a, n × n.</param>
    /// <param name="output">Y, n long, positive.</param>
    /// <param name="spending">E, n long, positive.</param>
    /// <param name="sigma">σ above 1.</param>
    /// <param name="moveIncomes">Whether prices move incomes (κ = 1/σ, θ = 1) or not (κ = 1/(σ−1), θ = 0).</param>
    public PriceSearch(FlowMatrix flows, double[] output, double[] spending, double sigma, bool moveIncomes)
    {
        (this.flows, this.output, this.spending, power) = (flows, output, spending, 1 - sigma);
        (own, income) = moveIncomes ? (1 / sigma, 1) : (1 / (sigma - 1), 0);
        (weight, sums, Share) = (new double[output.Length], new double[output.Length], new double[output.Length]);
        LogPrice = new double[output.Length];
    }

    /// <summary>x, free of any common shift only after normalisation.</summary>
    public double[] LogPrice { get; private set; }

    /// <summary>c of the last prices.</summary>
    public double[] Share { get; }

    public int Rounds { get; private set; }

    public bool IsConverged { get; private set; }

    public void Run(double tolerance, int mostRounds)
    {
        var n = output.Length;
        var (safe, once, twice) = (new double[n], new double[n], new double[n]);
        var safeSpread = double.PositiveInfinity;
        while (Rounds < mostRounds)
        {
            var spread = Round(LogPrice, once);
            if (double.IsNaN(spread) && double.IsPositiveInfinity(safeSpread))
            {
                break;
            }
            if (!(spread <= safeSpread))
            {
                // A jump too far.
                (LogPrice, safeSpread) = ((double[])safe.Clone(), double.PositiveInfinity);
                continue;
            }
            if (spread <= tolerance)
            {
                IsConverged = true;
                break;
            }
            safeSpread = Round(once, twice);
            twice.CopyTo(safe, 0);
            LogPrice = Jump(LogPrice, once, twice);
        }
        Shares(LogPrice);
    }

    /// <summary>One round; the answer is the spread of the differences between prices after and before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Round(double[] from, double[] to)
    {
        Rounds++;
        Shares(from);
        for (var j = 0; j < from.Length; j++)
        {
            weight[j] = Share[j] * (income == 0 ? 1 : Math.Exp(from[j]));
        }
        flows.Rows(weight, sums);
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = own * Math.Log(sums[i] / output[i]);
            (least, most) = (Math.Min(least, to[i] - from[i]), Math.Max(most, to[i] - from[i]));
        }
        Simd.Shift(to, -to[0]);
        return most - least;
    }

    private void Shares(double[] logPrice)
    {
        for (var i = 0; i < logPrice.Length; i++)
        {
            weight[i] = Math.Exp(power * logPrice[i]);
        }
        flows.Columns(weight, sums);
        for (var j = 0; j < Share.Length; j++)
        {
            Share[j] = spending[j] / sums[j];
        }
    }

    private static double[] Jump(double[] from, double[] once, double[] twice)
    {
        var (product, length) = (0.0, 0.0);
        for (var i = 0; i < from.Length; i++)
        {
            var second = twice[i] - once[i];
            var turn = second - (once[i] - from[i]);
            product += second * turn;
            length += turn * turn;
        }
        var step = length > 0 ? -product / length : 0;
        var next = (double[])twice.Clone();
        for (var i = 0; i < next.Length; i++)
        {
            next[i] += step * (twice[i] - once[i]);
        }
        return next;
    }
}
