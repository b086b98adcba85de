using System.Collections.Immutable;
using System.Globalization;
using Visavis.Analysis.Conversion;
using Visavis.Core;
using Visavis.DuckDb;
using Visavis.Store.Reading;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench.Classify;

/// <summary>Which figures of a source are added up by code. All of it must be said: the world beside its parts would count twice.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Reporters">Codes, at least one.</param>
/// <param name="Partners">Codes, at least one.</param>
/// <param name="Flow">Exports or imports.</param>
/// <param name="Period">One.</param>
public sealed record SourceValues(
    string Source,
    ImmutableArray<string> Reporters,
    ImmutableArray<string> Partners,
    Flow Flow,
    Period Period
)
{
    // Of each reporter and partner the finest codes: a chapter holds its headings.
    private const string Finest = """
        WITH chosen AS (
            SELECT reporter, partner, code, sum(value) AS value FROM observation WHERE {0} GROUP BY reporter, partner, code
        )
        SELECT code, CAST(sum(value) AS DECIMAL(38, 3)) AS value
        FROM chosen
        WHERE NOT EXISTS (
            SELECT 1 FROM chosen finer
            WHERE finer.reporter = chosen.reporter AND finer.partner = chosen.partner
                AND finer.code <> chosen.code AND starts_with(finer.code, chosen.code)
        )
        GROUP BY code
        ORDER BY code
        """;

    /// <summary>Sums by code in one frame: dollars before other currencies, each flow at its own border.</summary>
    /// <exception cref="ProblemException">The source has no such figures.</exception>
    internal IReadOnlyList<CodedValue> Of(LedgerView view, Nomenclature edition)
    {
        var ids = view
            .Vintages.Where(v => v.Source.Id == Source)
            .Select(v => v.Id.ToString(CultureInfo.InvariantCulture));
        (string, Parameter)[] parameters =
        [
            ("nomenclature", edition.Id),
            ("flow", Flow.ToString()),
            ("first", Period.StartMonth),
            ("months", Period.Months),
        ];
        var condition =
            $"vintage IN ({string.Join(", ", ids.DefaultIfEmpty("-1"))}) AND variable = 'TradeValue' AND value IS NOT NULL "
            + "AND nomenclature = $nomenclature AND flow = $flow AND start_month = $first AND months = $months "
            + $"AND reporter IN ({List(Reporters)}) AND partner IN ({List(Partners)})";
        var one = Frames.Preferred(Frames.In(view, condition, parameters));
        var sql = Finest.Replace("{0}", $"{condition} AND {one}", StringComparison.Ordinal);
        var values = Read(view, sql, parameters);
        return values.Count > 0 ? values : throw new ProblemException(Texts.NothingToConvert(Source, edition));
    }

    private List<CodedValue> Read(LedgerView view, string sql, (string, Parameter)[] parameters)
    {
        var values = new List<CodedValue>();
        using var sums = view.Sums(sql, parameters);
        foreach (var chunk in sums)
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                var row = chunk.Row(i);
                values.Add(new(row.Text("code"), row.Decimal("value"), new(Source, "", 0, row.Text("code"))));
            }
        }
        return values;
    }

    private static string List(IEnumerable<string> codes) => string.Join(", ", codes.Select(Sql.Literal));
}
