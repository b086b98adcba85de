namespace Visavis.Econometrics.Bipartite;

/// <summary>Whether rows and columns have complexity indices.</summary>
public enum ComplexityOutcome
{
    /// <summary>They have.</summary>
    Found,

    /// <summary>Fewer than two rows differ: there is no second direction.</summary>
    AllAlike,

    /// <summary>The second and third eigenvalue are the same: any mixture of two directions would do.</summary>
    NotUnique,
}

/// <summary>
/// Complexity of rows and columns of an incidence matrix M: the second eigenvector of D⁻¹ M U⁻¹ Mᵀ, D the diversity of
/// rows and U the ubiquity of columns, and the mean of it over the rows that have a column. Hidalgo &amp; Hausmann (2009)
/// in the eigenvector form of Hausmann et al. (2014).
/// </summary>
/// <param name="Outcome">Whether there are any.</param>
/// <param name="ByRow">Rows that have a column and their index, mean 0 and sample standard deviation 1; empty unless found.
/// The sign is the one that goes with diversity.</param>
/// <param name="ByColumn">Columns that a row has, standardised over themselves; empty unless found.</param>
/// <param name="Eigenvalue">The second.</param>
/// <param name="Gap">How far the third lies below it.</param>
public sealed record ComplexityIndices(
    ComplexityOutcome Outcome,
    IReadOnlyDictionary<int, double> ByRow,
    IReadOnlyDictionary<int, double> ByColumn,
    double Eigenvalue,
    double Gap
)
{
    /// <summary>A gap or an eigenvalue below this is nothing but rounding.</summary>
    public const double Nothing = 1e-9;

    /// <summary>Both indices of an incidence matrix.</summary>
    public static ComplexityIndices Of(Incidence incidence)
    {
        int[] rows = [.. incidence.Diversity.Index().Where(d => d.Item > 0).Select(d => d.Index)];
        if (rows.Length < 2)
        {
            return None(ComplexityOutcome.AllAlike, 0, 0);
        }
        double[] diversity = [.. rows.Select(r => (double)incidence.ColumnsByRow[r].Length)];
        double[] root = [.. diversity.Select(Math.Sqrt)];
        var length = Math.Sqrt(diversity.Sum());
        var found = SecondEigenvector.Of(Similarity(incidence, rows, root), [.. root.Select(r => r / length)]);
        if (found.Value < Nothing)
        {
            return None(ComplexityOutcome.AllAlike, found.Value, found.Gap);
        }
        if (!found.IsConverged || found.Gap < Nothing)
        {
            return None(ComplexityOutcome.NotUnique, found.Value, found.Gap);
        }
        double[] raw = [.. found.Vector.Select((v, i) => v / root[i])];
        var byRow = rows.Zip(Standardised(Signed(raw, diversity))).ToDictionary(r => r.First, r => r.Second);
        return new(ComplexityOutcome.Found, byRow, Columns(incidence, byRow), found.Value, found.Gap);
    }

    private static ComplexityIndices None(ComplexityOutcome outcome, double value, double gap) =>
        new(outcome, new Dictionary<int, double>(), new Dictionary<int, double>(), value, gap);

    // D^-½ M U⁻¹ Mᵀ D^-½ has the eigenvalues of D⁻¹ M U⁻¹ Mᵀ and is symmetric.
    private static double[] Similarity(Incidence incidence, int[] rows, double[] root)
    {
        var placeByRow = rows.Index().ToDictionary(r => r.Item, r => r.Index);
        var matrix = new double[rows.Length * rows.Length];
        foreach (var having in incidence.RowsByColumn)
        {
            int[] places = [.. having.Select(r => placeByRow[r])];
            foreach (var i in places)
            {
                foreach (var j in places)
                {
                    matrix[(i * rows.Length) + j] += 1.0 / places.Length / (root[i] * root[j]);
                }
            }
        }
        return matrix;
    }

    private static Dictionary<int, double> Columns(Incidence incidence, Dictionary<int, double> byRow)
    {
        int[] columns = [.. incidence.Ubiquity.Index().Where(u => u.Item > 0).Select(u => u.Index)];
        double[] means = [.. columns.Select(c => incidence.RowsByColumn[c].Average(r => byRow[r]))];
        return columns.Zip(Standardised(means)).ToDictionary(c => c.First, c => c.Second);
    }

    // Where diversity does not tell, the first row that differs from none is above.
    private static double[] Signed(double[] values, double[] diversity)
    {
        var mean = diversity.Average();
        var together = values.Select((v, i) => v * (diversity[i] - mean)).Sum();
        var scale = values.Select((v, i) => Math.Abs(v * (diversity[i] - mean))).Sum();
        var sign = Math.Abs(together) > Nothing * scale ? together : values.First(v => Math.Abs(v) > Nothing);
        return [.. values.Select(v => sign < 0 ? -v : v)];
    }

    private static double[] Standardised(double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
        return [.. values.Select(v => (v - mean) / deviation)];
    }
}
