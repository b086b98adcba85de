using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>PDF files written byte by byte: with a text layer, without one, with a day.</summary>
public sealed class PdfDocumentTests
{
    private const string Sentence = "In 2023 exports of Belarus to Russia amounted to 25.0 bn US dollars.";

    [PdfFact]
    public void A_page_with_a_text_layer_is_read_with_its_page_and_day()
    {
        var opened = Open($"BT /F1 12 Tf 72 720 Td ({Sentence}) Tj ET");
        Assert.True(opened.IsRead, opened.Problem?.ToString());
        var block = Assert.Single(opened.Text.Blocks);
        Assert.Equal((Sentence, 1), (block.Text.Text, block.Text.SpotAt(0).Page));
        Assert.Equal(new DocumentDay(new(2024, 3, 5), DayFrom.PdfInfo), opened.Text.Dated);
    }

    [PdfFact]
    public void A_page_that_is_a_picture_has_a_problem() =>
        Assert.Equal("DOC006", Open("0.5 g 72 72 300 300 re f").Problem?.Code);

    [PdfFact]
    public void What_only_says_that_it_is_a_PDF_has_a_problem() =>
        Assert.Equal(
            "DOC007",
            DocumentFile.Open(Files.Temporary("a.pdf", "%PDF-1.4\nnothing"u8.ToArray())).Problem?.Code
        );

    private static OpenedDocument Open(string content) => DocumentFile.Open(Files.Temporary("a.pdf", Pdf(content)));

    // One page; the table of places at the end gives where each object begins.
    private static byte[] Pdf(string content)
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /CreationDate (D:20240305120000Z) >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        foreach (var (index, written) in objects.Index())
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{written}\nendobj\n");
        }
        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{places}");
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Info 6 0 R >>\n"
        );
        file.Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private sealed class PdfFactAttribute : FactAttribute
    {
        public PdfFactAttribute() => Skip = IsInstalled() ? null : "pdftotext is not installed";

        private static bool IsInstalled()
        {
            try
            {
                using var program = Process.Start(
                    new ProcessStartInfo("pdftotext", "-v") { RedirectStandardError = true, UseShellExecute = false }
                )!;
                program.StandardError.ReadToEnd();
                program.WaitForExit();
                return true;
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }
}
