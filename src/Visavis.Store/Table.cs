namespace Visavis.Store;

/// <summary>A table of the ledger. Its columns stand in <c>Sql/NAME.sql</c>, its rows in Parquet parts.</summary>
/// <param name="Name">Name in SQL and folder of its parts.</param>
/// <param name="Order">How the rows of a part are sorted: total, so that equal rows in any order give equal bytes.</param>
internal sealed record Table(string Name, string Order)
{
    /// <summary>What makes two rows say something of the same thing; absent where rows are not told apart so.</summary>
    public string? Key { get; private init; }

    /// <summary>What makes two observations of one vintage figures of the same thing.</summary>
    public const string ObservationKey =
        "vintage, reporter, partner, flow, nomenclature, code, start_month, months, "
        + "variable, valuation, coverage, basis, collection, system, territory, currency";

    /// <summary>What makes two points of series of one vintage figures of the same thing.</summary>
    private const string SeriesKey = "vintage, indicator, economy, partner, start_month, months";

    // The year first: the statistics of a part's row groups let a reader skip the other years.
    public static Table Observation { get; } =
        new("observation", $"start_month // 12, {ObservationKey}, line") { Key = ObservationKey };

    public static Table Claim { get; } = new("claim", "vintage, line, id");

    public static Table Term { get; } = new("term", "vintage, claim, role DESC, ordinal");

    public static Table Series { get; } = new("series", $"{SeriesKey}, line") { Key = SeriesKey };

    public static Table SetAside { get; } =
        new(
            "set_aside",
            "vintage, line, place_column, problem_code, text, problem_found, problem_place, problem_need, problem_try"
        );

    public static Table Classification { get; } = new("classification", "vintage, nomenclature, code");

    public static Table Concordance { get; } =
        new("concordance", "vintage, from_nomenclature, from_code, to_nomenclature, to_code");

    public static IReadOnlyList<Table> All { get; } =
    [Observation, Claim, Term, Series, SetAside, Classification, Concordance];
}
