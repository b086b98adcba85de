using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>How others' trade grew and how their ratios drifted, as far as it is seen from a dark cell.</summary>
internal sealed class GrowthSystem
{
    private readonly GrowthGrids grids;
    private readonly double[] variances;
    private readonly TwoWayFit growth;
    private readonly TwoWayFit drift;

    /// <summary>Fits both systems without what is dark.</summary>
    public GrowthSystem(
        TradePanel panel,
        PairStates states,
        DarkSpan span,
        Darkness dark,
        GrowthParameters parameters,
        DriftParameters driftParameters
    )
    {
        grids = GrowthGrids.Of(panel, span, dark);
        variances = Variances(panel, grids, states, parameters);
        growth = TwoWayRidge.Fit(grids.Growth, variances, parameters.Effects);
        drift = TwoWayRidge.Fit(grids.Drift, DriftVariances(grids, states, driftParameters), driftParameters.Effects);
    }

    /// <summary>Drift that is expected of a pair's ratio: the reporter's and the partner's own, nothing of a silent one.</summary>
    public double Drift(int i, int j) => drift.Expected(i, j);

    /// <summary>Growth that is expected of a cell by row, column and neighbours.</summary>
    public Normal Growth(int i, int j, LocalKriging kriging) => kriging.Predict(growth, grids.Growth, variances, i, j);

    /// <summary>Growth that is expected by the two effects alone, which is much faster.</summary>
    public Normal RoughGrowth(int i, int j) =>
        new(growth.Expected(i, j), growth.RowVariances[i] + growth.ColumnVariances[j]);

    /// <summary>Error variances of all cells' growth, row by row.</summary>
    public static double[] Variances(
        TradePanel panel,
        GrowthGrids grids,
        PairStates states,
        GrowthParameters parameters
    )
    {
        var size = panel.Economies.Count;
        var byCell = new double[size * size];
        for (var k = 0; k < byCell.Length; k++)
        {
            var (i, j) = (k / size, k % size);
            byCell[k] = parameters.Variance(
                states.LogSize[i, j],
                states.Volatility[i, j],
                grids.Drift.IsKnown(i, j),
                grids.Drift.Or(i, j, 0)
            );
        }
        return byCell;
    }

    /// <summary>Error variances of all ratios' drift, row by row.</summary>
    public static double[] DriftVariances(GrowthGrids grids, PairStates states, DriftParameters parameters)
    {
        var size = grids.Drift.Size;
        var byCell = new double[size * size];
        for (var k = 0; k < byCell.Length; k++)
        {
            byCell[k] = parameters.Variance(states.RatioVolatility[k / size, k % size]);
        }
        return byCell;
    }
}
