using System.Text.Encodings.Web;
using System.Text.Json;
using Visavis.Core;
using Visavis.Reports.Json;

namespace Visavis.Reports.Checked;

/// <summary>A check in JSON: one object with <c>documents</c>, each with its coverage and claims, <c>findings</c>, and <c>problems</c> of documents that could not be read.</summary>
public static class CheckJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file; the same report gives the same text.</summary>
    public static string Render(CheckedReport report) => Written(json => Write(json, report));

    internal static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, CheckedReport report)
    {
        json.WriteStartObject();
        json.WriteString("format", "visavis-check-1");
        json.WriteString("version", report.Version);
        json.WriteNumber("certain", report.Findings.Count(f => f.Level == FindingLevel.Error));
        json.Objects("documents", report.Documents, d => Write(json, d));
        json.Objects("findings", report.Findings, f => Write(json, f, report));
        json.Objects("problems", report.Problems, p => Write(json, p.In(report.Language)));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CheckedText document)
    {
        json.WriteString("name", document.Text.Name);
        json.WriteString("path", document.Path);
        json.WriteString("sha256", document.Text.Sha256);
        json.WriteString("language", document.Text.Language == Language.Ru ? "ru" : "en");
        json.WriteStartObject("coverage");
        json.WriteNumber("found", document.Found);
        json.WriteNumber("quantities", document.Quantities);
        json.WriteNumber("typed", document.Typed);
        json.WriteNumber("checked", document.Checked);
        json.WriteEndObject();
        json.Array("notes", document.Notes, json.WriteStringValue);
        json.Objects("claims", document.Claims, c => Write(json, c));
    }

    private static void Write(Utf8JsonWriter json, CheckedClaim claim)
    {
        json.WriteString("words", claim.Words);
        json.WriteString("what", claim.What);
        json.WriteNumber("confidence", Math.Round(claim.Confidence, 3));
        json.WriteString("verdict", claim.Verdict);
        WriteUnlessEmpty(json, "why", claim.Why);
        Write(json, claim.Spot);
    }

    private static void Write(Utf8JsonWriter json, CheckedFinding finding, CheckedReport report)
    {
        json.WriteString("id", finding.Id);
        json.WriteString("kind", finding.Kind);
        json.WriteString("level", finding.Level.ToString().ToLowerInvariant());
        json.WriteString("verdict", finding.Verdict);
        json.WriteString("certainty", finding.Certainty);
        json.WriteString("arithmetic", finding.Arithmetic);
        WriteUnlessEmpty(json, "doubt", finding.Doubt);
        json.Objects("spots", finding.Numbers, n => Write(json, n, report));
        json.Array("candidates", finding.Candidates, json.WriteStringValue);
    }

    private static void Write(Utf8JsonWriter json, MarkedNumber number, CheckedReport report)
    {
        json.WriteString("document", report.Documents[number.Document].Text.Name);
        json.WriteString("words", number.Words);
        WriteUnlessEmpty(json, "what", number.What);
        WriteUnlessEmpty(json, "needs", number.Needs);
        Write(json, number.Spot);
    }

    private static void Write(Utf8JsonWriter json, TextSpot spot)
    {
        if (spot.Page > 0)
        {
            json.WriteNumber("page", spot.Page);
        }
        json.WriteNumber("line", spot.Line);
        json.WriteNumber("column", spot.Column);
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("code", problem.Code);
        json.WriteString("need", problem.Need);
        json.WriteString("problem", problem.Found);
        json.WriteString("where", problem.Place);
        json.WriteString("try", problem.Try);
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }
}
