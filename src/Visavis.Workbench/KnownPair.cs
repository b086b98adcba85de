using Visavis.Core;
using Visavis.Store.Reading;

namespace Visavis.Workbench;

/// <summary>Two economies of which something is known together, and how much.</summary>
/// <param name="A">The one whose code comes first.</param>
/// <param name="B">The other.</param>
/// <param name="Observations">Figures of statistical sources.</param>
/// <param name="Claims">Statements.</param>
public sealed record KnownPair(Economy A, Economy B, long Observations, long Claims)
{
    /// <summary>Those with most evidence first.</summary>
    internal static IReadOnlyList<KnownPair> Of(LedgerView view)
    {
        var pairs = new List<KnownPair>();
        using var sums = view.Sums(
            """
            WITH said AS (
                SELECT reporter, partner, count(*) AS observations, 0 AS claims FROM observation GROUP BY ALL
                UNION ALL
                SELECT reporter, partner, 0, count(*) FROM claim
                WHERE reporter IS NOT NULL AND partner IS NOT NULL GROUP BY ALL
            )
            SELECT least(reporter, partner), greatest(reporter, partner),
                sum(observations)::BIGINT, sum(claims)::BIGINT
            FROM said WHERE reporter <> partner
            GROUP BY ALL ORDER BY sum(observations) + sum(claims) DESC, 1, 2
            """
        );
        foreach (var chunk in sums)
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                var (a, b) = (Economies.Find(chunk.Column(0).Text(row)), Economies.Find(chunk.Column(1).Text(row)));
                if (IsOne(a) && IsOne(b))
                {
                    pairs.Add(new(a, b, (long)chunk.Column(2).Integer(row), (long)chunk.Column(3).Integer(row)));
                }
            }
        }
        return pairs;
    }

    private static bool IsOne(Economy economy) => economy.Kind is EconomyKind.Economy or EconomyKind.Group;
}
