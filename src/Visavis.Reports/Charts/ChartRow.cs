using System.Text.Json.Nodes;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>A value as a row of a specification: where it lies, and what a reader is told of it.</summary>
internal static class ChartRow
{
    /// <summary>What the reader is told.</summary>
    public static JsonObject Of(RenderContext context, string series, string period, ValueCell value) =>
        Obj(
            ("series", Text(series)),
            ("period", period.Length == 0 ? null : Text(period)),
            ("said", Text(new ChartText(context).Of(value))),
            ("note", value.Note.Length == 0 ? null : Text(value.Note)),
            ("kind", value is Number n ? Json.JsonNames.Of(n.Kind) : null),
            ("receipt", value is Number m ? context.Index.IdOf(m.Receipt) : null)
        );

    /// <summary>The value in printed units.</summary>
    public static decimal Printed(Number number) => NumberText.Printed(number.Value, number.Unit);

    /// <summary>The interval in printed units, an open end at the end of the axis; nothing where there is none.</summary>
    public static (decimal Low, decimal High)? Interval(Number number, NiceScale scale) =>
        number.Interval is { IsPoint: false } interval
            ? (End(interval.Low, number, scale.Low), End(interval.High, number, scale.High))
            : null;

    private static decimal End(decimal? end, Number number, decimal open) =>
        end is { } e ? NumberText.Printed(e, number.Unit) : open;
}
