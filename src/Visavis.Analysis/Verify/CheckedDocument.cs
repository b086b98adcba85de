using System.Collections.Immutable;
using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Analysis.Verify.Reading;

namespace Visavis.Analysis.Verify;

/// <summary>How much of a document was checked. Each part is contained in the one before.</summary>
/// <param name="Found">Numbers found.</param>
/// <param name="Quantities">Of them those that count or measure something.</param>
/// <param name="Typed">Of these those whose indicator was recognised.</param>
/// <param name="Checked">Quantities that something else in the document, its table or the sources was held against.</param>
public readonly record struct CheckCoverage(int Found, int Quantities, int Typed, int Checked);

/// <summary>A document and what its check found.</summary>
/// <param name="Reading">What was read in it.</param>
/// <param name="Verdicts">One for each claim, in reading order.</param>
/// <param name="Issues">What was found: certain errors first, then in reading order.</param>
/// <param name="Comparisons">Claims that the sources know something about.</param>
public sealed record CheckedDocument(
    DocumentReading Reading,
    ImmutableArray<Finding> Verdicts,
    ImmutableArray<Issue> Issues,
    ImmutableArray<Comparison> Comparisons
)
{
    /// <summary>Claims that contradict others beyond the issues, where those were too many to tell: at least so many.</summary>
    public int Untold { get; init; }

    /// <summary>How much of it was checked.</summary>
    public CheckCoverage Coverage
    {
        get
        {
            var read = Reading.Coverage;
            return new(read.Found, read.Quantities, read.Typed, CheckedNumbers().Count());
        }
    }

    private IEnumerable<int> CheckedNumbers()
    {
        return Reading
            .Claims.Zip(Verdicts)
            .Where(v => v.Second.Verdict != Verdict.NotCheckable)
            .Select(v => v.First.Number)
            .Concat(Comparisons.Select(c => c.Read.Number))
            .Concat(
                Issues.SelectMany(i => i.Members).Where(m => m.Document == Reading.Document.Name).Select(m => m.Number)
            )
            .Where(n => n.Role == NumberRole.Quantity)
            .Select(n => n.Index)
            .Distinct();
    }
}
