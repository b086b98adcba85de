using System.Diagnostics.CodeAnalysis;

namespace Visavis.Analysis.Measures;

/// <summary>Every measure there is. One is in it because its class exists.</summary>
public static class MeasureCatalogue
{
    private static readonly Lazy<Measure[]> Found = new(() => Find<Measure>(m => m.Info));

    private static readonly Lazy<MatrixMeasure[]> FoundOfMatrices = new(() => Find<MatrixMeasure>(m => m.Info));

    /// <summary>All that work on a row of sums, sorted by id.</summary>
    public static IReadOnlyList<Measure> All => Found.Value;

    /// <summary>All that need the whole matrix of economies and commodities, sorted by id.</summary>
    public static IReadOnlyList<MatrixMeasure> OfMatrices => FoundOfMatrices.Value;

    /// <summary>A measure by its id.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out Measure? measure)
    {
        measure = Array.Find(Found.Value, m => m.Info.Id == id);
        return measure is not null;
    }

    private static T[] Find<T>(Func<T, MeasureInfo> info) =>
        [
            .. typeof(T)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract)
                .Select(t => (T)Activator.CreateInstance(t)!)
                .OrderBy(m => info(m).Id, StringComparer.Ordinal),
        ];
}
