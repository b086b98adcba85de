using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>The day that a file gives beside its text.</summary>
public sealed class DocumentDayTests
{
    [Theory]
    [InlineData("<meta property=\"article:published_time\" content=\"2022-05-17T08:30:00+03:00\">")]
    [InlineData("<meta name=\"citation_publication_date\" content=\"2022/05/17\">")]
    [InlineData("<meta name=\"date\" content=\"2021-01-01\"><meta itemprop=\"datePublished\" content=\"2022-05-17\">")]
    public void A_page_gives_the_day_on_which_it_was_published(string head) =>
        Assert.Equal(new DocumentDay(new(2022, 5, 17), DayFrom.PageMeta), Page(head));

    [Theory]
    [InlineData("")]
    [InlineData("<meta name=\"date\" content=\"yesterday\">")]
    [InlineData("<meta name=\"author\" content=\"2022-05-17\">")]
    public void A_page_without_one_gives_none(string head) => Assert.Null(Page(head));

    [Fact]
    public void A_word_document_gives_the_day_on_which_it_was_written_last()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new(new Body(new Paragraph(new Run(new Text("5")))));
            document.PackageProperties.Created = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            document.PackageProperties.Modified = new DateTime(2022, 5, 17, 12, 0, 0, DateTimeKind.Utc);
        }
        Assert.Equal(
            new DocumentDay(new(2022, 5, 17), DayFrom.Properties),
            DocumentFile.Open(Files.Temporary("a.docx", stream.ToArray())).Text?.Dated
        );
    }

    private static DocumentDay? Page(string head) =>
        DocumentFile
            .Open(
                Files.Temporary(
                    "a.html",
                    Encoding.UTF8.GetBytes($"<html><head>{head}</head><body><p>Exports rose by 5 %.</p></body></html>")
                )
            )
            .Text?.Dated;
}
