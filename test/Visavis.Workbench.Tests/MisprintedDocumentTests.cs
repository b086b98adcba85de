using Visavis.Analysis.Identities;
using Visavis.Analysis.Synthetic.Documents;
using Visavis.Analysis.Verify;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;
using Visavis.Sources;
using Xunit.Abstractions;

namespace Visavis.Workbench.Tests;

/// <summary>Made-up documents from their text alone: nothing is found where everything is printed rightly, and the one number that is not is found.</summary>
public sealed class MisprintedDocumentTests(ITestOutputHelper output)
{
    private const int Documents = 4;

    [Theory]
    [InlineData(Language.En, DocumentForm.Markdown)]
    [InlineData(Language.Ru, DocumentForm.Text)]
    public void A_document_that_prints_everything_rightly_has_no_finding(Language language, DocumentForm form)
    {
        for (var seed = 1ul; seed <= Documents; seed++)
        {
            var found = Check(Write(seed, language, form, null).Text, form);
            Assert.Empty(
                found.Issues.Where(i => i.Verdict == Verdict.Inconsistent).Select(i => $"{seed}: {i.Arithmetic}")
            );
            Assert.True(found.Coverage.Checked > 50, $"{seed}: {found.Coverage}");
        }
    }

    [Theory]
    [InlineData(MisprintKind.FactorTen)]
    [InlineData(MisprintKind.SwappedFlow)]
    [InlineData(MisprintKind.WrongBase)]
    [InlineData(MisprintKind.IndexAsGrowth)]
    [InlineData(MisprintKind.SwappedDigits)]
    public void A_misprint_is_found_with_its_number(MisprintKind kind)
    {
        var found = 0;
        for (var seed = 1ul; seed <= Documents; seed++)
        {
            var (language, form) =
                seed % 2 == 0 ? (Language.En, DocumentForm.Markdown) : (Language.Ru, DocumentForm.Text);
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

    private static bool IsAt(TextSpot spot, WrittenNumber number) =>
        spot.Line == number.Line && Math.Abs(spot.Column - 1 - number.Column) <= 1;

    private static CheckedDocument Check(string text, DocumentForm form)
    {
        var path = Path.Combine(
            Path.GetTempPath(),
            $"visavis-{Guid.NewGuid():N}.{(form == DocumentForm.Text ? "txt" : "md")}"
        );
        File.WriteAllText(path, text);
        try
        {
            return DocumentChecker.Check(DocumentReader.Read(DocumentFile.Open(path).Text!), Witnesses.None);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static WrittenDocument Write(ulong seed, Language language, DocumentForm form, Misprint? misprint) =>
        PairDocument.Write(
            PairFigures.Drawn(Economies.Find("BLR"), Economies.Find("RUS"), 2018, 6, seed),
            new(seed, language, form, misprint)
        );
}
