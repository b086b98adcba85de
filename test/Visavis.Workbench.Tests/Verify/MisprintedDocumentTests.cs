using Visavis.Analysis.Identities;
using Visavis.Analysis.Synthetic.Documents;
using Visavis.Analysis.Tests.Synthetic;
using Visavis.Analysis.Verify;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;
using Xunit.Abstractions;

namespace Visavis.Workbench.Tests.Verify;

/// <summary>Made-up documents from their text alone: nothing is found where everything is printed rightly, and the one number that is not is found.</summary>
public sealed class MisprintedDocumentTests(ITestOutputHelper output)
{
    // VISAVIS_LONG=1 looks at ten times as many.
    private static readonly ulong Documents = Environment.GetEnvironmentVariable("VISAVIS_LONG") == "1" ? 40 : 4ul;
    private static readonly (string Reporter, string Partner)[] Pairs =
    [
        ("BLR", "RUS"),
        ("KAZ", "UZB"),
        ("DEU", "CHN"),
        ("GBR", "USA"),
    ];

    [Theory]
    [InlineData(Language.En, DocumentForm.Markdown)]
    [InlineData(Language.En, DocumentForm.Text)]
    [InlineData(Language.Ru, DocumentForm.Markdown)]
    [InlineData(Language.Ru, DocumentForm.Text)]
    public void A_document_that_prints_everything_rightly_has_no_finding(Language language, DocumentForm form)
    {
        for (var seed = 1ul; seed <= Documents; seed++)
        {
            var document = Write(seed, language, form, null);
            var found = Check(document.Text, form);
            Assert.Empty(
                found.Issues.Where(i => i.Verdict == Verdict.Inconsistent).Select(i => $"{seed}: {i.Arithmetic}")
            );
            Assert.All(document.Numbers, n => Assert.Contains(found.Reading.Claims, c => IsRead(c, n)));
        }
    }

    [Theory]
    [MemberData(nameof(EveryMisprint.Kinds), MemberType = typeof(EveryMisprint))]
    public void A_misprint_is_in_a_smallest_conflicting_set(MisprintKind kind)
    {
        var found = 0;
        for (var seed = 1ul; seed <= Documents; seed++)
        {
            var language = seed % 2 == 0 ? Language.En : Language.Ru;
            var form = seed % 4 < 2 ? DocumentForm.Markdown : DocumentForm.Text;
            var document = Write(seed, language, form, new(kind, seed * 31));
            var issues = Check(document.Text, form).Issues.Where(i => i.Kind != IssueKind.Evidence).ToList();
            if (issues.Exists(i => i.Members.Any(m => IsAt(m.Number.Spot, document.Wrong!))))
            {
                found++;
            }
            else
            {
                output.WriteLine($"{seed}: {document.Wrong}: {string.Join("; ", issues.Select(i => i.Arithmetic))}");
            }
        }
        output.WriteLine($"{kind}: {found} of {Documents}");
        Assert.InRange(found, 0.95 * Documents, Documents);
    }

    // A range begins at its sign, a written number at its digits.
    private static bool IsAt(TextSpot spot, WrittenNumber number) =>
        spot.Line == number.Line && Math.Abs(spot.Column - 1 - number.Column) <= 1;

    private static bool IsRead(ReadClaim read, WrittenNumber number) =>
        IsAt(read.Number.Spot, number)
        && read.Claim.Kind == number.Kind
        && read.Claim.Period == Period.Year(number.Year)
        && string.Equals(read.Claim.Direction, number.Figure.ToString(), StringComparison.OrdinalIgnoreCase);

    private static CheckedDocument Check(string text, DocumentForm form)
    {
        var opened = MadeFile.Open(text, form == DocumentForm.Text ? "txt" : "md");
        return DocumentChecker.Check(DocumentReader.Read(opened.Text!), Witnesses.None);
    }

    private static WrittenDocument Write(ulong seed, Language language, DocumentForm form, Misprint? misprint)
    {
        var (reporter, partner) = Pairs[seed % (ulong)Pairs.Length];
        return PairDocument.Write(
            PairFigures.Drawn(Economies.Find(reporter), Economies.Find(partner), 2018, 6, seed),
            new(seed, language, form, misprint)
        );
    }
}
