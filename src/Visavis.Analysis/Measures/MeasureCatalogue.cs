using System.Diagnostics.CodeAnalysis;

namespace Visavis.Analysis.Measures;

/// <summary>Every measure there is. One is in it because its class exists.</summary>
public static class MeasureCatalogue
{
    private static readonly Lazy<Measure[]> Found = new(Find);

    /// <summary>All of them, sorted by id.</summary>
    public static IReadOnlyList<Measure> All => Found.Value;

    /// <summary>A measure by its id.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out Measure? measure)
    {
        measure = Array.Find(Found.Value, m => m.Info.Id == id);
        return measure is not null;
    }

    private static Measure[] Find() =>
        [
            .. typeof(Measure)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(Measure)) && !t.IsAbstract)
                .Select(t => (Measure)Activator.CreateInstance(t)!)
                .OrderBy(m => m.Info.Id, StringComparer.Ordinal),
        ];
}
