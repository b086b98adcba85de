using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Tables;

/// <summary>Lines of growth, or of an index with the year before = 100, beside the line that they are of.</summary>
internal static class GrowthRelations
{
    private const int Nearby = 4;

    /// <summary>Nothing from an index, 100 from growth.</summary>
    private static readonly int[] Subtracted = [0, 100];

    /// <param name="lines">Where to look.</param>
    /// <param name="across">The lines across them: their heads give the years.</param>
    public static IEnumerable<TableRelation> Of(ImmutableArray<TableLine> lines, ImmutableArray<TableLine> across)
    {
        var placeByYear = across
            .Where(l => l.Year is not null)
            .GroupBy(l => l.Year!.Value)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.Single().Index);
        return from level in lines.Where(l => l.HasAmounts)
            from rate in lines.Where(l => l.HasRates)
            where level != rate && Math.Abs(level.Index - rate.Index) <= Nearby
            from plus in Subtracted
            let places = PlacesOf(level, rate, across, placeByYear, plus).ToImmutableArray()
            where places.Length > 0
            select new TableRelation(rate.Says("рост", "темп", "growth", "change", "index", "индекс", "измен"), places);
    }

    private static IEnumerable<RelationAt> PlacesOf(
        TableLine level,
        TableLine rate,
        ImmutableArray<TableLine> across,
        Dictionary<int, int> placeByYear,
        int plus
    ) =>
        from at in Enumerable.Range(0, across.Length)
        where across[at].Year is { } year && placeByYear.ContainsKey(year - 1)
        let before = level.Cells[placeByYear[across[at].Year!.Value - 1]]
        let now = level.Cells[at]
        let printed = rate.Cells[at]
        where before is not null && now is not null && printed?.IsRate == true
        where before.IsAmount && Sizes.Ratio(now.Interval, before.Interval) is not null
        let gives = (Sizes.Ratio(now.Interval, before.Interval)!.Value * 100) - Interval.Point(plus)
        select new RelationAt(printed, [now, before], gives, Wording.Growth(printed, now, before, gives, plus));
}
