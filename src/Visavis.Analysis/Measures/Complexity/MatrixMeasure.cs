namespace Visavis.Analysis.Measures;

/// <summary>A measure that needs the trade of all economies in all commodities at once. The catalogue finds it because it exists.</summary>
public abstract class MatrixMeasure
{
    /// <summary>The name of the matrix that every one of them takes.</summary>
    public const string Matrix = "ExportsByEconomyAndCommodity";

    /// <summary>What the measure says of itself.</summary>
    public abstract MeasureInfo Info { get; }

    /// <summary>Along what its values run.</summary>
    public abstract MatrixAxis Axis { get; }

    /// <summary>The values, in the order of the axis.</summary>
    /// <param name="exports">Exports of every economy by commodity.</param>
    public abstract IReadOnlyList<Measured> Compute(TradeMatrix exports);
}
