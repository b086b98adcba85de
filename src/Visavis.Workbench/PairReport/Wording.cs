using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Sources;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>Names of trades, sides and coverages in running text.</summary>
internal static class Wording
{
    public static string Movement(Speech say, Economy exporter, Economy importer) =>
        say.Text("trade.movement", ("exporter", exporter), ("importer", importer));

    /// <summary>How a measure is computed, in one line of a receipt.</summary>
    public static string MethodOf(Speech say, MeasureInfo info) =>
        say.Text(
            "answers.measure",
            ("name", info.NameIn(say.Language)),
            ("formula", info.FormulaIn(say.Language)),
            ("source", info.SourceIn(say.Language)),
            ("id", info.Id)
        );

    /// <summary>What a claim is about.</summary>
    public static string What(Speech say, Claim claim)
    {
        var commodity = Commodity(say, claim);
        if (claim.Reporter is null || !IsTrade(claim))
        {
            var indicator = Indicator(say, claim);
            return claim.Commodity.IsTotal
                ? indicator
                : say.Text("trade.of-what", ("indicator", indicator), ("commodity", commodity));
        }
        var trade = Trade(say, claim, claim.Reporter);
        var goods = claim.Commodity.IsTotal
            ? trade
            : say.Text("trade.of-goods", ("trade", trade), ("commodity", commodity));
        return Put(claim) is { } key
            ? say.Text($"trade.put.{key}", ("trade", goods), ("indicator", Indicator(say, claim)))
            : goods;
    }

    /// <summary>What a claim is about, and when.</summary>
    public static string WhatAndWhen(Speech say, Claim claim) =>
        claim.Period is { } period
            ? say.Text("trade.when", ("what", What(say, claim)), ("period", period))
            : What(say, claim);

    public static string CoverageOf(Speech say, Coverage coverage) => say[$"trade.coverage.{coverage}"];

    /// <summary>An economy as it stands in a table.</summary>
    public static string Name(Speech say, Economy economy) => say.Text("trade.name", ("economy", economy));

    /// <summary>A period as it stands in a table.</summary>
    public static string Of(Speech say, Period period) => say.Text("trade.period", ("period", period));

    /// <summary>The compiler's word for what it is about, without the kind that the claim has anyway.</summary>
    public static string Indicator(Speech say, Claim claim) => ClaimWords.Indicator(claim, say.Language);

    /// <summary>Of what a claim speaks, in the compiler's words.</summary>
    public static string Commodity(Speech say, Claim claim) => ClaimWords.Commodity(claim, say.Language);

    /// <summary>A product, or all of them.</summary>
    public static string Commodity(Speech say, Commodity commodity) =>
        commodity.IsTotal ? say["trade.total"] : commodity.ToString();

    /// <summary>The unit that a document prints.</summary>
    public static string Unit(Speech say, Claim claim) =>
        MoneyUnit.TryParse(claim.Unit, out _) ? Unit(say, claim.Unit) : ClaimWords.Unit(claim, say.Language);

    /// <summary>The unit that a source states.</summary>
    public static string Unit(Speech say, string unit) =>
        MoneyUnit.TryParse(unit, out var money) ? money.Name(say.Language)
        : say.Has($"units.{unit}") ? say[$"units.{unit}"]
        : unit;

    /// <summary>What readers call a source; its id where nobody gave it a short name.</summary>
    public static string Source(PairEvidence evidence, string id) =>
        evidence.Rows.Sources.TryGetValue(id, out var source) ? source.Short(evidence.Say.Language) : id;

    /// <summary>From whom a claim ultimately comes.</summary>
    public static string Publisher(Speech say, Claim claim) => ClaimWords.Publisher(claim, say.Language);

    /// <summary>Where in its source a claim stands: the document's own place, else the line of our file.</summary>
    public static string Place(Speech say, Claim claim) => ClaimWords.Locator(claim, say.Language);

    /// <summary>A figure of one economy.</summary>
    public static string Series(Speech say, SeriesPoint point)
    {
        var key = $"trade.series.{point.Indicator}";
        return say.Text(
            say.Has(key) ? key : "trade.series.other",
            ("indicator", point.Indicator),
            ("economy", point.Economy ?? Economies.World),
            ("period", point.Period)
        );
    }

    private static bool IsTrade(Claim claim) =>
        claim.Direction.Length > 0 && (claim.Kind <= ClaimKind.Change || claim.Kind == ClaimKind.Measure);

    private static string Trade(Speech say, Claim claim, Economy reporter)
    {
        var direction = claim.Direction is "export" or "import" or "balance" ? claim.Direction : "turnover";
        return claim.Partner switch
        {
            null => say.Text($"trade.{direction}.unnamed", ("reporter", reporter)),
            { Kind: EconomyKind.World } => say.Text($"trade.{direction}.world", ("reporter", reporter)),
            var partner => say.Text($"trade.{direction}.partner", ("reporter", reporter), ("partner", partner)),
        };
    }

    private static string? Put(Claim claim) =>
        claim.Kind switch
        {
            ClaimKind.Share => claim.Whole == Whole.AllPartners ? "share-of-partners" : "share-of-goods",
            ClaimKind.Growth => "growth",
            ClaimKind.Index => "index",
            ClaimKind.Times => "times",
            ClaimKind.Change => "change",
            ClaimKind.Measure => "measure",
            _ => null,
        };
}
