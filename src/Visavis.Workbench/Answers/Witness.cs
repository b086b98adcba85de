using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>One side's figures of a pair in one statistical source.</summary>
/// <param name="Reporter">Whose side.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Years">Years for which it has exports or imports, ascending.</param>
public sealed record Witness(Economy Reporter, string Source, IReadOnlyList<int> Years)
{
    /// <summary>The sides of a pair in every source, the one with most years first.</summary>
    public static IReadOnlyList<Witness> Of(PairEvidence evidence) =>
        [
            .. evidence
                .PairObservations.Where(o => o.Key.Commodity.IsTotal && o.Key.Period.IsYear && o.Status.HasValue())
                .GroupBy(o => (o.Key.Reporter, o.Source))
                .Select(g => new Witness(
                    g.Key.Reporter,
                    g.Key.Source,
                    [.. g.Select(o => o.Key.Period.FirstYear).Distinct().Order()]
                ))
                .OrderByDescending(w => w.Years.Count)
                .ThenBy(w => w.Source, StringComparer.Ordinal)
                .ThenBy(w => w.Reporter.Code, StringComparer.Ordinal),
        ];
}
