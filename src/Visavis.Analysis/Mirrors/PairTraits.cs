namespace Visavis.Analysis.Mirrors;

/// <summary>Something that two economies have or are, and that freight may depend on.</summary>
/// <param name="Name">ln-distance, contiguity, landlocked-importer, landlocked-exporter.</param>
/// <param name="ByPair">Exporter times importer, row by row, finite.</param>
public sealed record PairTrait(string Name, double[] ByPair);

/// <summary>What is known of the ways between economies.</summary>
/// <param name="Economies">How many.</param>
/// <param name="LogDistance">ln of kilometres by pair, exporter times importer; finite where <paramref name="HasDistance"/>.</param>
/// <param name="HasDistance">Whether the distance of a pair is known.</param>
/// <param name="Others">Contiguity, landlocked sides: those that are known of every pair.</param>
public sealed record PairTraits(
    int Economies,
    double[] LogDistance,
    bool[] HasDistance,
    IReadOnlyList<PairTrait> Others
)
{
    /// <summary>Name of ln distance among the coefficients.</summary>
    public const string Distance = "ln-distance";

    /// <summary>Name of its square.</summary>
    public const string DistanceSquared = "ln-distance-squared";

    /// <summary>Name of the dummy of neighbours.</summary>
    public const string Contiguity = "contiguity";

    /// <summary>Name of the dummy of importers without a coast.</summary>
    public const string LandlockedImporter = "landlocked-importer";

    /// <summary>Name of the dummy of exporters without a coast.</summary>
    public const string LandlockedExporter = "landlocked-exporter";

    /// <summary>What freight depends on, of one pair, in the order of <see cref="Names"/>.</summary>
    /// <param name="pair">Exporter times the number of economies, plus importer.</param>
    public double[] Of(int pair) =>
        [LogDistance[pair], LogDistance[pair] * LogDistance[pair], .. Others.Select(o => o.ByPair[pair])];

    /// <summary>Distance, its square, and the others.</summary>
    public IReadOnlyList<string> Names => [Distance, DistanceSquared, .. Others.Select(o => o.Name)];
}
