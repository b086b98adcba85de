using System.Globalization;
using Visavis.Core;
using Visavis.Store.Reading;

namespace Visavis.Api.Sdmx;

/// <summary>A dimension or attribute: its id, the list of its codes, and what an observation has there.</summary>
/// <param name="Id">As messages name it.</param>
/// <param name="List">Id of its code list; empty where it holds free text.</param>
/// <param name="Of">What an observation has there; empty where it has nothing.</param>
internal sealed record Component(string Id, string List, Func<Stored<Observation>, string> Of);

/// <summary>What an observation is made of in SDMX: every part of its key is a dimension, so nothing that the ledger knows is lost.</summary>
internal static class DataModel
{
    public const string Agency = "VISAVIS";
    public const string Structure = "OBSERVATION";
    public const string Concepts = "CONCEPTS";
    public const string Version = "1.0";
    public const string Time = "TIME_PERIOD";
    public const string Value = "OBS_VALUE";

    // An empty part of a key is a part that does not apply.
    private const string NotApplicable = "_Z";

    /// <summary>The dimensions of a series, in the order of its key.</summary>
    public static IReadOnlyList<Component> Dimensions { get; } =
    [
        new("FREQ", "CL_FREQ", o => Frequency(o.Item.Key.Period)),
        new("REPORTER", "CL_ECONOMY", o => o.Item.Key.Reporter.Code),
        new("PARTNER", "CL_ECONOMY", o => o.Item.Key.Partner.Code),
        new("FLOW", "CL_FLOW", o => o.Item.Key.Flow.ToString()),
        new("NOMENCLATURE", "", o => o.Item.Key.Commodity.Nomenclature),
        new("COMMODITY", "", o => o.Item.Key.Commodity is { IsTotal: true } ? "TOTAL" : o.Item.Key.Commodity.Code),
        new("VARIABLE", "CL_VARIABLE", o => o.Item.Key.Variable.ToString()),
        new("VALUATION", "CL_VALUATION", o => o.Item.Key.Valuation.ToString()),
        new("COVERAGE", "CL_COVERAGE", o => o.Item.Key.Coverage.ToString()),
        new("BASIS", "CL_BASIS", o => o.Item.Key.Basis.ToString()),
        new("COLLECTION", "CL_COLLECTION", o => o.Item.Key.Collection.ToString()),
        new("TRADE_SYSTEM", "CL_TRADE_SYSTEM", o => o.Item.Key.System.ToString()),
        new("TERRITORY", "", o => o.Item.Key.Territory is { Length: > 0 } territory ? territory : NotApplicable),
        new("UNIT_MEASURE", "", o => o.Item.Key.Currency.Code),
    ];

    /// <summary>What is said of each observation.</summary>
    public static IReadOnlyList<Component> Attributes { get; } =
    [
        new("OBS_STATUS", "CL_OBS_STATUS", o => Status(o.Item.Status)),
        new("CONF_STATUS", "CL_CONF_STATUS", o => o.Item.Status == ObservationStatus.Confidential ? "C" : "F"),
        new("SIDE", "CL_SIDE", o => o.Item.Key.Flow.LeavesReporter() ? "X" : "M"),
        new("UNIT_MULT", "", o => o.Item.UnitExponent.ToString(CultureInfo.InvariantCulture)),
        new("DECIMALS", "", o => Decimals(o.Item).ToString(CultureInfo.InvariantCulture)),
        new("LOWER_BOUND", "", o => HasFigure(o.Item) ? Scaled(o.Item, o.Item.Rounding.Low!.Value, 1) : ""),
        new("UPPER_BOUND", "", o => HasFigure(o.Item) ? Scaled(o.Item, o.Item.Rounding.High!.Value, 1) : ""),
        new("EDITION", "", o => o.Vintage.Vintage.PublishedAsPrinted),
        new("COMMENT", "", o => o.Item.Note.ReplaceLineEndings(" ")),
    ];

    /// <summary>The figure in the unit in which it was printed, with the digits that were printed; empty where there is none.</summary>
    public static string ValueOf(Stored<Observation> o) =>
        HasFigure(o.Item) ? Scaled(o.Item, o.Item.Value!.Value, 0) : "";

    private static bool HasFigure(Observation o) => o.Status.HasValue() && o.Status != ObservationStatus.StructuralZero;

    private static int Decimals(Observation o) => HasFigure(o) ? Math.Max(0, o.UnitExponent - o.LastDigit) : 0;

    private static string Scaled(Observation o, decimal value, int more) =>
        (value / PrintedFigure.PowerOfTen(o.UnitExponent)).ToString(
            $"F{(Decimals(o) + more).ToString(CultureInfo.InvariantCulture)}",
            CultureInfo.InvariantCulture
        );

    private static string Frequency(Period period) =>
        period.IsYear ? "A"
        : period.IsMonth ? "M"
        : period.Months == 3 && period.FirstMonthOfYear % 3 == 1 ? "Q"
        : "_O";

    // CL_OBS_STATUS; M is a value that is missing because there can be none: a structural zero.
    private static string Status(ObservationStatus status) =>
        status switch
        {
            ObservationStatus.Estimated => "E",
            ObservationStatus.NotReported => "O",
            ObservationStatus.Confidential => "Q",
            ObservationStatus.StructuralZero => "M",
            _ => "A",
        };
}
