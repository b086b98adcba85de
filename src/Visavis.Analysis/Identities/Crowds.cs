using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>
/// Many figures that exclude each other for what reads as one quantity: no document prints so many,
/// so the words that tell them apart were not understood, and nothing can be held against any of them.
/// </summary>
internal static class Crowds
{
    /// <summary>Of one quantity several sources, editions and units may stand in one document, but not more than these.</summary>
    private const int MostFigures = 9;

    /// <summary>The claims, and how many different figures stand for the quantity of each.</summary>
    public static Dictionary<Claim, int> Of(IEnumerable<Evidence> evidence)
    {
        var numbers = new CellNumbers();
        var figuresByClaim = new Dictionary<Claim, int>(ReferenceEqualityComparer.Instance);
        foreach (var same in evidence.GroupBy(e => Assertion.Of(e with { Interval = default }, numbers)))
        {
            var figures = Different(same.Select(e => e.Interval));
            foreach (var one in same.Where(_ => figures > MostFigures))
            {
                figuresByClaim[one.Claim] = figures;
            }
        }
        return figuresByClaim;
    }

    /// <summary>How many of them exclude each other.</summary>
    private static int Different(IEnumerable<Interval> intervals)
    {
        var (figures, reached) = (0, decimal.MinValue);
        foreach (var interval in intervals.OrderBy(i => i.High ?? decimal.MaxValue))
        {
            if ((interval.Low ?? decimal.MinValue) > reached)
            {
                (figures, reached) = (figures + 1, interval.High ?? decimal.MaxValue);
            }
        }
        return figures;
    }
}
