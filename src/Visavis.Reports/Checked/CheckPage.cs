using System.Globalization;
using System.Xml.Linq;
using Visavis.Core;
using Visavis.Reports.Html;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Checked;

/// <summary>The documents with their numbers marked, and what was found in the margin. The page needs nothing else: no file, no network, no script.</summary>
public sealed class CheckPage
{
    private static readonly string[] Levels = ["error", "warning", "note", "sound"];
    private static readonly Lazy<string> Css = new(() => Resource.Text("check.css") + Resource.Text("marks.css"));
    private readonly CheckedReport report;
    private readonly Speech say;
    private readonly CheckSpeech words;

    private CheckPage(CheckedReport report) =>
        (this.report, say, words) = (report, PageTexts.Book.Speaking(report.Language), new(report.Language));

    /// <summary>The page; the same report gives the same text.</summary>
    public static string Render(CheckedReport report) => Markup.Page(new CheckPage(report).Whole());

    /// <summary>The documents with their marks and notes, in one element for a page around it; nothing in it runs.</summary>
    public static string Fragment(CheckedReport report) =>
        Markup.Fragment(Classed("div", "marked", report.Documents.Select(new CheckPage(report).Document)));

    private XElement Whole() =>
        new(
            "html",
            At("lang", report.Language == Language.Ru ? "ru" : "en"),
            Head(),
            El("body", Header(), Classed("main", "marked", report.Documents.Select(Document)))
        );

    private XElement Head() =>
        El(
            "head",
            El("meta", At("charset", "utf-8")),
            El("meta", At("http-equiv", "Content-Security-Policy"), At("content", Policy())),
            El("meta", At("name", "viewport"), At("content", "width=device-width, initial-scale=1")),
            El("meta", At("name", "color-scheme"), At("content", "light dark")),
            El("title", Title()),
            El("style", Css.Value)
        );

    private static string Policy() =>
        $"default-src 'none'; style-src 'sha256-{PageScript.Hash(Css.Value)}'; base-uri 'none'; form-action 'none'";

    private string Title() =>
        say.Text("check.title", ("documents", string.Join(", ", report.Documents.Select(d => d.Text.Name))));

    private XElement Header() =>
        El(
            "header",
            El("h1", Title()),
            report.Documents.Select(d =>
                (object[])
                    [Classed("p", "coverage", words.Coverage(d)), d.Notes.Select(n => Classed("p", "coverage", n))]
            ),
            El("p", words.Summary(report)),
            Classed("ul", "legend", Legend()),
            Classed("ol", "findings", report.Findings.Select(Line))
        );

    private IEnumerable<XElement> Legend() =>
        Levels.Select(level =>
            El(
                "li",
                Classed("mark", level, SpokenNumber.Of(12.3m, 1, report.Language)),
                $" {say[$"check.legend.{level}"]}"
            )
        );

    private static XElement Line(CheckedFinding finding) =>
        Classed("li", LevelOf(finding), Link(finding.Id, Classed("b", "id", finding.Id)), $" {finding.Arithmetic}");

    private XElement Document(CheckedText document, int index)
    {
        var findings = report
            .Findings.Where(f => f.Numbers[0].Document == index)
            .ToLookup(f => f.Numbers[0].Range.Block);
        var text = new CheckText(document, index, report);
        var notes = new CheckNotes(report, say, words);
        return Classed(
            "article",
            "checked",
            report.Documents.Length > 1 ? El("h2", document.Text.Name) : null,
            document.Text.Blocks.Select((block, at) => (object[])[findings[at].Select(notes.Of), text.Block(block, at)])
        );
    }

    internal static string LevelOf(CheckedFinding finding) => finding.Level.ToString().ToLowerInvariant();

    /// <summary>The id of the mark of a number.</summary>
    /// <param name="document">Place of its document in the report, from 0.</param>
    /// <param name="range">Its characters.</param>
    public static string AnchorOf(int document, MarkedRange range) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"n{document}-{range.Block}-{range.Row + 1}-{range.Cell + 1}-{range.Start}"
        );
}
