namespace Visavis.Sources;

/// <summary>What a column is for: the keys of a manifest's <c>columns</c> and <c>constants</c>.</summary>
internal static class Role
{
    public const string Reporter = "reporter";
    public const string Partner = "partner";
    public const string Flow = "flow";
    public const string Coverage = "coverage";
    public const string Commodity = "commodity";
    public const string Period = "period";

    /// <summary>The month of the year that the period's column names.</summary>
    public const string Month = "month";
    public const string Value = "value";
    public const string Unit = "unit";

    /// <summary>A power of ten by which figures are to be multiplied beside what the unit says (SDMX UNIT_MULT).</summary>
    public const string Scale = "scale";
    public const string Note = "note";
    public const string Indicator = "indicator";
    public const string Status = "status";
    public const string Nomenclature = "nomenclature";
    public const string Variable = "variable";
    public const string Valuation = "valuation";
    public const string Basis = "basis";
    public const string Collection = "collection";
    public const string System = "tradeSystem";
    public const string Territory = "territory";

    // Claims have more to say than figures of a table.
    public const string Document = "document";
    public const string Locator = "locator";
    public const string Kind = "kind";
    public const string PeriodStart = "periodStart";
    public const string PeriodEnd = "periodEnd";
    public const string Sign = "sign";
    public const string Qualifier = "qualifier";
    public const string Cited = "cited";

    public static IReadOnlyList<string> All { get; } =
    [
        Reporter,
        Partner,
        Flow,
        Coverage,
        Commodity,
        Period,
        Month,
        Value,
        Unit,
        Scale,
        Note,
        Indicator,
        Status,
        Nomenclature,
        Variable,
        Valuation,
        Basis,
        Collection,
        System,
        Territory,
        Document,
        Locator,
        Kind,
        PeriodStart,
        PeriodEnd,
        Sign,
        Qualifier,
        Cited,
    ];
}
