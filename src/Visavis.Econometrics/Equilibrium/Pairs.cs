using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Equilibrium;

/// <summary>Numbers of pairs, economies × economies, exporter by exporter.</summary>
internal static class Pairs
{
    /// <summary>Everything that keeps numbers of pairs from being flows or factors.</summary>
    public static IEnumerable<EquilibriumProblem> Problems(double[] valueByPair, int economies)
    {
        if (economies < 1 || valueByPair.Length != (long)economies * economies)
        {
            return [new(EquilibriumFault.LengthsDiffer, Value: valueByPair.Length)];
        }
        return Enumerable
            .Range(0, valueByPair.Length)
            .Where(p => !(valueByPair[p] >= 0 && double.IsFinite(valueByPair[p])))
            .Select(p => new EquilibriumProblem(
                EquilibriumFault.NotANumber,
                p / economies,
                p % economies,
                valueByPair[p]
            ));
    }

    /// <summary>Every row and every column times its factor.</summary>
    public static double[] Scaled(double[] valueByPair, double[] rowFactor, double[] columnFactor)
    {
        var n = rowFactor.Length;
        var scaled = (double[])valueByPair.Clone();
        for (var i = 0; i < n; i++)
        {
            Simd.Multiply(scaled.AsSpan(i * n, n), columnFactor, rowFactor[i]);
        }
        return scaled;
    }

    /// <summary>Economies that trade with none of those that trade, directly or through others, with the first; empty where all are tied together.</summary>
    public static IReadOnlyList<int> CutOff(double[] flowByPair, int economies)
    {
        var isTied = new bool[economies];
        var waiting = new Stack<int>([0]);
        isTied[0] = true;
        while (waiting.TryPop(out var i))
        {
            for (var j = 0; j < economies; j++)
            {
                if (!isTied[j] && flowByPair[(i * economies) + j] + flowByPair[(j * economies) + i] > 0)
                {
                    isTied[j] = true;
                    waiting.Push(j);
                }
            }
        }
        var tied = isTied.Count(t => t);
        // The fewer are called cut off.
        return
        [
            .. Enumerable.Range(0, economies).Where(i => isTied[i] == (tied < economies - tied) && tied < economies),
        ];
    }
}
