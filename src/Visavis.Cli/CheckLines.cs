using System.Globalization;
using Visavis.Core;
using Visavis.Reports.Checked;

namespace Visavis.Cli;

/// <summary>A check as lines for a terminal.</summary>
internal static class CheckLines
{
    public static string Coverage(Speech say, CheckedText document) =>
        say.Text(
            "said.check.coverage",
            ("document", document.Text.Name),
            ("found", document.Found),
            ("quantities", document.Quantities),
            ("typed", document.Typed),
            ("checked", document.Checked)
        );

    public static string Summary(Speech say, CheckedReport report)
    {
        object Count(FindingLevel level) => report.Findings.Count(f => f.Level == level);
        return say.Text(
            "said.check.summary",
            ("errors", Count(FindingLevel.Error)),
            ("warnings", Count(FindingLevel.Warning)),
            ("notes", Count(FindingLevel.Note))
        );
    }

    public static string Verdict(Speech say, CheckedFinding finding) =>
        finding.Verdict == "inconsistent"
            ? say[$"said.check.inconsistent.{finding.Certainty}"]
            : say[$"said.check.verdict.{finding.Verdict}"];

    /// <summary>A finding as a row of the table, and below its sums what they are about.</summary>
    public static IEnumerable<string[]> Rows(Speech say, CheckedReport report, CheckedFinding finding)
    {
        var first = finding.Numbers[0];
        var line = first.Spot.Line.ToString(CultureInfo.InvariantCulture);
        var place = report.Documents.Length > 1 ? $"{report.Documents[first.Document].Text.Name}:{line}" : line;
        yield return [finding.Id, Verdict(say, finding), place, finding.Arithmetic];
        if (first.What.Length > 0)
        {
            yield return ["", "", "", first.What];
        }
    }

    /// <summary>One finding with every number that it rests on, and its place.</summary>
    public static void Explain(Session session, CheckedReport report, CheckedFinding finding)
    {
        var (say, console) = (session.Say, session.Out);
        console.WriteLine($"{finding.Id}  {Verdict(say, finding)}");
        console.WriteLine($"  {finding.Arithmetic}");
        if (finding.Doubt.Length > 0)
        {
            console.WriteLine($"  {finding.Doubt}");
        }
        foreach (var number in finding.Numbers)
        {
            console.WriteLine();
            console.WriteLine(
                $"  {report.Documents[number.Document].Text.Name}:{number.Spot.Line}:{number.Spot.Column}  {number.Words}"
            );
            Tell(console, "", number.What);
            Tell(console, say["said.check.needs"], number.Needs);
        }
        if (!finding.Candidates.IsEmpty)
        {
            console.WriteLine();
            console.WriteLine($"  {say["said.check.candidates"]}");
            finding.Candidates.ToList().ForEach(c => console.WriteLine($"    {c}"));
        }
    }

    private static void Tell(TextWriter console, string label, string text)
    {
        if (text.Length > 0)
        {
            console.WriteLine($"    {label}{text}");
        }
    }
}
