using Visavis.Core;
using Visavis.Reports.Checked;

namespace Visavis.Reports.Tests.Samples;

/// <summary>A check of a heading, a paragraph and a table, with a finding of each level.</summary>
internal static class SmallCheck
{
    public const string Sentence = "Exports fell by 7.7 % to 21.3 bn.";

    public static CheckedReport Report => Of("A & B", Language.En);

    /// <summary>The same with any text in every place that takes one.</summary>
    public static CheckedReport Of(string text, Language language)
    {
        var document = new DocumentText(
            text,
            "00ff",
            Language.En,
            0,
            [
                TextBlock.Of(BlockKind.Heading, At(text, 1)),
                TextBlock.Of(BlockKind.Paragraph, At(Sentence, 2)),
                TextBlock.Table([new([At(text, 4), At("2022", 4)]), new([At("Exports", 5), At("21.3", 5)])]),
            ]
        );
        return new(
            language,
            "0.1.0",
            [new(document, $"folder/{text}", 4, 3, 3, 2, [Claim(text)])],
            [
                Finding("F1", "arithmetic", FindingLevel.Error, "inconsistent", "certain", text),
                Finding("F2", "table", FindingLevel.Warning, "inconsistent", "possible", text),
                Finding("F3", "evidence", FindingLevel.Note, "not-checkable", "possible", text),
            ]
        );
    }

    private static SpottedText At(string text, int line) => SpottedText.Of(text, new(0, line, 1));

    private static CheckedClaim Claim(string text) =>
        new(new(2, 1, 1, 0, 4), new(0, 5, 10), "21.3", text, 0.9, "consistent", "");

    private static CheckedFinding Finding(
        string id,
        string kind,
        FindingLevel level,
        string verdict,
        string certainty,
        string text
    ) =>
        new()
        {
            Id = id,
            Kind = kind,
            Level = level,
            Verdict = verdict,
            Certainty = certainty,
            Arithmetic = text,
            Doubt = level == FindingLevel.Warning ? text : "",
            Candidates = [text],
            Numbers =
            [
                new(0, new(1, -1, -1, 16, 3), new(0, 2, 17), "7.7 %", text, text),
                new(0, new(1, -1, -1, 25, 4), new(0, 2, 26), "21.3 bn", "", ""),
            ],
        };
}
