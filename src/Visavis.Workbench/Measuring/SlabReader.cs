using System.Globalization;
using Visavis.Core;
using Visavis.DuckDb;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Measuring;

/// <summary>Reads slabs. Where a source gives no figure for the world, the world is the sum of its named partners.</summary>
internal sealed class SlabReader
{
    private static readonly string NoPartners = string.Join(
        ", ",
        Economies.All.Where(e => e.Kind is EconomyKind.World or EconomyKind.Group).Select(e => Sql.Literal(e.Code))
    );

    private readonly Dictionary<(string, CommodityLevel), List<Period>> periodsOf = [];
    private readonly LedgerView view;
    private readonly SlabShelf shelf;

    public SlabReader(LedgerView view) => (this.view, shelf) = (view, new(Fresh));

    /// <summary>The periods of which a source has figures at a level, in their order. Slabs are read ahead of the walk, until it ends.</summary>
    public IEnumerable<Period> Periods(StoreSelection selection) =>
        shelf.Walk([
            .. All(selection.Source, selection.Level)
                .Where(p => p.Months == selection.Months && (selection.Within is not { } within || within.Covers(p))),
        ]);

    public Slab Read(SlabQuery query) => shelf.Take(query);

    private List<Period> All(string source, CommodityLevel level)
    {
        if (!periodsOf.TryGetValue((source, level), out var periods))
        {
            periodsOf.Add((source, level), periods = ReadPeriods(source, level));
        }
        return periods;
    }

    private List<Period> ReadPeriods(string source, CommodityLevel level)
    {
        var periods = new List<Period>();
        using var sums = view.Sums(
            $"""
            SELECT DISTINCT start_month, months FROM observation
            WHERE {Of(source)} AND {At(level)} ORDER BY start_month, months
            """,
            Named(level)
        );
        foreach (var chunk in sums)
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                periods.Add(Period.Of((int)chunk.Column(0).Integer(row), (int)chunk.Column(1).Integer(row)));
            }
        }
        return periods;
    }

    private Slab Fresh(SlabQuery query)
    {
        var isWorld = query is { PartnersAcross: false, Partner: null };
        var plain = Fill(query, isWorld ? $"partner = '{Economies.World.Code}'" : "TRUE", "");
        if (isWorld && plain.Slab.Rows == 0)
        {
            return Framed(query, $"partner NOT IN ({NoPartners})");
        }
        return plain.IsAmbiguous ? Framed(query, isWorld ? $"partner = '{Economies.World.Code}'" : "TRUE") : plain.Slab;
    }

    // Several rows of one cell: they are of several frames, of which one a flow is taken, or of several partners.
    private Slab Framed(SlabQuery query, string partners)
    {
        var condition = $"{Condition(query, partners)} AND flow IN ('Export', 'Import')";
        var frame = Frames.Preferred(Frames.In(view, condition, Parameters(query)));
        return Fill(query, partners, frame).Slab;
    }

    private (Slab Slab, bool IsAmbiguous) Fill(SlabQuery query, string partners, string frame)
    {
        var across = query.PartnersAcross ? "partner" : "code";
        var isSum = frame.Length > 0;
        var sql = isSum
            ? $"SELECT reporter, {across}, flow, sum(value)::DECIMAL(18, 3) FROM observation WHERE {Condition(query, partners)} AND {frame} GROUP BY ALL"
            : $"SELECT reporter, {across}, flow, value FROM observation WHERE {Condition(query, partners)}";
        var builder = new SlabBuilder();
        using var sums = view.Sums(sql, Parameters(query));
        foreach (var chunk in sums)
        {
            builder.Add(chunk);
        }
        return (builder.Build(query.Period), builder.IsAmbiguous);
    }

    private string Condition(SlabQuery query, string partners) =>
        $"""
            {Of(query.Source)} AND start_month = $start AND months = $months AND variable = $variable
            AND {At(query.Level)} AND {partners}
            {(query.Partner is null ? "" : "AND partner = $partner")}
            {(query.Commodity is null ? "" : "AND code = $code")}
            """;

    private static string At(CommodityLevel level) =>
        level.Digits == 0
            ? "nomenclature = $nomenclature"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"nomenclature = $nomenclature AND length(code) = {level.Digits}"
            );

    private string Of(string source)
    {
        var ids = view.Vintages.Where(v => v.Source.Id == source).Select(v => v.Id).ToList();
        return ids.Count == 0
            ? "FALSE"
            : $"vintage IN ({string.Join(", ", ids.Select(i => i.ToString(CultureInfo.InvariantCulture)))})";
    }

    private static (string, Parameter)[] Named(CommodityLevel level) => [("nomenclature", level.Nomenclature)];

    private static (string, Parameter)[] Parameters(SlabQuery query) =>
        [
            .. Named(query.Level),
            ("start", query.Period.StartMonth),
            ("months", query.Period.Months),
            ("variable", query.Variable.ToString()),
            .. query.Partner is { } partner ? [("partner", partner)] : Array.Empty<(string, Parameter)>(),
            .. query.Commodity is { } code ? [("code", code)] : Array.Empty<(string, Parameter)>(),
        ];
}
