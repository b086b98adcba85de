namespace Visavis.Analysis.Mirrors;

/// <summary>Where a margin between FOB and CIF comes from.</summary>
public enum CifOrigin
{
    /// <summary>Estimated on the mirror pairs themselves.</summary>
    Estimated,

    /// <summary>The published equation of Gaulier and Zignago (2010), model II: too few pairs to estimate one.</summary>
    Published,

    /// <summary>6 per cent for everybody (IMF, Direction of Trade Statistics, 2018): not even the distance is known.</summary>
    SixPerCent,
}

/// <summary>A coefficient of the equation of the margin.</summary>
/// <param name="Name">A trait of pairs, or <c>constant</c>.</param>
/// <param name="Value">What it adds to ln (CIF / FOB).</param>
/// <param name="StandardError">Clustered by pair; 0 for a published coefficient, of which none is at hand.</param>
public sealed record CifCoefficient(string Name, double Value, double StandardError);

/// <summary>The margin of freight and insurance by pair.</summary>
/// <remarks>FOB = CIF / (1 + τ). A ratio of reports mixes freight with habits of reporting, so τ is kept within 0 and 0.2.</remarks>
public sealed class CifModel
{
    /// <summary>Freight above this is a habit of reporting.</summary>
    public const double Most = 0.2;

    private readonly PairTraits traits;

    internal CifModel(PairTraits traits, CifOrigin origin, IReadOnlyList<CifCoefficient> coefficients)
    {
        (this.traits, Origin, Coefficients) = (traits, origin, coefficients);
        MarginByPair = [.. Enumerable.Range(0, traits.Economies * traits.Economies).Select(Margin)];
    }

    /// <summary>Where it comes from.</summary>
    public CifOrigin Origin { get; }

    /// <summary>Constant, distance, its square, and the other traits.</summary>
    public IReadOnlyList<CifCoefficient> Coefficients { get; }

    /// <summary>τ by pair, exporter times importer, 0 to <see cref="Most"/>.</summary>
    public IReadOnlyList<double> MarginByPair { get; }

    /// <summary>Pairs and periods that the estimate rests on, or that were too few for one.</summary>
    public int Cells { get; internal init; }

    /// <summary>Movements that they hold.</summary>
    public long Movements { get; internal init; }

    /// <summary>Pairs and periods left out because they lie too far from the rest.</summary>
    public int Dropped { get; internal init; }

    /// <summary>Movements left out because their importer reports FOB.</summary>
    public long Fob { get; internal init; }

    /// <summary>Movements left out because the distance of their pair is not known.</summary>
    public long WithoutDistance { get; internal init; }

    /// <summary>An importer's figure at the exporter's border.</summary>
    /// <param name="cif">US dollars, CIF.</param>
    /// <param name="pair">Exporter times the number of economies, plus importer.</param>
    public double ToFob(double cif, int pair) => cif / (1 + MarginByPair[pair]);

    private double Margin(int pair)
    {
        if (!traits.HasDistance[pair] || Coefficients.Count == 0)
        {
            return FreightMargins.Everybody;
        }
        var log = Coefficients[0].Value;
        var values = traits.Of(pair);
        for (var k = 0; k < values.Length; k++)
        {
            log += Coefficients[k + 1].Value * values[k];
        }
        return Math.Clamp(Math.Exp(log) - 1, 0, Most);
    }
}
