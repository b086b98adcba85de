using System.Diagnostics;
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
    private const int Documents = 10;

    [Theory]
    [InlineData(Language.En, DocumentForm.Markdown)]
    [InlineData(Language.Ru, DocumentForm.Text)]
    public void A_document_that_prints_everything_rightly_has_no_finding(Language language, DocumentForm form)
    {
        for (var seed = 1ul; seed <= Documents; seed++)
        {
            var found = Check(Write(seed, language, form, null).Text, form);
            Assert.Empty(found.Issues.Where(i => i.Verdict == Verdict.Inconsistent).Select(i => $"{seed}: {i.Arithmetic}"));
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

    [Fact]
    public void A_hundred_pages_are_checked_in_seconds()
    {
        const int pages = 100;
        const int charactersOnAPage = 3_000;
        var text = string.Concat(
            Enumerable
                .Range(1, 200)
                .Select(s => Write((ulong)s, Language.En, DocumentForm.Markdown, null, PartnerOf(s)).Text + "\n")
        )[..(pages * charactersOnAPage)];
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var found = Check(text, DocumentForm.Markdown);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
        output.WriteLine($"{found.Coverage}, {found.Issues.Length} issues, {seconds:0.0} s of processor");
        Assert.InRange(seconds, 0, 30);
    }

    private static Economy PartnerOf(int number) =>
        Economies.All.Where(e => e.Kind == EconomyKind.Economy && e.Code != "BLR").ElementAt(number);

    private static bool IsAt(TextSpot spot, WrittenNumber number) =>
        spot.Line == number.Line && Math.Abs(spot.Column - 1 - number.Column) <= 1;

    private static CheckedDocument Check(string text, DocumentForm form)
    {
        var path = Path.Combine(Path.GetTempPath(), $"visavis-{Guid.NewGuid():N}.{(form == DocumentForm.Text ? "txt" : "md")}");
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

    private static WrittenDocument Write(
        ulong seed,
        Language language,
        DocumentForm form,
        Misprint? misprint,
        Economy? partner = null
    ) =>
        PairDocument.Write(
            PairFigures.Drawn(Economies.Find("BLR"), partner ?? Economies.Find("RUS"), 2018, 6, seed),
            new(seed, language, form, misprint)
        );
}
