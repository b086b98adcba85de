using Visavis.Core;

namespace Visavis.Reports.Checked;

/// <summary>What a check has to say, in sentences of one language.</summary>
public sealed class CheckSpeech(Language language)
{
    private readonly Speech say = PageTexts.Book.Speaking(language);

    /// <summary>How much of a document was understood and held against something.</summary>
    public string Coverage(CheckedText document) =>
        say.Text(
            "check.coverage",
            ("document", document.Text.Name),
            ("found", document.Found),
            ("quantities", document.Quantities),
            ("typed", document.Typed),
            ("checked", document.Checked)
        );

    /// <summary>How many findings there are of each gravity.</summary>
    public string Summary(CheckedReport report) =>
        say.Text(
            "check.summary",
            ("errors", Count(report, FindingLevel.Error)),
            ("warnings", Count(report, FindingLevel.Warning)),
            ("notes", Count(report, FindingLevel.Note))
        );

    /// <summary>The kind of a finding and its verdict.</summary>
    public string Label(CheckedFinding finding) => $"{say[$"check.kind.{finding.Kind}"]}: {Verdict(finding)}";

    /// <summary>What became of a number: a verdict's word for programs, spoken.</summary>
    public string Verdict(string verdict) => say[$"check.verdict.{verdict}"];

    private string Verdict(CheckedFinding finding) =>
        finding.Verdict == "inconsistent"
            ? say.Text($"check.certainty.{finding.Certainty}", ("verdict", Verdict(finding.Verdict)))
            : Verdict(finding.Verdict);

    private static int Count(CheckedReport report, FindingLevel level) => report.Findings.Count(f => f.Level == level);
}
