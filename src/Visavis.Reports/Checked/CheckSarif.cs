using System.Text.Json;
using Visavis.Core;
using Visavis.Reports.Json;

namespace Visavis.Reports.Checked;

/// <summary>A check in SARIF 2.1.0 (OASIS), which editors and build services show beside the text.</summary>
public static class CheckSarif
{
    private static readonly string[] Kinds =
    [
        "arithmetic",
        "table",
        "label",
        "count",
        "two-figures",
        "evidence",
        "disagreement",
    ];

    /// <summary>The file; the same report gives the same text.</summary>
    public static string Render(CheckedReport report) => CheckJson.Written(json => Write(json, report));

    private static void Write(Utf8JsonWriter json, CheckedReport report)
    {
        var say = PageTexts.Book.Speaking(report.Language);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Objects("runs", [report], r => WriteRun(json, r, say));
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, CheckedReport report, Speech say)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Visavis");
        json.WriteString("version", report.Version);
        json.Objects("rules", Kinds, k => WriteRule(json, k, say));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("language", report.Language == Language.Ru ? "ru" : "en");
        json.WriteString("columnKind", "utf16CodeUnits");
        json.Objects("artifacts", report.Documents, d => WriteLocation(json, "location", d));
        json.WriteStartObject("properties");
        json.Array("notes", report.Documents.SelectMany(d => d.Notes), json.WriteStringValue);
        json.WriteEndObject();
        json.Objects("invocations", [report], r => WriteInvocation(json, r));
        json.Objects("results", report.Findings, f => Write(json, f, report, say));
    }

    private static void WriteInvocation(Utf8JsonWriter json, CheckedReport report)
    {
        json.WriteBoolean("executionSuccessful", report.Problems.IsEmpty);
        json.Objects(
            "toolExecutionNotifications",
            report.Problems,
            p =>
            {
                var problem = p.In(report.Language);
                json.WriteString("level", "error");
                WriteText(json, "message", $"{problem.Place}: {problem.Need} {problem.Found}");
            }
        );
    }

    private static void WriteRule(Utf8JsonWriter json, string kind, Speech say)
    {
        json.WriteString("id", kind);
        WriteText(json, "shortDescription", say[$"check.kind.{kind}"]);
    }

    private static void Write(Utf8JsonWriter json, CheckedFinding finding, CheckedReport report, Speech say)
    {
        json.WriteString("ruleId", finding.Kind);
        json.WriteNumber("ruleIndex", Array.IndexOf(Kinds, finding.Kind));
        json.WriteString("level", finding.Level.ToString().ToLowerInvariant());
        WriteText(json, "message", Message(finding, say));
        json.Objects("locations", [finding.Numbers[0]], n => Write(json, n, report));
        json.Objects("relatedLocations", finding.Numbers.Skip(1).Index(), n => WriteRelated(json, n, report));
        json.WriteStartObject("properties");
        json.WriteString("id", finding.Id);
        json.WriteString("verdict", finding.Verdict);
        json.WriteString("certainty", finding.Certainty);
        json.Array("candidates", finding.Candidates, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static string Message(CheckedFinding finding, Speech say)
    {
        var text = $"{say[$"check.verdict.{finding.Verdict}"]}: {finding.Arithmetic}";
        return finding.Doubt.Length == 0 ? text : $"{text} ({finding.Doubt})";
    }

    private static void WriteRelated(Utf8JsonWriter json, (int Index, MarkedNumber Number) at, CheckedReport report)
    {
        json.WriteNumber("id", at.Index + 1);
        Write(json, at.Number, report);
    }

    private static void Write(Utf8JsonWriter json, MarkedNumber number, CheckedReport report)
    {
        json.WriteStartObject("physicalLocation");
        WriteLocation(json, "artifactLocation", report.Documents[number.Document]);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, number.Spot.Line));
        json.WriteNumber("startColumn", Math.Max(1, number.Spot.Column));
        json.WriteNumber("endColumn", Math.Max(1, number.Spot.Column) + number.Range.Length);
        WriteText(json, "snippet", report.Documents[number.Document].TextAt(number.Range));
        json.WriteEndObject();
        json.WriteEndObject();
        if (number.What.Length > 0)
        {
            WriteText(json, "message", number.What);
        }
    }

    private static void WriteLocation(Utf8JsonWriter json, string name, CheckedText document)
    {
        json.WriteStartObject(name);
        json.WriteString("uri", UriOf(document.Path));
        json.WriteEndObject();
    }

    // A path is no URI: what a URI gives another meaning is escaped, part by part.
    private static string UriOf(string path) =>
        string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
