using Visavis.Core;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Measuring;

/// <summary>What a source has of an economy's trade.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Level">Nomenclature and digits; the total.</param>
/// <param name="Last">The last period, of its length.</param>
/// <param name="Partners">How many partners.</param>
/// <param name="HasWorld">Whether it gives the trade with the world.</param>
public sealed record Holding(string Source, CommodityLevel Level, Period Last, int Partners, bool HasWorld)
{
    internal static IReadOnlyList<Holding> Of(LedgerView view, string reporter)
    {
        var holdings = new List<Holding>();
        using var sums = view.Sums(
            """
            SELECT source, nomenclature, length(code) AS digits, months, max(start_month), count(DISTINCT partner),
                bool_or(partner = 'WLD')::INTEGER
            FROM observation JOIN vintage ON vintage.id = observation.vintage
            WHERE reporter = $reporter AND variable = 'TradeValue' AND value IS NOT NULL AND nomenclature <> 'WORDS'
            GROUP BY ALL
            ORDER BY months DESC, digits DESC, max(start_month) DESC, source, nomenclature
            """,
            ("reporter", reporter)
        );
        foreach (var chunk in sums)
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                holdings.Add(
                    new(
                        chunk.Column(0).Text(row),
                        new(chunk.Column(1).Text(row), (int)chunk.Column(2).Integer(row)),
                        Period.Of((int)chunk.Column(4).Integer(row), (int)chunk.Column(3).Integer(row)),
                        (int)chunk.Column(5).Integer(row),
                        chunk.Column(6).Integer(row) == 1
                    )
                );
            }
        }
        return holdings;
    }
}
