using Visavis.Core;

namespace Visavis.Analysis.Conversion;

/// <summary>Where the weights of a conversion come from.</summary>
public enum WeightOrigin
{
    /// <summary>Every possible code gets the same.</summary>
    Equal,

    /// <summary>The publisher of the concordance gives them.</summary>
    Given,

    /// <summary>Least squares on the user's own data; equal where the data say nothing.</summary>
    Fitted,
}

/// <summary>The weights of a concordance: how much of a code goes to each of its possible ones.</summary>
public sealed class Weighting
{
    private readonly Func<Correspondence, decimal> weight;

    private Weighting(WeightOrigin origin, Func<Correspondence, decimal> weight) =>
        (Origin, this.weight) = (origin, weight);

    /// <summary>Where they come from.</summary>
    public WeightOrigin Origin { get; }

    /// <summary>The publisher's weights where every line has one; equal ones otherwise.</summary>
    public static Weighting Of(Concordance concordance) =>
        concordance.Lines.All(l => l.Weight is not null)
            ? new(WeightOrigin.Given, l => l.Weight!.Value)
            : new(WeightOrigin.Equal, _ => 1);

    /// <summary>Weights found from data; equal for codes that they say nothing of.</summary>
    /// <param name="byLine">Weights of the lines by the codes of the two editions.</param>
    public static Weighting Fitted(IReadOnlyDictionary<(string From, string To), decimal> byLine) =>
        new(WeightOrigin.Fitted, l => byLine.TryGetValue((l.From.Code, l.To.Code), out var w) ? w : 1);

    /// <summary>Weights of the lines of one code; only their ratios matter.</summary>
    internal IReadOnlyList<decimal> For(IReadOnlyList<Correspondence> lines)
    {
        var weights = lines.Select(weight).ToArray();
        // A publisher's zeros leave a code that has to go somewhere.
        return weights.Sum() > 0 ? weights : [.. weights.Select(_ => 1m)];
    }
}
