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
internal sealed class FlowsRoute : PairList<FlowRow, FlowAnswer>
{
    public override string Name => "flows";

    public override string Tool => "flows";

    public override string Path => "/api/v1/pairs/{a}/{b}/flows";

    protected override IReadOnlyList<Parameter> Only { get; } = [Asking.Parameters.Economy("side")];

    protected override IEnumerable<FlowRow> Everything(Bench bench) => FlowRows.Of(bench);

    protected override bool IsAsked(Ask ask, FlowRow item) =>
        ask.Pair.Holds(item.Period) && Same(ask["side"], item.Reporter.Code);

    protected override FlowAnswer Answer(Bench bench, FlowRow item)
    {
        var language = bench.Say.Language;
        return new(
            item.Period.ToString(),
            EconomyRef.Of(item.Exporter, language),
            EconomyRef.Of(item.Importer, language),
            EconomyRef.Of(item.Reporter, language),
            SourceRef.Of(bench.Evidence, item.Source),
            NumberAnswer.Of(item.Answer)
        );
    }
}
