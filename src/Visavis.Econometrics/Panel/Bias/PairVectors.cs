namespace Visavis.Econometrics.Panel.Bias;

/// <summary>What is known of one pair over time; zero where it has no observation.</summary>
internal sealed class PairVectors(int moments, int coefficients)
{
    /// <summary>Number of the exporter.</summary>
    public int Exporter { get; set; }

    /// <summary>Number of the importer.</summary>
    public int Importer { get; set; }

    /// <summary>Fitted means.</summary>
    public double[] Mean { get; } = new double[moments];

    /// <summary>Residuals; they add up to zero.</summary>
    public double[] Score { get; } = new double[moments];

    /// <summary>Each regressor net of all effects.</summary>
    public double[][] Regressors { get; } = [.. Enumerable.Range(0, coefficients).Select(_ => new double[moments])];

    /// <summary>Σ of the means.</summary>
    public double Total => Mean.Sum();
}
