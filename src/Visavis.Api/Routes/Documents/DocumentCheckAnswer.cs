using Visavis.Core;
using Visavis.Reports.Checked;

namespace Visavis.Api.Routes.Documents;

/// <summary>What a check of a document found.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Language">In which it is written: en or ru.</param>
/// <param name="Coverage">How much of it was understood and held against something.</param>
/// <param name="Summary">How many findings there are of each gravity, in words.</param>
/// <param name="Certain">Findings that are certain errors.</param>
/// <param name="Findings">The gravest first.</param>
/// <param name="Numbers">Every number that was understood, in reading order; only where the whole was asked for.</param>
/// <param name="Html">The text with its marks and notes, in one element; nothing in it runs; only where the whole was asked for.</param>
internal sealed record DocumentCheckAnswer(
    string Name,
    string Sha256,
    Language Language,
    CheckCoverageAnswer Coverage,
    string Summary,
    int Certain,
    IReadOnlyList<FindingAnswer> Findings,
    IReadOnlyList<ReadNumberAnswer>? Numbers,
    string? Html
)
{
    public static DocumentCheckAnswer Of(CheckedReport report, bool isWhole)
    {
        var words = new CheckSpeech(report.Language);
        var document = report.Documents[0];
        return new(
            document.Text.Name,
            document.Text.Sha256,
            document.Text.Language,
            new(document.Found, document.Quantities, document.Typed, document.Checked, words.Coverage(document)),
            words.Summary(report),
            report.Findings.Count(f => f.Level == FindingLevel.Error),
            [.. report.Findings.Select(f => FindingAnswer.Of(f, words))],
            isWhole ? [.. document.Claims.Select(c => ReadNumberAnswer.Of(c, words))] : null,
            isWhole ? CheckPage.Fragment(report) : null
        );
    }
}

/// <summary>How much of a document was understood.</summary>
/// <param name="Found">Numbers found.</param>
/// <param name="Quantities">Of them quantities.</param>
/// <param name="Typed">Of these those that were understood.</param>
/// <param name="Checked">Of the quantities those that something was held against.</param>
/// <param name="Words">The same as a sentence.</param>
internal sealed record CheckCoverageAnswer(int Found, int Quantities, int Typed, int Checked, string Words);

/// <summary>Something that a check found.</summary>
/// <param name="Id">As in the text: F3.</param>
/// <param name="Kind">arithmetic, table, label, count, two-figures, evidence.</param>
/// <param name="Level">How grave.</param>
/// <param name="Verdict">As a word for programs.</param>
/// <param name="Certainty">certain or possible.</param>
/// <param name="Words">Kind and verdict, in words.</param>
/// <param name="Arithmetic">The sums.</param>
/// <param name="Doubt">Why it is not certain.</param>
/// <param name="Numbers">What it rests on.</param>
/// <param name="Candidates">Changes that would reconcile it: never the truth.</param>
internal sealed record FindingAnswer(
    string Id,
    string Kind,
    FindingLevel Level,
    string Verdict,
    string Certainty,
    string Words,
    string Arithmetic,
    string? Doubt,
    IReadOnlyList<FindingNumberAnswer> Numbers,
    IReadOnlyList<string> Candidates
)
{
    public static FindingAnswer Of(CheckedFinding finding, CheckSpeech words) =>
        new(
            finding.Id,
            finding.Kind,
            finding.Level,
            finding.Verdict,
            finding.Certainty,
            words.Label(finding),
            finding.Arithmetic,
            Said(finding.Doubt),
            [.. finding.Numbers.Select(FindingNumberAnswer.Of)],
            finding.Candidates
        );

    internal static string? Said(string text) => text.Length > 0 ? text : null;
}

/// <summary>A number that a finding rests on.</summary>
/// <param name="At">Id of its mark in the text.</param>
/// <param name="Words">As printed.</param>
/// <param name="What">What it is about.</param>
/// <param name="Needs">What the others leave for it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record FindingNumberAnswer(string At, string Words, string? What, string? Needs, SpotAnswer Place)
{
    public static FindingNumberAnswer Of(MarkedNumber number) =>
        new(
            CheckPage.AnchorOf(number.Document, number.Range),
            number.Words,
            FindingAnswer.Said(number.What),
            FindingAnswer.Said(number.Needs),
            SpotAnswer.Of(number.Spot)
        );
}

/// <summary>A number that was understood, and what became of it.</summary>
/// <param name="At">Id of its mark in the text, where it has one.</param>
/// <param name="Words">As printed.</param>
/// <param name="What">What it was read as.</param>
/// <param name="Confidence">How sure the reading is: 0 to 1.</param>
/// <param name="Verdict">As a word for programs.</param>
/// <param name="Said">The verdict in words.</param>
/// <param name="Why">The reason; absent where it is consistent.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record ReadNumberAnswer(
    string At,
    string Words,
    string What,
    double Confidence,
    string Verdict,
    string Said,
    string? Why,
    SpotAnswer Place
)
{
    public static ReadNumberAnswer Of(CheckedClaim claim, CheckSpeech words) =>
        new(
            CheckPage.AnchorOf(0, claim.Range),
            claim.Words,
            claim.What,
            Math.Round(claim.Confidence, 3),
            claim.Verdict,
            words.Verdict(claim.Verdict),
            FindingAnswer.Said(claim.Why),
            SpotAnswer.Of(claim.Spot)
        );
}

/// <summary>A place in a document.</summary>
/// <param name="Page">Page of a PDF; absent elsewhere.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record SpotAnswer(int? Page, int Line, int Column)
{
    public static SpotAnswer Of(TextSpot spot) => new(spot.Page > 0 ? spot.Page : null, spot.Line, spot.Column);
}
