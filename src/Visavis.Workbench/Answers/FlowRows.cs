using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>What one side says of one movement in one period, in one source.</summary>
public sealed record FlowRow(
    Period Period,
    Economy Exporter,
    Economy Importer,
    Economy Reporter,
    string Source,
    Answer Answer
);

/// <summary>Every side's figures of a pair.</summary>
public static class FlowRows
{
    /// <summary>Totals of whole years, and the amounts that documents print for any period; by period, movement, reporter, source.</summary>
    public static IReadOnlyList<FlowRow> Of(Bench bench, PairQuery query) =>
        [.. Of(bench).Where(r => query.Holds(r.Period))];

    /// <summary>The same of all periods.</summary>
    public static IReadOnlyList<FlowRow> Of(Bench bench) =>
        [
            .. Observed(bench)
                .Concat(Claimed(bench))
                .Where(r => r.Answer.IsDefined)
                .OrderBy(r => r.Period.StartMonth)
                .ThenBy(r => r.Period.Months)
                .ThenBy(r => r.Exporter.Code, StringComparer.Ordinal)
                .ThenBy(r => r.Reporter.Code, StringComparer.Ordinal)
                .ThenBy(r => r.Source, StringComparer.Ordinal),
        ];

    private static IEnumerable<FlowRow> Observed(Bench bench) =>
        from observation in bench.Evidence.PairObservations
        let key = observation.Key
        where key.Commodity.IsTotal && key.Period.IsYear && key.Flow is Flow.Export or Flow.Import
        select new FlowRow(
            key.Period,
            key.Exporter,
            key.Importer,
            key.Reporter,
            observation.Source,
            bench.Figure(observation)
        );

    private static IEnumerable<FlowRow> Claimed(Bench bench) =>
        (
            from claim in bench.Evidence.PairClaims
            where claim.Kind == ClaimKind.Level && claim.Direction is "export" or "import" && claim.Commodity.IsTotal
            where claim.Period is not null && claim.Figure is not null && !claim.IsForecast
            let isExport = claim.Direction == "export"
            let row = new FlowRow(
                claim.Period!.Value,
                isExport ? claim.Reporter! : claim.Partner!,
                isExport ? claim.Partner! : claim.Reporter!,
                claim.Reporter!,
                claim.Source,
                bench.Ask("claim", ("id", claim.Id))
            )
            select row
        ).DistinctBy(r =>
            (r.Period, r.Exporter.Code, r.Reporter.Code, r.Source, r.Answer.Value.IsDefined ? r.Answer.Value.Value : 0)
        );
}
