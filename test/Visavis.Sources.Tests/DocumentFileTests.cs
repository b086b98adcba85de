using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>Documents of every kind, and what is none.</summary>
public sealed class DocumentFileTests
{
    private const string Sentence =
        "Экспорт Беларуси в Россию в 2023 году увеличился на 9,1 % и составил 25 млрд долл.";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("cp866")]
    [InlineData("utf-16")]
    public void Russian_text_is_read_in_any_of_its_encodings(string encoding)
    {
        var bytes = (
            CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)
        ).GetBytes(Sentence);
        var text = Read("a.txt", bytes);
        Assert.Equal((Sentence, Language.Ru), (Assert.Single(text.Blocks).Text.Text, text.Language));
    }

    [Fact]
    public void A_word_that_a_line_end_cuts_is_put_together_and_keeps_its_place()
    {
        var text = Assert.Single(Read("a.txt", "Торговля между Бела-\nрусью и Россией растет.\n").Blocks).Text;
        Assert.Equal("Торговля между Беларусью и Россией растет.", text.Text);
        Assert.Equal(new TextSpot(0, 2, 1), text.SpotAt(text.Text.IndexOf("русью", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_word_that_a_soft_hyphen_cuts_is_put_together() =>
        Assert.Equal(
            "Торговля между Беларусью и Россией.",
            Assert.Single(Read("a.txt", "Торговля между Бела\u00AD\nрусью и Россией.\n").Blocks).Text.Text
        );

    [Fact]
    public void A_running_title_in_the_middle_of_a_sentence_is_set_apart()
    {
        var blocks = Read(
            "a.txt",
            "ТОРГОВЛЯ ДВУХ СТРАН\n\nТовары идут в обе сто-\nроны, и так бывает\n\nТорговля двух стран... 95\n\nуже давно.\n"
        ).Blocks;
        Assert.Contains(
            blocks,
            b => b.Kind == BlockKind.PageFurniture && b.Text.Text.EndsWith("95", StringComparison.Ordinal)
        );
        Assert.Contains(blocks, b => b.Text.Text == "Товары идут в обе стороны, и так бывает уже давно.");
    }

    [Theory]
    [InlineData("Таблица 1\nЭкспорт, млрд долл.\n\nСтрана 2019 г. 2020 г.\n\nРоссия 13,6 13,2\nКитай 0,7 0,8\n")]
    [InlineData(
        "Таблица 1. Экспорт, млрд долл.\n\nСтрана      2019 г.    2020 г.\nРоссия      13,6       13,2\nКитай        0,7        0,8\n"
    )]
    [InlineData("Таблица 1. Экспорт, млрд долл.\nСтрана\t2019 г.\t2020 г.\nРоссия\t13,6\t13,2\nКитай\t0,7\t0,8\n")]
    public void Rows_of_plain_text_become_a_table(string text)
    {
        var blocks = Read("a.txt", text).Blocks;
        var table = Assert.Single(blocks, b => b.Kind == BlockKind.Table);
        Assert.Equal(
            ["Страна|2019 г.|2020 г.", "Россия|13,6|13,2", "Китай|0,7|0,8"],
            table.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text)))
        );
        Assert.Contains(blocks, b => b.Kind == BlockKind.Caption);
    }

    [Fact]
    public void A_page_is_read_without_its_scripts_and_footnote_marks()
    {
        var blocks = Read(
            "a.html",
            "<head><title>5</title></head><body><script>6</script><h1>Trade</h1><p>Exports rose <b>5</b>%<sup>2</sup>.</p><table><tr><th>Year</th><th>X</th></tr><tr><td>2020</td><td>7</td></tr></table>"
        ).Blocks;
        Assert.Equal(["Trade", "Exports rose 5%.", ""], blocks.Select(b => b.Text.Text));
        Assert.Equal("7", blocks[^1].Rows[1].Cells[1].Text);
    }

    [Fact]
    public void A_power_in_a_cell_of_a_page_is_kept_and_a_footnote_mark_is_not()
    {
        var row = Read("a.html", "<table><tr><td>млн м<sup>3</sup></td><td>7<sup><a>2</a></sup></td></tr></table>")
            .Blocks[0]
            .Rows[0];
        Assert.Equal(["млн м3", "7"], row.Cells.Select(c => c.Text));
    }

    [Fact]
    public void A_caption_and_a_note_of_a_page_are_told_by_their_words()
    {
        var blocks = Read("a.html", "<p>Table 2. Trade of Belarus</p><p>It grew.</p><p>Source: Belstat.</p>").Blocks;
        Assert.Equal([BlockKind.Caption, BlockKind.Paragraph, BlockKind.Footnote], blocks.Select(b => b.Kind));
    }

    [Fact]
    public void Text_that_lies_deep_in_a_page_is_read()
    {
        var page = $"{string.Concat(Enumerable.Repeat("<div>", 1_500))}Exports rose 5%.";
        Assert.Equal("Exports rose 5%.", Assert.Single(Read("a.html", page).Blocks).Text.Text);
    }

    [Fact]
    public void Markdown_keeps_its_tables()
    {
        var blocks = Read("a.md", "# Trade\n\nExports *rose*.\n\n| a | 2020 |\n|---|---|\n| x | 7 |\n").Blocks;
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph, BlockKind.Table], blocks.Select(b => b.Kind));
        Assert.Equal("7", blocks[2].Rows[1].Cells[1].Text);
    }

    [Fact]
    public void A_word_document_is_read()
    {
        var blocks = Read(
            "a.docx",
            Docx(
                new Paragraph(new Run(new Text("Экспорт вырос на 5 %."))),
                new Table(new TableRow(Cell("Год"), Cell("2020")), new TableRow(Cell("Экспорт"), Cell("7")))
            )
        ).Blocks;
        Assert.Equal("Экспорт вырос на 5 %.", blocks[0].Text.Text);
        Assert.Equal("7", blocks[1].Rows[1].Cells[1].Text);
    }

    [Fact]
    public void Rows_cells_and_notes_of_a_word_document_are_found_wherever_they_lie()
    {
        var blocks = Read(
            "a.docx",
            Docx(
                document =>
                    document.AddNewPart<EndnotesPart>().Endnotes = new(
                        new Endnote(new Paragraph(new Run(new Text("Without gas."))))
                    ),
                new SdtBlock(
                    new SdtContentBlock(
                        new Table(
                            new SdtRow(new SdtContentRow(new TableRow(Cell("2020"), Cell("7")))),
                            new TableRow(new SdtCell(new SdtContentCell(Cell("2021"))), Cell("8"))
                        )
                    )
                )
            )
        ).Blocks;
        Assert.Equal(["2020|7", "2021|8"], blocks[0].Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text))));
        Assert.Equal((BlockKind.Footnote, "Without gas."), (blocks[1].Kind, blocks[1].Text.Text));
    }

    [Fact]
    public void A_power_in_a_word_document_is_kept()
    {
        var raised = new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript });
        var paragraph = new Paragraph(new Run(new Text("млн м")), new Run(raised, new Text("3")));
        Assert.Equal("млн м3", Assert.Single(Read("a.docx", Docx(paragraph)).Blocks).Text.Text);
    }

    [Theory]
    [InlineData("a.txt", "", "DOC001")]
    [InlineData("a.txt", " \n \n", "DOC001")]
    [InlineData("a.xyz", "text", "DOC004")]
    [InlineData("a.docx", "PK no archive", "DOC009")]
    public void What_cannot_be_read_has_a_problem(string name, string text, string code) =>
        Assert.Equal(code, Open(name, Encoding.UTF8.GetBytes(text)).Problem?.Code);

    [Fact]
    public void A_file_that_is_not_there_has_a_problem() =>
        Assert.Equal("ING001", DocumentFile.Open("no-such-file.txt").Problem?.Code);

    [Fact]
    public void Bytes_that_are_no_text_have_a_problem()
    {
        var bytes = new byte[10_000];
        new Random(1).NextBytes(bytes);
        Assert.Equal("DOC003", Open("a.txt", bytes).Problem?.Code);
    }

    [Fact]
    public void Too_many_numbers_are_no_document() =>
        Assert.Equal(
            "DOC010",
            Open("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("12 ", 110_000)))).Problem?.Code
        );

    [Fact]
    public void A_page_nested_without_end_has_a_problem() =>
        Assert.Equal(
            "DOC011",
            Open("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000)))).Problem?.Code
        );

    [Fact]
    public void A_document_with_macros_is_refused()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.MacroEnabledDocument))
        {
            document.AddMainDocumentPart().Document = new(new Body(new Paragraph(new Run(new Text("5")))));
        }
        Assert.Equal("DOC008", Open("a.docx", stream.ToArray()).Problem?.Code);
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var noughts = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
            {
                part.Write(noughts);
            }
        }
        Assert.Equal("DOC002", Open("a.docx", stream.ToArray()).Problem?.Code);
    }

    [Fact]
    public void What_a_word_document_says_once_more_for_older_programs_is_read_once()
    {
        const string box = """
            <w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <mc:Choice Requires="wps"><w:t>7 bn</w:t></mc:Choice><mc:Fallback><w:t>7 bn</w:t></mc:Fallback>
            </mc:AlternateContent></w:r></w:p>
            """;
        Assert.Equal("7 bn", Assert.Single(Read("a.docx", DocxOf(box)).Blocks).Text.Text);
    }

    [Fact]
    public void Entities_of_a_word_document_are_not_expanded() =>
        Assert.Equal(
            "DOC013",
            Open(
                "a.docx",
                DocxOf("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]>")
            ).Problem?.Code
        );

    [Fact]
    public void A_word_document_without_text_says_which_part_is_missing()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = new StreamWriter(zip.CreateEntry("a.txt").Open());
            part.Write("x");
        }
        Assert.Equal("DOC012", Open("a.docx", stream.ToArray()).Problem?.Code);
    }

    [Fact]
    public void What_is_wrong_with_a_word_document_is_told_in_the_reader_s_language() =>
        Assert.Equal(
            "его архив повреждён или обрезан",
            Open("a.docx", Encoding.UTF8.GetBytes("PK no archive")).Problem!.In(Language.Ru).Found
        );

    [Fact]
    public void A_word_document_nested_without_end_has_a_problem()
    {
        var (begin, end) = ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>");
        var body = $"{string.Concat(Enumerable.Repeat(begin, 50_000))}{string.Concat(Enumerable.Repeat(end, 50_000))}";
        Assert.Equal("DOC011", Open("a.docx", DocxOf(body)).Problem?.Code);
    }

    private static byte[] DocxOf(string body, string type = "")
    {
        using var stream = new MemoryStream();
        stream.Write(Docx(new Paragraph(new Run(new Text("5")))));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            part.Write(
                $"{type}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
            );
        }
        return stream.ToArray();
    }

    private static byte[] Docx(params OpenXmlElement[] elements) => Docx(_ => { }, elements);

    private static byte[] Docx(Action<MainDocumentPart> also, params OpenXmlElement[] elements)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new(new Body(elements));
            also(main);
        }
        return stream.ToArray();
    }

    private static TableCell Cell(string text) => new(new Paragraph(new Run(new Text(text))));

    private static DocumentText Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    private static DocumentText Read(string name, byte[] bytes)
    {
        var opened = Open(name, bytes);
        Assert.True(opened.IsRead, opened.Problem?.ToString());
        return opened.Text;
    }

    private static OpenedDocument Open(string name, byte[] bytes) => DocumentFile.Open(Files.Temporary(name, bytes));
}
