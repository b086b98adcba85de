using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Visavis.Reports.Charts;

/// <summary>How a specification is written: letters of any script stay readable, and nothing in it can end a script of a page.</summary>
internal static class ChartJson
{
    public static JsonSerializerOptions Options { get; } =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
