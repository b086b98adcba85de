using Visavis.Analysis.Identities;
using Visavis.Analysis.Synthetic.Documents;
using Visavis.Analysis.Tests.Synthetic;
using Visavis.Core;
using Xunit.Abstractions;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>Made-up documents that print everything rightly, and the same with one number wrong, read without mistakes.</summary>
public sealed class MisprintTests(ITestOutputHelper output)
{
    private const int Documents = 10;

    [Fact]
    public void A_document_that_prints_everything_rightly_has_no_finding()
    {
        for (var seed = 1ul; seed <= 5; seed++)
        {
            Assert.Empty(Check(Write(seed, null)).Conflicts);
        }
    }

    [Theory]
    [MemberData(nameof(EveryMisprint.Kinds), MemberType = typeof(EveryMisprint))]
    public void A_misprint_is_in_the_smallest_conflicting_set(MisprintKind kind)
    {
        var found = 0;
        for (var seed = 1ul; seed <= Documents; seed++)
        {
            var document = Write(seed, new(kind, seed * 31));
            var conflicts = Check(document).Conflicts;
            var isFound = conflicts.Any(c =>
                c.Conflict.Evidence.Any(e => e.Claim.Id == WrittenClaims.IdOf(document.Wrong!))
            );
            found += isFound ? 1 : 0;
            if (!isFound)
            {
                output.WriteLine(
                    $"{seed}: {document.Wrong}\n  {string.Join("\n  ", conflicts.Select(c => c.Conflict.Arithmetic))}"
                );
            }
        }
        output.WriteLine($"{kind}: {found} of {Documents}");
        Assert.InRange(found, 0.95 * Documents, Documents);
    }

    private static DocumentFindings Check(WrittenDocument document) =>
        DocumentCheck.Run(WrittenClaims.Of(document, Language.En));

    private static WrittenDocument Write(ulong seed, Misprint? misprint) =>
        PairDocument.Write(
            PairFigures.Drawn(Economies.Find("BLR"), Economies.Find("RUS"), 2018, 6, seed),
            new(seed, Language.En, DocumentForm.Markdown, misprint)
        );
}
