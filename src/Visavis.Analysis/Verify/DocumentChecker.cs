using System.Collections.Immutable;
using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Analysis.Verify.Reading;
using Visavis.Analysis.Verify.Tables;
using Visavis.Core;

namespace Visavis.Analysis.Verify;

/// <summary>Checks what was read in a document: against itself, table by table, and against what the sources hold (METHODS 7).</summary>
public static class DocumentChecker
{
    /// <summary>Checks one document.</summary>
    /// <param name="reading">What was read in it.</param>
    /// <param name="witnesses">What the sources hold; none to check the document against itself alone.</param>
    /// <param name="tablesOnly">Whether running text is left out.</param>
    public static CheckedDocument Check(DocumentReading reading, Witnesses witnesses, bool tablesOnly = false)
    {
        var read = TableZeros.Counted(tablesOnly ? OfTables(reading) : reading);
        var found = DocumentCheck.Run([.. read.Claims.Select(c => c.Claim)]);
        var issues = new ClaimIssues(read).Of(found).ToList();
        var ofTables = TableArithmetic.Of(read).Where(t => !issues.Exists(i => IsSame(i, t)));
        var comparisons = read
            .Claims.Select(c => Comparer.Compare(c, witnesses))
            .OfType<Comparison>()
            .ToImmutableArray();
        var byEvidence = EvidenceIssues.Of(comparisons, read.Document);
        return new(read, found.Findings, [.. InOrder(issues.Concat(ofTables).Concat(byEvidence))], comparisons)
        {
            Untold = found.Untold,
        };
    }

    /// <summary>What documents say differently of the same quantities. Sources differ: no error.</summary>
    public static ImmutableArray<Issue> Between(IReadOnlyList<DocumentReading> readings)
    {
        var readByClaim = readings
            .SelectMany(r => r.Claims.Select(c => (r.Document.Name, Read: c)))
            .ToDictionary<(string Name, ReadClaim Read), Claim>(p => p.Read.Claim, ReferenceEqualityComparer.Instance);
        return
        [
            .. DocumentCheck
                .Between([.. readings.SelectMany(r => r.Claims).Select(c => c.Claim)])
                .Select(d => ClaimIssues.Disagreement(d, readByClaim[d.One.Claim], readByClaim[d.Other.Claim])),
        ];
    }

    /// <summary>Certain errors first, then in reading order.</summary>
    private static IEnumerable<Issue> InOrder(IEnumerable<Issue> issues) =>
        issues
            .OrderBy(i =>
                i.IsCertainError ? 0
                : i.Verdict == Verdict.Inconsistent ? 1
                : 2
            )
            .ThenBy(i => i.Kind == IssueKind.Evidence)
            .ThenBy(i => i.Members.Min(m => m.Number.Index));

    // The same numbers, found once by what they are about and once by where they stand.
    private static bool IsSame(Issue claims, Issue table)
    {
        var (a, b) = (Numbers(claims), Numbers(table));
        return claims.Verdict == Verdict.Inconsistent && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    private static HashSet<int> Numbers(Issue issue) => [.. issue.Members.Select(m => m.Number.Index)];

    private static DocumentReading OfTables(DocumentReading reading) =>
        reading with
        {
            Numbers = [.. reading.Numbers.Where(IsInTable)],
            Claims = [.. reading.Claims.Where(c => IsInTable(c.Number))],
        };

    private static bool IsInTable(FoundNumber number) => number.Range.Row >= 0;
}
