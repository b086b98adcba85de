using Visavis.Analysis.Mirrors;
using Visavis.Core;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench.Mirrors;

/// <summary>Movements of one group, as their two sides have them; US dollars.</summary>
/// <param name="Exporter">Who sends; absent where the group holds several.</param>
/// <param name="Importer">Who receives.</param>
/// <param name="Product">What, as the ledger has it; absent where the group holds several.</param>
/// <param name="Year">When; absent where the group holds several.</param>
/// <param name="Movements">That both sides report.</param>
/// <param name="ByExporter">What exporters say, FOB.</param>
/// <param name="ByImporter">What importers say, at their own valuation.</param>
/// <param name="AtExportersBorder">What importers say, FOB.</param>
/// <param name="Reconciled">Between the two, as far as each is trusted, FOB; absent where reports cannot be weighed.</param>
/// <param name="OnlyByExporter">What exporters say of movements that the other side does not report.</param>
/// <param name="OnlyByImporter">What importers say of such movements, at their own valuation.</param>
public sealed record MirrorRow(
    Economy? Exporter,
    Economy? Importer,
    string? Product,
    int? Year,
    int Movements,
    double ByExporter,
    double ByImporter,
    double AtExportersBorder,
    double? Reconciled,
    double OnlyByExporter,
    double OnlyByImporter
)
{
    /// <summary>(A − B) / ((A + B) / 2) at the exporter's border; absent where no movement has two sides.</summary>
    public double? Asymmetry =>
        Movements > 0 ? 2 * (ByExporter - AtExportersBorder) / (ByExporter + AtExportersBorder) : null;

    /// <summary>ln (A / B) at the exporter's border; absent where no movement has two sides.</summary>
    public double? LogRatio => Movements > 0 ? Math.Log(ByExporter / AtExportersBorder) : null;
}

/// <summary>How far reports of an economy in a role are trusted.</summary>
/// <param name="Economy">Whose.</param>
/// <param name="IsExporter">Of exports, or of imports.</param>
/// <param name="Found">By variance components.</param>
/// <param name="BaciSpread">BACI's s, where it was asked for.</param>
public sealed record TrustRow(Economy Economy, bool IsExporter, ReporterReliability Found, double? BaciSpread);

/// <summary>What the two reports of one movement come to, and why: ln of the value is the weighted mean of both. Habits are left in it and widen its interval: which side leans cannot be told from one pair.</summary>
/// <param name="Exporter">Who sends.</param>
/// <param name="Importer">Who receives.</param>
/// <param name="Product">What, as the ledger has it.</param>
/// <param name="Year">When.</param>
/// <param name="ByExporter">What the exporter says, US dollars FOB.</param>
/// <param name="AtExportersBorder">What the importer says, FOB.</param>
/// <param name="OfExporter">Weight of the exporter's report, 0 to 1.</param>
/// <param name="ExporterHabit">ln by which the exporter usually says more.</param>
/// <param name="ImporterHabit">ln by which the importer usually says more.</param>
/// <param name="Shift">ln by which habits of both, of the product and of the year would move the value.</param>
/// <param name="Value">US dollars FOB.</param>
/// <param name="Low">Low end of the 95 % interval.</param>
/// <param name="High">High end.</param>
public sealed record ReconciledRow(
    Economy Exporter,
    Economy Importer,
    string Product,
    int Year,
    double ByExporter,
    double AtExportersBorder,
    double OfExporter,
    double ExporterHabit,
    double ImporterHabit,
    double Shift,
    double Value,
    double Low,
    double High
);

/// <summary>How the two reports of a pair are weighed.</summary>
/// <param name="Exporter">Who sends.</param>
/// <param name="Importer">Who receives.</param>
/// <param name="OfExporter">Weight of the exporter's report, 0 to 1.</param>
/// <param name="Least">The least that it can be over the splits that the data allow.</param>
/// <param name="Most">The most.</param>
/// <param name="Margin">Freight and insurance over the value at the exporter's border.</param>
public sealed record WeightRow(
    Economy Exporter,
    Economy Importer,
    double OfExporter,
    double Least,
    double Most,
    double Margin
);

/// <summary>A year of a reporter that is not whole enough to be held against its mirror.</summary>
/// <param name="Reporter">Whose.</param>
/// <param name="Flow">Of what.</param>
/// <param name="Year">Calendar year.</param>
public sealed record IncompleteYear(Economy Reporter, Flow Flow, int Year);

/// <summary>What was filed under no partner or no product and is given to one whose mirror lacks it.</summary>
/// <param name="Reporter">Whose report.</param>
/// <param name="Flow">Of what.</param>
/// <param name="To">The partner or product that it is given to.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Given">US dollars.</param>
/// <param name="Gap">What the mirror says more, before.</param>
public sealed record GivenRow(Economy Reporter, Flow Flow, string To, int Year, double Given, double Gap);

/// <summary>Mirror pairs of a workspace.</summary>
/// <param name="Level">Codes of which products.</param>
/// <param name="Sources">Whose figures stand for each reporter.</param>
/// <param name="Cif">The margin between valuations.</param>
/// <param name="Rows">By group.</param>
/// <param name="Trust">Of every reporter that can be compared.</param>
/// <param name="Weights">Of the pairs asked for.</param>
/// <param name="Incomplete">Years that took no part in the estimates.</param>
/// <param name="Copied">Movements of which one side's figure is the other's: one witness, which took no part either.</param>
/// <param name="Given">Reallocated.</param>
/// <param name="Reconciled">By movement, where it was asked for.</param>
public sealed record MirrorAnswer(
    CommodityLevel Level,
    IReadOnlyList<(Economy Reporter, string Source)> Sources,
    CifModel Cif,
    IReadOnlyList<MirrorRow> Rows,
    IReadOnlyList<TrustRow> Trust,
    IReadOnlyList<WeightRow> Weights,
    IReadOnlyList<IncompleteYear> Incomplete,
    IReadOnlyList<Movement> Copied,
    IReadOnlyList<GivenRow> Given,
    IReadOnlyList<ReconciledRow> Reconciled
);
