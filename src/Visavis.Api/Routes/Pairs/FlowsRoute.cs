using Visavis.Api.Answers;
using Visavis.Api.Asking;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Routes.Pairs;

/// <summary>What one side says of one movement in one period, in one source.</summary>
internal sealed record FlowAnswer(
    string Period,
    EconomyRef Exporter,
    EconomyRef Importer,
    EconomyRef Reporter,
    SourceRef Source,
    NumberAnswer Number
);

/// <summary>Every side's figures of a pair.</summary>
internal sealed class FlowsRoute : Route<Page<FlowAnswer>>
{
    private static readonly Parameter Side = Asking.Parameters.Economy("side");

    public override string Name => "flows";

    public override string Tool => "flows";

    public override string Path => "/api/v1/pairs/{a}/{b}/flows";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [.. Asking.Parameters.Pair, Side, .. Asking.Parameters.Page];

    protected override Page<FlowAnswer> Of(Ask ask) =>
        Page<FlowAnswer>.Of(
            ask,
            ask.OfPair(bench =>
                FlowRows
                    .Of(bench, ask.Pair)
                    .Where(r =>
                        ask["side"] is not { } side || r.Reporter.Code.Equals(side, StringComparison.OrdinalIgnoreCase)
                    )
                    .Select(r => Of(bench, r))
                    .ToList()
            )
        );

    private static FlowAnswer Of(Bench bench, FlowRow row)
    {
        var language = bench.Say.Language;
        return new(
            row.Period.ToString(),
            EconomyRef.Of(row.Exporter, language),
            EconomyRef.Of(row.Importer, language),
            EconomyRef.Of(row.Reporter, language),
            SourceRef.Of(bench.Evidence, row.Source),
            NumberAnswer.Of(row.Answer)
        );
    }
}
