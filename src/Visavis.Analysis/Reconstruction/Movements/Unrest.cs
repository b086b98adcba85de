using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>By how much the pairs of an economy are more restless than pairs of their size, ln.</summary>
internal sealed class Unrest
{
    /// <summary>As a reporter.</summary>
    public double[] Reporters { get; }

    /// <summary>As a partner.</summary>
    public double[] Partners { get; }

    /// <summary>Compares all pairs that reported in a year with the line of restlessness on size.</summary>
    /// <param name="volatility">Of each pair.</param>
    /// <param name="reports">Of the year, ln US dollars.</param>
    public Unrest(double[,] volatility, PartialGrid reports)
    {
        var size = reports.Size;
        var cells = Enumerable
            .Range(0, size * size)
            .Select(k => (I: k / size, J: k % size))
            .Where(c => reports.IsKnown(c.I, c.J))
            .Select(c => (c.I, c.J, Size: reports[c.I, c.J], Unrest: Math.Log(volatility[c.I, c.J])))
            .ToArray();
        var (meanSize, meanUnrest) = (Mean(cells.Select(c => c.Size)), Mean(cells.Select(c => c.Unrest)));
        var spread = cells.Sum(c => (c.Size - meanSize) * (c.Size - meanSize));
        var slope = spread > 0 ? cells.Sum(c => (c.Size - meanSize) * (c.Unrest - meanUnrest)) / spread : 0;
        double Excess((int I, int J, double Size, double Unrest) c) =>
            c.Unrest - meanUnrest - (slope * (c.Size - meanSize));
        (Reporters, Partners) = (new double[size], new double[size]);
        foreach (var own in cells.GroupBy(c => c.I))
        {
            Reporters[own.Key] = Mean(own.Select(Excess));
        }
        foreach (var own in cells.GroupBy(c => c.J))
        {
            Partners[own.Key] = Mean(own.Select(Excess));
        }
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(0).Average();
}
