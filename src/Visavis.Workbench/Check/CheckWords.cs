using System.Collections.Immutable;
using System.Globalization;
using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;
using Visavis.Reports.Checked;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Check;

/// <summary>What a check found, in the words of one language.</summary>
internal sealed class CheckWords(ImmutableArray<CheckedDocument> documents, Speech say)
{
    public CheckedText Of(CheckedDocument document, string path, ComparedAsOf compared)
    {
        var coverage = document.Coverage;
        return new(
            document.Reading.Document,
            path,
            coverage.Found,
            coverage.Quantities,
            coverage.Typed,
            coverage.Checked,
            [.. document.Reading.Claims.Zip(document.Verdicts, (c, v) => Of(c, v, document.Reading.Document))]
        )
        {
            Notes = [compared.In(say), .. Untold(document)],
        };
    }

    private IEnumerable<string> Untold(CheckedDocument document) =>
        document.Untold > 0 ? [say.Text("compared.untold", ("count", document.Untold))] : [];

    public CheckedFinding Of(Issue issue, int index) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"F{index + 1}"),
            Kind = Slug(issue.Kind.ToString()),
            Level = LevelOf(issue),
            Verdict = Slug(issue.Verdict.ToString()),
            Certainty = Slug(issue.Certainty.ToString()),
            Arithmetic = issue.Arithmetic.In(say.Language),
            Doubt = issue.Doubt?.In(say.Language) ?? "",
            Candidates = [.. issue.Candidates.Select(c => c.In(say.Language)).Distinct()],
            Numbers = [.. issue.Members.Select(Of)],
        };

    private static FindingLevel LevelOf(Issue issue) =>
        issue.IsCertainError ? FindingLevel.Error
        : issue.Verdict == Verdict.Inconsistent ? FindingLevel.Warning
        : FindingLevel.Note;

    private MarkedNumber Of(IssueMember member)
    {
        var at = documents.ToList().FindIndex(d => d.Reading.Document.Name == member.Document);
        return new(
            at,
            RangeOf(member.Number),
            member.Number.Spot,
            Excerpt.Words(documents[at].Reading.Document, member.Number.Phrase),
            member.Claim is { } claim ? Wording.WhatAndWhen(say, claim) : "",
            member.Needs?.In(say.Language) ?? ""
        );
    }

    private CheckedClaim Of(ReadClaim read, Finding finding, DocumentText document) =>
        new(
            RangeOf(read.Number),
            read.Number.Spot,
            Excerpt.Words(document, read.Number.Phrase),
            Wording.WhatAndWhen(say, read.Claim),
            read.Confidence,
            Slug(finding.Verdict.ToString()),
            finding.Why?.In(say.Language) ?? ""
        );

    private static MarkedRange RangeOf(FoundNumber number) =>
        new(number.Range.Block, number.Range.Row, number.Range.Cell, number.Range.Start, number.Range.Length);

    /// <summary>ConsistentByRounding as consistent-by-rounding.</summary>
    private static string Slug(string name) =>
        string.Concat(
            name.Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : $"{c}")
        );
}
