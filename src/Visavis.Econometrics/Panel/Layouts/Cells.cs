using System.Runtime.CompilerServices;

namespace Visavis.Econometrics.Panel.Layouts;

/// <summary>Columns laid out by cell.</summary>
internal static class Cells
{
    /// <summary>Cells in a slab, about: a few columns of it stay in the cache.</summary>
    public const int InSlab = 2048;

    // So many more, that a vector may be read at the end.
    private const int Spare = 16;

    /// <summary>Values by cell; empty cells hold the value for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] Scatter(double[] valueByObs, int[] cellByObs, int cells, double empty = 0)
    {
        var byCell = new double[cells + Spare];
        if (empty != 0)
        {
            Array.Fill(byCell, empty);
        }
        for (var obs = 0; obs < cellByObs.Length; obs++)
        {
            var cell = cellByObs[obs];
            if (cell >= 0)
            {
                byCell[cell] = valueByObs[obs];
            }
        }
        return byCell;
    }

    /// <summary>Ids by cell; −1 for empty cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Ids(int[] idByObs, Layout layout)
    {
        var byCell = new int[layout.CellCount];
        Array.Fill(byCell, -1);
        for (var obs = 0; obs < idByObs.Length; obs++)
        {
            var cell = layout.CellByObs[obs];
            if (cell >= 0)
            {
                byCell[cell] = idByObs[obs];
            }
        }
        return byCell;
    }
}
