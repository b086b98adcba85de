namespace Visavis.Analysis.Measures;

/// <summary>A flow by whether its lines say what was traded.</summary>
/// <param name="Classified">Value of lines whose code says what the goods are, US dollars.</param>
/// <param name="Unclassified">Value of lines whose code does not, such as HS 99, US dollars.</param>
public readonly record struct ClassifiedTrade(double Classified, double Unclassified) : IMeasureRow<ClassifiedTrade>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Classified), nameof(Unclassified)];

    /// <inheritdoc/>
    public static ClassifiedTrade From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
