using Visavis.Api.Answers;
using Visavis.Api.Asking;
using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Routes.Pairs;

/// <summary>What a document prints about a pair: its claim, not our calculation.</summary>
/// <param name="Id">Id of the claim.</param>
/// <param name="Period">When; absent where the text does not say.</param>
/// <param name="Kind">How it was put.</param>
/// <param name="Direction">export, import, turnover, balance, or empty.</param>
/// <param name="Reporter">Whose trade.</param>
/// <param name="Partner">With whom.</param>
/// <param name="Indicator">What it is about.</param>
/// <param name="Coverage">Goods, services or both.</param>
/// <param name="Commodity">Of what.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Unit">The printed unit.</param>
/// <param name="Forecast">Whether it speaks of what was still to come.</param>
/// <param name="Source">Who prints it.</param>
/// <param name="Where">Where in the document.</param>
/// <param name="Publisher">Whose statement it goes back to.</param>
/// <param name="Statement">Claims with the same mark are one witness.</param>
/// <param name="Number">As a number; absent where it was said in words.</param>
internal sealed record ClaimAnswer(
    string Id,
    string? Period,
    ClaimKind Kind,
    string Direction,
    EconomyRef? Reporter,
    EconomyRef? Partner,
    string Indicator,
    Coverage Coverage,
    string Commodity,
    string Printed,
    string Unit,
    bool Forecast,
    SourceRef Source,
    string Where,
    string Publisher,
    string Statement,
    NumberAnswer? Number
)
{
    public static ClaimAnswer Of(Bench bench, Claim claim)
    {
        var language = bench.Say.Language;
        return new(
            claim.Id,
            claim.Period?.ToString(),
            claim.Kind,
            claim.Direction,
            claim.Reporter is { } reporter ? EconomyRef.Of(reporter, language) : null,
            claim.Partner is { } partner ? EconomyRef.Of(partner, language) : null,
            claim.Indicator,
            claim.Coverage,
            claim.Commodity.ToString(),
            claim.Printed,
            claim.Unit,
            claim.IsForecast,
            SourceRef.Of(bench.Evidence, claim.Source),
            claim.Locator,
            claim.Lineage.Publisher,
            claim.Lineage.Statement,
            claim.Figure is null ? null : NumberAnswer.Of(bench.Ask("claim", ("id", claim.Id)))
        );
    }
}

/// <summary>Every claim about a pair, by period.</summary>
internal sealed class EvidenceRoute : PairList<Claim, ClaimAnswer>
{
    public override string Name => "evidence";

    public override string Tool => "evidence";

    public override string Path => "/api/v1/pairs/{a}/{b}/evidence";

    protected override IReadOnlyList<Parameter> Only { get; } =
    [new ChoiceParameter("direction", "export", "import", "turnover", "balance")];

    protected override IEnumerable<Claim> Everything(Bench bench) =>
        bench
            .Evidence.PairClaims.OrderBy(c => c.Period?.StartMonth)
            .ThenBy(c => c.Period?.Months)
            .ThenBy(c => c.Id, StringComparer.Ordinal);

    protected override bool IsAsked(Ask ask, Claim item) =>
        (item.Period is not { } period || ask.Pair.Holds(period)) && Same(ask["direction"], item.Direction);

    protected override ClaimAnswer Answer(Bench bench, Claim item) => ClaimAnswer.Of(bench, item);
}
