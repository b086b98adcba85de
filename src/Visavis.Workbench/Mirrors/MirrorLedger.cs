using System.Globalization;
using Visavis.Core;
using Visavis.Store.Reading;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench.Mirrors;

/// <summary>One figure that a reporter gives of a movement.</summary>
/// <param name="Reporter">Who says it.</param>
/// <param name="Partner">With whom; an unspecified area too.</param>
/// <param name="Flow">Export or import.</param>
/// <param name="Code">Of the product; empty for the total.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">US dollars, above 0.</param>
/// <param name="IsFob">Whether it is valued at the exporter's border.</param>
internal sealed record Report(Economy Reporter, Economy Partner, Flow Flow, string Code, int Year, double Value, bool IsFob)
{
    /// <summary>Who sends.</summary>
    public Economy Exporter => Flow == Flow.Export ? Reporter : Partner;

    /// <summary>Who receives.</summary>
    public Economy Importer => Flow == Flow.Export ? Partner : Reporter;
}

/// <summary>Yearly reports in dollars, of each reporter from the source that says most of it: two sources may contradict each other.</summary>
internal sealed class MirrorLedger(LedgerView view)
{
    private const string Yearly =
        """
        months = 12 AND start_month % 12 = 0 AND variable = 'TradeValue' AND currency = 'USD'
            AND flow IN ('Export', 'Import') AND coverage IN ('Goods', 'Unstated') AND collection <> 'Estimated'
            AND value > 0
        """;

    // Each flow at its own border before others, origin before consignment; of equals the first by name.
    private const string Best =
        """
        arg_min(struct_pack(v := value::DOUBLE, b := valuation),
            concat(
                if(valuation = if(flow = 'Export', 'Fob', 'Cif'), 0, if(valuation = 'Unstated', 1, 2)),
                if(basis IN ('Origin', 'Unstated'), 0, 1), basis, collection, system, territory, line))
        """;

    /// <summary>The level of most movements that are told apart by product; absent where nobody tells them apart.</summary>
    public CommodityLevel? Finest()
    {
        using var sums = view.Sums(
            $"""
            SELECT nomenclature, length(code)::INTEGER AS digits FROM observation
            WHERE {Yearly} AND nomenclature NOT IN ('TOTAL', 'WORDS') AND length(code) > 0
            GROUP BY ALL ORDER BY count(*) DESC, nomenclature, digits LIMIT 1
            """
        );
        foreach (var chunk in sums)
        {
            if (chunk.Count > 0)
            {
                return new(chunk.Column(0).Text(0), (int)chunk.Column(1).Integer(0));
            }
        }
        return null;
    }

    /// <summary>All reports of a level.</summary>
    public (IReadOnlyList<(Economy Reporter, string Source)> Sources, IReadOnlyList<Report> Reports) Reports(
        CommodityLevel level
    )
    {
        var sources = Sources(level);
        var chosen = sources.ToDictionary(s => s.Reporter.Code, s => s.Source, StringComparer.Ordinal);
        var reports = new List<Report>();
        using var sums = view.Sums(
            $"""
            SELECT source, reporter, partner, flow, code, year, best.v, best.b FROM (
                SELECT source, reporter, partner, flow, code, start_month // 12 AS year, {Best} AS best
                FROM observation JOIN vintage ON vintage.id = observation.vintage
                WHERE {Yearly} AND {At(level)}
                GROUP BY ALL
            ) ORDER BY year, reporter, partner, flow, code, source
            """,
            ("nomenclature", level.Nomenclature)
        );
        foreach (var chunk in sums)
        {
            var values = chunk.Column(6).Values<double>();
            for (var row = 0; row < chunk.Count; row++)
            {
                if (chosen[chunk.Column(1).Text(row)] == chunk.Column(0).Text(row))
                {
                    reports.Add(
                        new(
                            Economies.Find(chunk.Column(1).Text(row)),
                            Economies.Find(chunk.Column(2).Text(row)),
                            Enum.Parse<Flow>(chunk.Column(3).Text(row)),
                            chunk.Column(4).Text(row),
                            (int)chunk.Column(5).Integer(row),
                            values[row],
                            chunk.Column(7).Text(row) == nameof(Valuation.Fob)
                        )
                    );
                }
            }
        }
        return (sources, reports);
    }

    private List<(Economy Reporter, string Source)> Sources(CommodityLevel level)
    {
        var sources = new List<(Economy, string)>();
        using var sums = view.Sums(
            $"""
            SELECT reporter, arg_min(source, concat(lpad((1000000000000 - n)::VARCHAR, 13, '0'), source)) FROM (
                SELECT reporter, source, count(*) AS n
                FROM observation JOIN vintage ON vintage.id = observation.vintage
                WHERE {Yearly} AND {At(level)}
                GROUP BY ALL
            ) GROUP BY reporter ORDER BY reporter
            """,
            ("nomenclature", level.Nomenclature)
        );
        foreach (var chunk in sums)
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                sources.Add((Economies.Find(chunk.Column(0).Text(row)), chunk.Column(1).Text(row)));
            }
        }
        return sources;
    }

    private static string At(CommodityLevel level) =>
        level.Digits == 0
            ? "nomenclature = $nomenclature"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"nomenclature = $nomenclature AND length(code) = {level.Digits}"
            );
}
