namespace Visavis.Analysis.Mirrors;

/// <summary>How many economies, products and periods a table of mirror pairs has.</summary>
/// <param name="Economies">1 to 32 767.</param>
/// <param name="Products">1 or more.</param>
/// <param name="Periods">1 to 32 767.</param>
public readonly record struct MirrorAxes(int Economies, int Products, int Periods)
{
    /// <summary>Directed pairs of a period, those with oneself included.</summary>
    public int Pairs => Economies * Economies;

    /// <summary>Pairs by period.</summary>
    public int Cells => Periods * Pairs;
}

/// <summary>Movements that both sides report, column by column: what the exporter says beside what the importer says.</summary>
/// <param name="axes">Sizes.</param>
/// <param name="rows">How many movements.</param>
public sealed class MirrorPairs(MirrorAxes axes, int rows)
{
    /// <summary>Sizes.</summary>
    public MirrorAxes Axes => axes;

    /// <summary>Movements.</summary>
    public int Rows => rows;

    /// <summary>Who sends, by row.</summary>
    public short[] Exporter { get; } = new short[rows];

    /// <summary>Who receives, by row.</summary>
    public short[] Importer { get; } = new short[rows];

    /// <summary>What, by row.</summary>
    public int[] Product { get; } = new int[rows];

    /// <summary>When, by row.</summary>
    public short[] Period { get; } = new short[rows];

    /// <summary>What the exporter says, US dollars FOB, above 0, by row.</summary>
    public double[] Exported { get; } = new double[rows];

    /// <summary>What the importer says, US dollars at its own valuation, above 0, by row.</summary>
    public double[] Imported { get; } = new double[rows];

    /// <summary>Agreement of the two quantities, the smaller over the larger, 0 to 1, by row; absent where quantities are not known.</summary>
    public double[]? Agreement { get; init; }

    /// <summary>Importers that report FOB: between them and the exporter lies no margin.</summary>
    public IReadOnlySet<int> FobImporters { get; init; } = new HashSet<int>();

    /// <summary>Place of a row's pair among those of its period.</summary>
    /// <param name="row">From 0.</param>
    public int PairOf(int row) => (Exporter[row] * axes.Economies) + Importer[row];

    /// <summary>Place of a row's pair and period.</summary>
    /// <param name="row">From 0.</param>
    public int CellOf(int row) => (Period[row] * axes.Pairs) + PairOf(row);

    /// <summary>ln of the importer's figure over the exporter's.</summary>
    /// <param name="row">From 0.</param>
    public double LogRatio(int row) => Math.Log(Imported[row] / Exported[row]);

    /// <summary>Looks through the columns before anything is computed of them.</summary>
    /// <exception cref="ArgumentException">A row names what the axes do not have, or holds no amount above 0.</exception>
    public void Check()
    {
        for (var row = 0; row < rows; row++)
        {
            var isInside =
                (uint)Exporter[row] < (uint)axes.Economies
                && (uint)Importer[row] < (uint)axes.Economies
                && (uint)Product[row] < (uint)axes.Products
                && (uint)Period[row] < (uint)axes.Periods;
            if (!isInside || !IsAmount(Exported[row]) || !IsAmount(Imported[row]))
            {
                throw new ArgumentException($"Row {row} is no movement that both sides report.");
            }
        }
    }

    private static bool IsAmount(double value) => value > 0 && double.IsFinite(value);
}
