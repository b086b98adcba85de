namespace Visavis.Econometrics.Bipartite;

/// <summary>How often two columns are had together: the lesser of both conditional probabilities (Hidalgo et al. 2007).</summary>
public static class Proximity
{
    /// <summary>Rows that have both columns over rows that have the commoner one.</summary>
    /// <param name="incidence">Rows and columns.</param>
    /// <returns>Columns × columns, row by row, symmetric, 0 to 1; zero where a column is had by nobody.</returns>
    public static double[] Of(Incidence incidence)
    {
        var n = incidence.RowsByColumn.Length;
        var together = new int[n * n];
        foreach (var columns in incidence.ColumnsByRow)
        {
            foreach (var one in columns)
            {
                foreach (var other in columns)
                {
                    together[(one * n) + other]++;
                }
            }
        }
        int[] ubiquity = [.. incidence.Ubiquity];
        return [.. together.Select((t, i) => t == 0 ? 0.0 : (double)t / Math.Max(ubiquity[i / n], ubiquity[i % n]))];
    }
}
