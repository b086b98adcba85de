using Visavis.Core;
using Visavis.DuckDb;

namespace Visavis.Store.Reading;

/// <summary>Reads the tables' rows back into the vocabulary.</summary>
internal static class Rows
{
    public static Observation Observation(scoped DuckDbRow row, Commits.StoredVintage vintage) =>
        new(
            Key(row),
            Word<ObservationStatus>(row, "status"),
            row.HasValue("value") ? row.Decimal("value") : null,
            vintage.Vintage.Source,
            new(vintage.File, vintage.Vintage.Sha256, row.Int64("line"), "")
        )
        {
            LastDigit = (sbyte)row.Int32("last_digit"),
            UnitExponent = (sbyte)row.Int32("unit_exponent"),
            Note = row.Text("note"),
        };

    public static Claim Claim(scoped DuckDbRow row) =>
        new()
        {
            Id = row.Text("id"),
            Source = row.Text("source"),
            Locator = row.Text("locator"),
            Indicator = row.Text("indicator"),
            Kind = Word<ClaimKind>(row, "kind"),
            Reporter = EconomyOrNone(row, "reporter"),
            Partner = EconomyOrNone(row, "partner"),
            Direction = row.Text("direction"),
            Commodity = new(row.Text("nomenclature"), row.Text("code")),
            Coverage = Word<Coverage>(row, "coverage"),
            Period = PeriodOrNone(row, "start_month", "months"),
            BasePeriod = PeriodOrNone(row, "base_start_month", "base_months"),
            Whole = Word<Whole>(row, "whole"),
            Printed = row.Text("printed"),
            Figure = row.HasValue("figure") ? Figure(row.Text("figure")) : null,
            Unit = row.Text("unit"),
            Qualifier = Word<Qualifier>(row, "qualifier"),
            Remark = row.Text("remark"),
            IsForecast = row.Boolean("is_forecast"),
            Lineage = new(row.Text("lineage_publisher"), row.Text("lineage_statement")),
            Place = Place(row),
        };

    public static SeriesPoint SeriesPoint(scoped DuckDbRow row) =>
        new(
            row.Text("indicator"),
            EconomyOrNone(row, "economy"),
            Period.Of(row.Int32("start_month"), row.Int32("months")),
            row.Decimal("value"),
            row.Text("unit"),
            (sbyte)row.Int32("last_digit"),
            row.Text("source"),
            Place(row)
        )
        {
            Partner = EconomyOrNone(row, "partner"),
        };

    public static SetAside SetAside(scoped DuckDbRow row) =>
        new(
            row.Int64("line"),
            row.Text("place_column"),
            row.Text("text"),
            new(
                row.Text("problem_code"),
                row.Text("problem_need"),
                row.Text("problem_found"),
                row.Text("problem_place"),
                row.Text("problem_try")
            )
        );

    public static Category Category(scoped DuckDbRow row) =>
        new(new(row.Text("nomenclature"), row.Text("code")), row.Text("parent"), row.Text("name"), row.Text("name"));

    public static Correspondence Correspondence(scoped DuckDbRow row) =>
        new(
            new(row.Text("from_nomenclature"), row.Text("from_code")),
            new(row.Text("to_nomenclature"), row.Text("to_code")),
            row.HasValue("weight") ? row.Decimal("weight") : null
        );

    private static ObservationKey Key(scoped DuckDbRow row) =>
        new(
            Economies.Find(row.Text("reporter")),
            Economies.Find(row.Text("partner")),
            Word<Flow>(row, "flow"),
            new(row.Text("nomenclature"), row.Text("code")),
            Period.Of(row.Int32("start_month"), row.Int32("months"))
        )
        {
            Variable = Word<Variable>(row, "variable"),
            Valuation = Word<Valuation>(row, "valuation"),
            Coverage = Word<Coverage>(row, "coverage"),
            Basis = Word<PartnerBasis>(row, "basis"),
            Collection = Word<Collection>(row, "collection"),
            System = Word<TradeSystem>(row, "system"),
            Territory = row.Text("territory"),
            Currency = new(row.Text("currency")),
        };

    private static T Word<T>(scoped DuckDbRow row, string column)
        where T : struct, Enum => Enum.Parse<T>(row.Text(column));

    private static Economy? EconomyOrNone(scoped DuckDbRow row, string column) =>
        row.HasValue(column) ? Economies.Find(row.Text(column)) : null;

    private static Period? PeriodOrNone(scoped DuckDbRow row, string start, string months) =>
        row.HasValue(start) ? Period.Of(row.Int32(start), row.Int32(months)) : null;

    private static Place Place(scoped DuckDbRow row) =>
        new(row.Text("file"), row.Text("sha256"), row.Int64("line"), row.Text("place_column"));

    private static PrintedFigure Figure(string text) =>
        PrintedFigure.TryParse(text, out var figure) ? figure : throw new FormatException($"Not a figure: {text}");
}
