using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>Finds evidence that stands apart, and what usual slip would explain it.</summary>
internal static class PairConflicts
{
    private const double FarOff = 2.5;

    /// <summary>The farthest first. What a model expects is no evidence, and conflicts with nothing.</summary>
    public static IEnumerable<Conflict> Of(PairQuestion question, SolvedPair solved) =>
        solved
            .System.Rows.Where(r => Math.Abs(solved.Off[r.Row]) > FarOff && r.Testimony.Nearness != Nearness.Model)
            .OrderByDescending(r => Math.Abs(solved.Off[r.Row]))
            .ThenBy(r => r.Testimony.Id, StringComparer.Ordinal)
            .Select(r =>
            {
                double? ratio = solved.IsSigned(r.Row) ? null : Math.Exp(solved.Difference[r.Row]);
                var reading = ratio is { } times ? ReadingOf(question, solved, r.Testimony, times) : Reading.None;
                return new Conflict(r.Testimony, solved.Off[r.Row], ratio, reading);
            });

    private static Reading ReadingOf(PairQuestion question, SolvedPair solved, Testimony testimony, double ratio)
    {
        var tens = Math.Log10(ratio);
        return Math.Abs(tens) > 0.8 && Math.Abs(tens - Math.Round(tens)) < 0.15 ? Reading.PowerOfTen
            : !testimony.Base.IsEmpty ? Reading.None
            : FitsOther(question, solved, testimony) ? Reading.OtherSide
            : ratio is > 1.03 and < 1.25 ? Reading.WithServices
            : Reading.None;
    }

    private static bool FitsOther(PairQuestion question, SolvedPair solved, Testimony testimony)
    {
        if (testimony.Terms is not [{ Cell: { Side: { } side, Period.IsYear: true } cell }])
        {
            return false;
        }
        var asOther = new PairUnknown(
            cell.Exporter,
            cell.Importer,
            question.OtherThan(side),
            cell.Period.FirstYear,
            0,
            Coverage.Goods
        );
        return testimony.Interval.IsBounded
            && solved.System.Unknowns.NumberOf.TryGetValue(asOther, out var number)
            && Math.Abs(Math.Log((double)testimony.Interval.Middle) - solved.Estimate.Theta[number])
                < 2 * Math.Max(solved.Sd[number], 0.01);
    }
}
