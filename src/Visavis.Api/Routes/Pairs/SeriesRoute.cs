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
internal sealed class SeriesRoute : PairList<Observation, PointAnswer>
{
    public override string Name => "series";

    public override string Path => "/api/v1/pairs/{a}/{b}/series";

    protected override IReadOnlyList<Parameter> Only { get; } =
    [
        Asking.Parameters.Economy("reporter"),
        Asking.Parameters.Economy("partner"),
        Asking.Parameters.Flow,
        new WordsParameter("commodity", 60),
        new ChoiceParameter("each", "year", "month"),
        Asking.Parameters.Source,
    ];

    protected override IEnumerable<Observation> Everything(Bench bench) =>
        bench
            .Evidence.Rows.Observations.OrderBy(o => o.Key.Period.StartMonth)
            .ThenBy(o => o.Key.Period.Months)
            .ThenBy(o => o.Source, StringComparer.Ordinal)
            .ThenBy(o => o.Key.Reporter.Code, StringComparer.Ordinal)
            .ThenBy(o => o.Key.Partner.Code, StringComparer.Ordinal)
            .ThenBy(o => o.Key.Flow)
            .ThenBy(o => o.Key.Commodity.ToString(), StringComparer.Ordinal);

    protected override bool IsAsked(Ask ask, Observation item) =>
        ask.Pair.Holds(item.Key.Period)
        && Same(ask["reporter"], item.Key.Reporter.Code)
        && Same(ask["partner"], item.Key.Partner.Code)
        && (ask["flow"] is null || Same(ask["flow"], item.Key.Flow.ToString()))
        && (ask["commodity"] is null || Same(ask["commodity"], item.Key.Commodity.ToString()))
        && Same(ask["source"], item.Source)
        && (ask["each"] is not { } each || (each == "year" ? item.Key.Period.IsYear : item.Key.Period.IsMonth));

    protected override PointAnswer Answer(Bench bench, Observation item) => PointAnswer.Of(bench, item);
}
