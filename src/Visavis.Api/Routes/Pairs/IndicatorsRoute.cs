using Visavis.Api.Answers;
using Visavis.Api.Asking;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Routes.Pairs;

/// <summary>A figure of one economy that is no trade: a domestic product, a rate.</summary>
internal sealed record IndicatorAnswer(
    string Indicator,
    EconomyRef? Economy,
    string Period,
    decimal Value,
    string Unit,
    SourceRef Source,
    string? Receipt
);

/// <summary>What is known of the two economies beside their trade.</summary>
internal sealed class IndicatorsRoute : Route<Page<IndicatorAnswer>>
{
    private const string Product = "gdp";

    public override string Name => "indicators";

    public override string Path => "/api/v1/pairs/{a}/{b}/indicators";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [.. Asking.Parameters.Pair, new WordsParameter("indicator", 60), .. Asking.Parameters.Page];

    protected override Page<IndicatorAnswer> Of(Ask ask) =>
        ask.OfPair(bench =>
            Page<IndicatorAnswer>.Of(
                ask,
                [
                    .. bench
                        .Evidence.Rows.Series.Where(s => ask.Pair.Holds(s.Period))
                        .Where(s => ask["indicator"] is not { } indicator || s.Indicator == indicator),
                ],
                s => Of(bench, s)
            )
        );

    private static IndicatorAnswer Of(Bench bench, SeriesPoint point) =>
        new(
            point.Indicator,
            point.Economy is { } economy ? EconomyRef.Of(economy, bench.Say.Language) : null,
            point.Period.ToString(),
            point.Value,
            point.Unit,
            SourceRef.Of(bench.Evidence, point.Source),
            point is { Indicator: Product, Economy: { } of } ? Receipt(bench, point, of) : null
        );

    private static string Receipt(Bench bench, SeriesPoint point, Economy economy) =>
        bench
            .Ask("gdp", ("economy", economy.Code), ("gdp", point.Source), ("period", point.Period.ToString()))
            .Address.ToString();
}
