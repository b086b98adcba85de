using System.Xml.Linq;
using Visavis.Core;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Checked;

/// <summary>Findings as notes in the margin.</summary>
internal sealed class CheckNotes(CheckedReport report, Speech say, CheckSpeech words)
{
    public XElement Of(CheckedFinding finding) =>
        new(
            "aside",
            At("class", CheckPage.LevelOf(finding)),
            At("id", finding.Id),
            Classed("p", "label", Classed("b", "id", finding.Id), $" {words.Label(finding)}"),
            Classed("p", "sum", finding.Arithmetic),
            finding.Doubt.Length > 0 ? El("p", finding.Doubt) : null,
            Classed("ul", "numbers", finding.Numbers.Select(n => Number(n, Between(finding)))),
            finding.Candidates.IsEmpty ? null : Candidates(finding)
        );

    /// <summary>Whether numbers of several documents meet in a finding; else the text beside it says whose they are.</summary>
    private static bool Between(CheckedFinding finding) => finding.Numbers.DistinctBy(n => n.Document).Skip(1).Any();

    private XElement Number(MarkedNumber number, bool isNamed)
    {
        var document = isNamed ? $"{report.Documents[number.Document].Text.Name}: " : "";
        return El(
            "li",
            document,
            Link(CheckPage.AnchorOf(number.Document, number.Range), number.Words),
            number.What.Length > 0 ? $", {number.What}" : "",
            number.Needs.Length > 0 ? $" ({say.Text("check.needs", ("needs", number.Needs))})" : ""
        );
    }

    private object[] Candidates(CheckedFinding finding) =>
        [
            Classed("p", "label", say["check.candidates"]),
            Classed("ul", "candidates", finding.Candidates.Select(c => El("li", c))),
        ];
}
