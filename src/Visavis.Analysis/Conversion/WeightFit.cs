using System.Collections.Immutable;

namespace Visavis.Analysis.Conversion;

/// <summary>Weights from the user's own data: the shares that best turn the values of one edition into those that the same trade has in the other.</summary>
/// <remarks>Least squares on the simplex within connected components: Lukaszuk and Torun (2022), Harmonizing the Harmonized System.</remarks>
public sealed class WeightFit
{
    private WeightFit(Weighting weighting, ImmutableArray<ComponentFit> components) =>
        (Weighting, Components) = (weighting, components);

    /// <summary>The weights.</summary>
    public Weighting Weighting { get; }

    /// <summary>How well they fit: the components where weights decide, by first code.</summary>
    public ImmutableArray<ComponentFit> Components { get; }

    /// <summary>Fits the weights of a concordance.</summary>
    /// <param name="concordance">Which codes may be which.</param>
    /// <param name="before">Values by codes of the first edition.</param>
    /// <param name="after">Values by codes of the second; only cells that both have count.</param>
    public static WeightFit Of(
        Concordance concordance,
        IReadOnlyCollection<CellValue> before,
        IReadOnlyCollection<CellValue> after
    )
    {
        var sources = Grid.Of(before, concordance.From);
        var targets = Grid.Of(after, concordance.To);
        var byLine = new Dictionary<(string, string), decimal>();
        var fits = ImmutableArray.CreateBuilder<ComponentFit>();
        foreach (var component in concordance.Components.Where(c => c.IsAmbiguous))
        {
            var system = new WeightSystem(component, concordance, sources, targets);
            fits.Add(system.Fit(byLine));
        }
        return new(Weighting.Fitted(byLine), fits.ToImmutable());
    }
}
