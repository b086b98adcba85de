using Visavis.Api.Answers;
using Visavis.Api.Asking;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Routes.Pairs;

/// <summary>A figure as its source published it.</summary>
/// <param name="Period">When.</param>
/// <param name="Reporter">Who says it.</param>
/// <param name="Partner">With whom.</param>
/// <param name="Flow">What the reporter recorded.</param>
/// <param name="Commodity">Of what.</param>
/// <param name="Variable">What the cell holds.</param>
/// <param name="Valuation">At whose border.</param>
/// <param name="Coverage">Goods, services or both.</param>
/// <param name="Status">What is known: zero, not reported and confidential are different things.</param>
/// <param name="Value">In units of the currency; absent where the status has none.</param>
/// <param name="Currency">In what it is counted.</param>
/// <param name="Low">Lower end of what would have been printed so.</param>
/// <param name="High">Upper end.</param>
/// <param name="Source">In which source.</param>
/// <param name="Receipt">Address of its receipt; absent where there is no number.</param>
internal sealed record PointAnswer(
    string Period,
    EconomyRef Reporter,
    EconomyRef Partner,
    Flow Flow,
    string Commodity,
    Variable Variable,
    Valuation Valuation,
    Coverage Coverage,
    ObservationStatus Status,
    decimal? Value,
    string Currency,
    decimal? Low,
    decimal? High,
    SourceRef Source,
    string? Receipt
)
{
    public static PointAnswer Of(Bench bench, Observation point)
    {
        var (key, language) = (point.Key, bench.Say.Language);
        var hasReceipt =
            point.Status.HasValue() && key.Variable == Variable.TradeValue && key.Flow is Flow.Export or Flow.Import;
        return new(
            key.Period.ToString(),
            EconomyRef.Of(key.Reporter, language),
            EconomyRef.Of(key.Partner, language),
            key.Flow,
            key.Commodity.ToString(),
            key.Variable,
            key.Valuation,
            key.Coverage,
            point.Status,
            point.Value,
            key.Currency.Code,
            point.Value is null ? null : point.Rounding.Low,
            point.Value is null ? null : point.Rounding.High,
            SourceRef.Of(bench.Evidence, point.Source),
            hasReceipt ? bench.AddressOf(point).ToString() : null
        );
    }
}

/// <summary>Figures of the two economies as published: with each other, and with everybody else.</summary>
internal sealed class SeriesRoute : Route<Page<PointAnswer>>
{
    private static readonly Parameter Each = new ChoiceParameter("each", "year", "month");

    private static readonly Parameter Commodity = new WordsParameter("commodity", 60);

    public override string Name => "series";

    public override string Path => "/api/v1/pairs/{a}/{b}/series";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Asking.Parameters.Pair,
        Asking.Parameters.Economy("reporter"),
        Asking.Parameters.Economy("partner"),
        Asking.Parameters.Flow,
        Commodity,
        Each,
        Asking.Parameters.Source,
        .. Asking.Parameters.Page,
    ];

    protected override Page<PointAnswer> Of(Ask ask) =>
        ask.OfPair(bench =>
        {
            var all = bench
                .Evidence.Rows.Observations.Where(o => ask.Pair.Holds(o.Key.Period) && Is(ask, o))
                .OrderBy(o => o.Key.Period.StartMonth)
                .ThenBy(o => o.Key.Period.Months)
                .ThenBy(o => o.Source, StringComparer.Ordinal)
                .ThenBy(o => o.Key.Reporter.Code, StringComparer.Ordinal)
                .ThenBy(o => o.Key.Partner.Code, StringComparer.Ordinal)
                .ThenBy(o => o.Key.Flow)
                .ThenBy(o => o.Key.Commodity.ToString(), StringComparer.Ordinal)
                .ToList();
            return Page<PointAnswer>.Of(ask, all, o => PointAnswer.Of(bench, o));
        });

    private static bool Is(Ask ask, Observation o) =>
        Same(ask["reporter"], o.Key.Reporter.Code)
        && Same(ask["partner"], o.Key.Partner.Code)
        && Same(ask["flow"], o.Key.Flow.ToString())
        && Same(ask["commodity"], o.Key.Commodity.ToString())
        && Same(ask["source"], o.Source)
        && (ask["each"] is not { } each || (each == "year" ? o.Key.Period.IsYear : o.Key.Period.IsMonth));

    private static bool Same(string? asked, string actual) =>
        asked is null || actual.Equals(asked, StringComparison.OrdinalIgnoreCase);
}
