using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>The two economies that a document speaks of most.</summary>
internal static class MainEconomies
{
    private const int Seldom = 4;
    private const int Often = 3;

    /// <summary>At most two, most named first; the second only where it is named often enough to be a subject of its own, not in passing.</summary>
    public static IReadOnlyList<Economy> Of(IEnumerable<BlockPieces> blocks)
    {
        var counts = blocks
            .SelectMany(b => b.All)
            .SelectMany(p => p.Economies)
            .Where(e => e.Economy.Kind == EconomyKind.Economy)
            .GroupBy(e => e.Economy.Code, StringComparer.Ordinal)
            .Select(g => (g.First().Economy, Count: g.Count()))
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Economy.Code, StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return [.. counts.Where(c => IsSubject(c.Count, counts[0].Count)).Select(c => c.Economy)];
    }

    private static bool IsSubject(int count, int most) => count * Seldom >= most && (count > 1 || most < Often);
}
