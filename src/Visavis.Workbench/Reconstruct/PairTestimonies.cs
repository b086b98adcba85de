using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Reconstruct;

/// <summary>What the evidence of a pair says, as a reconstruction takes it, and the years that it can be asked about.</summary>
internal static class PairTestimonies
{
    public const int UsualFirstYear = 2012;
    private const int MostYears = 60;

    public static List<Testimony> Of(PairEvidence evidence) =>
        [
            .. Tables(evidence).Select(o => Testimony.Of(o, new(evidence.SourceOf(o.Source).Publisher))),
            .. evidence.Rows.Claims.Select(Testimony.Of).OfType<Testimony>(),
        ];

    /// <summary>Figures that testimonies are made of.</summary>
    public static IEnumerable<Observation> Tables(PairEvidence evidence) =>
        from observation in evidence.Rows.Observations
        where observation.Status.HasValue() && observation.Value > 0
        where observation.Key.Commodity.IsTotal && observation.Key.Variable == Variable.TradeValue
        where observation.Key.Flow is Flow.Export or Flow.Import
        select observation;

    /// <summary>Which years there are to ask about; absent where nothing is said of any of them.</summary>
    public static PairQuestion? Question(
        PairQuery query,
        Economy? side,
        IReadOnlyList<Testimony> testimonies,
        int lastOfModel = 0
    )
    {
        var years = testimonies
            .Where(t => t.Cells.All(c => IsPair(query, c.Exporter, c.Importer)))
            .Select(t => t.Terms[0].Cell.Period.FirstYear)
            .Order()
            .ToList();
        var last = query.To ?? Math.Max(years.LastOrDefault(), lastOfModel);
        if (years.Count == 0 || query.From > last)
        {
            return null;
        }
        var first = FirstYear(years, query.From, last);
        return new(query.A, query.B, first, last, side, MembersOf) { FirstAnswered = Math.Max(first, query.From) };
    }

    // What is not answered is history still. A random walk carries on into years of which nothing is said, but not for ever.
    private static int FirstYear(List<int> years, int from, int last)
    {
        var history = Math.Max(Math.Min(from, UsualFirstYear), years[0]);
        var known = years.Where(y => y <= history).Max();
        return Math.Min(Math.Max(known, last - MostYears), last);
    }

    private static bool IsPair(PairQuery query, Economy exporter, Economy importer) =>
        (exporter.Equals(query.A) && importer.Equals(query.B))
        || (exporter.Equals(query.B) && importer.Equals(query.A));

    private static IReadOnlyList<Economy> MembersOf(Economy group, Period period)
    {
        // Only in the years for which the other count is known.
        var counted = Groups.CountedAs(group.Code) is { } other ? Groups.Members(other, period) : [];
        return counted.Count > 0 ? counted : Groups.Members(group.Code, period);
    }
}
