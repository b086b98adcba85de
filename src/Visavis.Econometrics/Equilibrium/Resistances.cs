namespace Visavis.Econometrics.Equilibrium;

/// <summary>Factors of the rows and columns of a matrix that bring it to given sums.</summary>
/// <param name="RowFactor">Of each exporter, Π^(σ−1) up to a common factor.</param>
/// <param name="ColumnFactor">Of each importer, P^(σ−1) up to its inverse.</param>
/// <param name="Rounds">Rounds taken.</param>
/// <param name="IsConverged">Whether the sums are met.</param>
internal sealed record Resistances(double[] RowFactor, double[] ColumnFactor, int Rounds, bool IsConverged)
{
    /// <summary>Multilateral resistances by matrix scaling: what PPML with exporter and importer effects and an offset would give.</summary>
    /// <remarks>Dense, positive and without conflicts, which <see cref="Balancing.MatrixScaling"/> looks for on sparse signed cells.</remarks>
    public static Resistances Of(FlowMatrix flows, double[] output, double[] spending, EquilibriumOptions options)
    {
        // Any elasticity serves: it only says in what unit resistances are counted.
        var search = new PriceSearch(flows, output, spending, sigma: 2, moveIncomes: false);
        search.Run(options.Tolerance, options.MostRounds);
        return new([.. search.LogPrice.Select(x => Math.Exp(-x))], search.Share, search.Rounds, search.IsConverged);
    }
}
