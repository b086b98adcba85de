using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Declared;

/// <summary>What rows are about, in the language of the evidence.</summary>
internal sealed class RowTags(Bench bench)
{
    private Language Language => bench.Say.Language;

    public Dictionary<string, Tag> Of(Observation observation)
    {
        var key = observation.Key;
        var tags = Of(
            key.Reporter,
            observation.Source,
            AnswerKind.Reported,
            key.Flow == Flow.Export ? "export" : "import",
            ""
        );
        tags["partner"] = TagOf(key.Partner);
        tags["movement"] = Movement(key.Exporter, key.Importer);
        return tags;
    }

    /// <summary>Of an estimate, or of an end of its interval.</summary>
    public Dictionary<string, Tag> Of(Answer estimate, string end) =>
        new(StringComparer.Ordinal)
        {
            ["kind"] = new("estimated", bench.Say["charts.kind.Estimated"]),
            ["source"] = new(estimate.Address.Method, ""),
            ["end"] = end.Length == 0 ? Tag.None : new(end, bench.Say[$"reconstruction.{end}"]),
        };

    public Dictionary<string, Tag> Of(Claim claim)
    {
        var tags = Of(claim.Reporter, claim.Source, AnswerKind.Claimed, claim.Direction, "");
        tags["coverage"] = CoverageOf(claim.Coverage);
        tags["period"] = new(claim.Period!.Value.ToString(), Spoken(claim.Period!.Value));
        tags["forecast"] = claim.IsForecast ? new("forecast", bench.Say["charts.forecast"]) : Tag.None;
        if (claim.Partner is { } partner)
        {
            tags["partner"] = TagOf(partner);
        }
        if (claim is { Reporter: { } reporter, Partner: { } other, Direction: "export" or "import" })
        {
            tags["movement"] = claim.Direction == "export" ? Movement(reporter, other) : Movement(other, reporter);
        }
        return tags;
    }

    public Dictionary<string, Tag> Of(Mirror pair)
    {
        var tags = Of(pair.Exporter, pair.Ours.Source, AnswerKind.Calculated, "export", "");
        tags["movement"] = Movement(pair.Exporter, bench.Evidence.Other(pair.Exporter));
        tags["source"] =
            pair.Ours.Source == pair.Theirs.Source
                ? SourceOf(pair.Ours.Source)
                : new(
                    $"{pair.Ours.Source}/{pair.Theirs.Source}",
                    bench.Say.Text(
                        "charts.against",
                        ("ours", SourceOf(pair.Ours.Source).Label),
                        ("theirs", SourceOf(pair.Theirs.Source).Label)
                    )
                );
        return tags;
    }

    public Dictionary<string, Tag> Of(Economy? reporter, string source, AnswerKind kind, string flow, string gdp) =>
        new(StringComparer.Ordinal)
        {
            ["reporter"] = reporter is null ? Tag.None : TagOf(reporter),
            ["source"] = SourceOf(source),
            ["flow"] = new(flow, bench.Say.Has($"charts.flow.{flow}") ? bench.Say[$"charts.flow.{flow}"] : flow),
            ["column"] = new(Column(reporter, flow), ""),
            ["kind"] = new(kind.ToString(), bench.Say[$"charts.kind.{kind}"]),
            ["gdp"] =
                gdp.Length == 0 ? Tag.None : new(gdp, bench.Say.Text("charts.gdp", ("source", SourceOf(gdp).Label))),
            ["coverage"] = CoverageOf(Coverage.Goods),
        };

    private Tag Movement(Economy exporter, Economy importer) =>
        new(
            $"{exporter.Code}>{importer.Code}",
            bench.Say.Text("charts.movement", ("exporter", exporter), ("importer", importer))
        );

    // One matrix shows both sides: what the second exports, the first imports. Its balance is another quantity.
    private string Column(Economy? reporter, string flow) =>
        (flow, bench.Evidence.B.Equals(reporter)) switch
        {
            ("export", true) => "import",
            ("import", true) => "export",
            ("trade-balance" or "balance", true) => "",
            ("trade-balance", false) => "balance",
            _ => flow,
        };

    private Tag CoverageOf(Coverage coverage) => new(coverage.ToString(), bench.Say[$"charts.coverage.{coverage}"]);

    private Tag TagOf(Economy economy) => new(economy.Code, bench.Say.Text("charts.name", ("economy", economy)));

    private Tag SourceOf(string id) => new(id, bench.Evidence.SourceOf(id).Short(Language));

    private string Spoken(Period period) => bench.Say.Text("charts.period", ("period", period));
}
