using System.Text;
using System.Text.Json.Nodes;

namespace Visavis.Sources.Tests;

/// <summary>A made-up office that answers with messages.</summary>
internal static class MessageOffice
{
    public static Manifest Of(string format, params (string Key, JsonNode Value)[] changes) =>
        Example.Office([
            ("format", format),
            (
                "columns",
                JsonNode.Parse(
                    """{"reporter":"REF","partner":"CTY","flow":"FLOW","period":"TIME_PERIOD","value":"OBS_VALUE","status":"OBS_STATUS","scale":"UNIT_MULT"}"""
                )!
            ),
            ("constants", JsonNode.Parse("""{"commodity":"TOTAL","coverage":"goods","unit":"USD"}""")!),
            ("flows", JsonNode.Parse("""{"X":"Export","M":"Import"}""")!),
            ("statuses", JsonNode.Parse("""{"A":"Reported","E":"Estimated","M":"NotReported"}""")!),
            ("ignore", JsonNode.Parse("""["FREQ","DATAFLOW"]""")!),
            .. changes,
        ]);

    public static Told Read(string format, string text, params (string Key, JsonNode Value)[] changes) =>
        Told.Of(Door.Read(Files.Temporary("message", text), Of(format, changes)));

    public static IEnumerable<string> Said(Told told) =>
        told.Observations.Select(o =>
            FormattableString.Invariant(
                $"{o.Key.Reporter} {o.Key.Partner} {o.Key.Flow} {o.Key.Period} {o.Value} {o.Status}"
            )
        );

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
