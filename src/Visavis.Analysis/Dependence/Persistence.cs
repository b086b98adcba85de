using Visavis.Analysis.Measures;

namespace Visavis.Analysis.Dependence;

/// <summary>How far dependences last from one year to the next.</summary>
/// <param name="Lasting">Products that were dependent and still are.</param>
/// <param name="Ended">Products that were dependent and are no longer.</param>
/// <param name="Unknown">Products that were dependent and can no longer be judged.</param>
public readonly record struct Persistence(int Lasting, int Ended, int Unknown)
{
    /// <summary>Share of the dependent products that change class within the year, 0 to 1; those that cannot be judged are left out, and counted apart.</summary>
    public Measured ShareChanging =>
        Lasting + Ended == 0
            ? Measured.Undefined("no dependent product can be judged in both years")
            : Measured.Of((double)Ended / (Lasting + Ended));

    /// <summary>Counts what became of the dependent products.</summary>
    /// <param name="products">The class of each product in a year and in the next.</param>
    public static Persistence Of(IEnumerable<(DependenceClass Before, DependenceClass Now)> products)
    {
        var now = products
            .Where(p => p.Before == DependenceClass.Dependent)
            .CountBy(p => p.Now)
            .ToDictionary(c => c.Key, c => c.Value);
        int With(DependenceClass one) => now.GetValueOrDefault(one);
        return new(With(DependenceClass.Dependent), With(DependenceClass.NotDependent), With(DependenceClass.Unknown));
    }
}
