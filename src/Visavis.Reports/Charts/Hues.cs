using System.Globalization;
using System.Text.Json.Nodes;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>Colour and shape of every series, by name: the theme has the colours, and what only documents claim has the claims' own.</summary>
internal sealed class Hues
{
    public const string Claim = "claim";
    public const string Muted = "muted";
    public const string Ink = "ink";
    public const string Paper = "paper";
    private const int LetterWidth = 7;
    private const int SymbolWidth = 34;
    private readonly List<string> names;
    private readonly HashSet<string> claimed;

    public Hues(TimeChart chart)
    {
        names = [.. chart.Series.Select(s => s.Name).Distinct()];
        claimed =
        [
            .. chart
                .Series.GroupBy(s => s.Name)
                .Where(g => Numbers(g).Any() && Numbers(g).All(n => n.Kind == NumberKind.Claimed))
                .Select(g => g.Key),
        ];
    }

    /// <summary>Whether there is more than one series to tell apart.</summary>
    public bool HasLegend => names.Count > 1;

    /// <summary>The colour of a row's series.</summary>
    public JsonObject Colour() => Scaled(Arr(Colours().Select(Expr)));

    /// <summary>The shape of a row's series: it tells apart where colours do not.</summary>
    public JsonObject Shape() => Scaled("symbol");

    /// <summary>Full where the legend has the series picked, or nothing is; faint elsewhere.</summary>
    public JsonObject? Opacity() =>
        HasLegend ? Obj(("condition", Obj(("param", "pick"), ("value", 1))), ("value", 0.08m)) : null;

    /// <summary>What the legend picks.</summary>
    public JsonArray? Picked() =>
        HasLegend
            ? Arr(
                Obj(("name", "pick"), ("select", Obj(("type", "point"), ("fields", Arr("series")))), ("bind", "legend"))
            )
            : null;

    private static IEnumerable<Number> Numbers(IEnumerable<Series> series) =>
        series.SelectMany(s => s.Points).Select(p => p.Value).OfType<Number>();

    private IEnumerable<string> Colours()
    {
        var next = 0;
        return names.Select(n =>
            claimed.Contains(n) ? Claim : string.Create(CultureInfo.InvariantCulture, $"hues[{next++}]")
        );
    }

    private JsonObject Scaled(JsonNode range) =>
        Obj(
                ("field", "series"),
                ("type", "nominal"),
                ("scale", Obj(("domain", Arr(names.Select(Text))), ("range", range)))
            )
            .With("legend", HasLegend ? Legend() : null);

    // As many columns as the widest name leaves room for, on a desk and on a phone.
    private JsonObject Legend()
    {
        var widest = SymbolWidth + (LetterWidth * names.Max(n => n.Length));
        var columns = string.Create(CultureInfo.InvariantCulture, $"max(1, floor(width / {widest}))");
        return Obj(("columns", Expr(columns)), ("labelLimit", Expr("width"))).With("title", null);
    }
}
