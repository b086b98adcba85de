using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Reports.Checked;

/// <summary>How grave a finding is, in the words of editors and compilers.</summary>
public enum FindingLevel
{
    /// <summary>Certain: no numbers that would have been printed so satisfy the arithmetic.</summary>
    Error,

    /// <summary>Wrong unless it was misread, or an innocent explanation holds.</summary>
    Warning,

    /// <summary>Worth knowing: it holds by rounding, by another side's figures, or sources differ.</summary>
    Note,
}

/// <summary>Some characters of a document.</summary>
/// <param name="Block">Place of the block, from 0.</param>
/// <param name="Row">Row of a table, from 0; -1 in running text.</param>
/// <param name="Cell">Cell of the row, from 0; -1 in running text.</param>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct MarkedRange(int Block, int Row, int Cell, int Start, int Length);

/// <summary>A number that a finding rests on.</summary>
/// <param name="Document">Place of its document in the report, from 0.</param>
/// <param name="Range">Its characters.</param>
/// <param name="Spot">Where they stand in the file.</param>
/// <param name="Words">The number with its unit, as printed.</param>
/// <param name="What">What it is about, and when; empty where only its place in a table counts.</param>
/// <param name="Needs">What the others leave for it; empty where nothing does.</param>
public sealed record MarkedNumber(
    int Document,
    MarkedRange Range,
    TextSpot Spot,
    string Words,
    string What,
    string Needs
);

/// <summary>Something that a check found.</summary>
public sealed record CheckedFinding
{
    /// <summary>Short id, unique in the report: F3.</summary>
    public required string Id { get; init; }

    /// <summary>What kind: arithmetic, table, label, count, two-figures, evidence, disagreement.</summary>
    public required string Kind { get; init; }

    /// <summary>How grave.</summary>
    public required FindingLevel Level { get; init; }

    /// <summary>The verdict as a word for programs: inconsistent, consistent-by-rounding.</summary>
    public required string Verdict { get; init; }

    /// <summary>certain or possible.</summary>
    public required string Certainty { get; init; }

    /// <summary>The sums.</summary>
    public required string Arithmetic { get; init; }

    /// <summary>Why it is not certain; empty where it is.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Single changes that would reconcile it: candidates, never the truth.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>The numbers, at least one.</summary>
    public required ImmutableArray<MarkedNumber> Numbers { get; init; }
}

/// <summary>A claim and what became of it.</summary>
/// <param name="Range">The number's characters.</param>
/// <param name="Spot">Where they stand in the file.</param>
/// <param name="Words">The number with its unit, as printed.</param>
/// <param name="What">What it was read as.</param>
/// <param name="Confidence">How sure the reading is, 0 to 1.</param>
/// <param name="Verdict">The verdict as a word for programs.</param>
/// <param name="Why">The reason; empty where it is consistent.</param>
public sealed record CheckedClaim(
    MarkedRange Range,
    TextSpot Spot,
    string Words,
    string What,
    double Confidence,
    string Verdict,
    string Why
);

/// <summary>A document that was checked.</summary>
/// <param name="Text">The document.</param>
/// <param name="Path">The path by which it was given.</param>
/// <param name="Found">Numbers found.</param>
/// <param name="Quantities">Of them quantities.</param>
/// <param name="Typed">Of these those that were understood.</param>
/// <param name="Checked">Of the quantities those that something was held against.</param>
/// <param name="Claims">What was read, in reading order.</param>
public sealed record CheckedText(
    DocumentText Text,
    string Path,
    int Found,
    int Quantities,
    int Typed,
    int Checked,
    ImmutableArray<CheckedClaim> Claims
)
{
    /// <summary>What holds for the document as a whole: with which day's figures it was compared, what was left untold.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The characters of a range.</summary>
    public string TextAt(MarkedRange range)
    {
        var block = Text.Blocks[range.Block];
        var text = range.Row < 0 ? block.Text : block.Rows[range.Row].Cells[range.Cell];
        return text.Text.Substring(range.Start, range.Length);
    }
}

/// <summary>What a check of documents found.</summary>
/// <param name="Language">In which language it speaks.</param>
/// <param name="Version">Version of Visavis.</param>
/// <param name="Documents">The documents.</param>
/// <param name="Findings">The findings, gravest first within each document.</param>
public sealed record CheckedReport(
    Language Language,
    string Version,
    ImmutableArray<CheckedText> Documents,
    ImmutableArray<CheckedFinding> Findings
)
{
    /// <summary>Why documents could not be read, one of each.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
