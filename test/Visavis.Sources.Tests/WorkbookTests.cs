namespace Visavis.Sources.Tests;

/// <summary>Workbooks that mean harm, or that only look like workbooks.</summary>
public sealed class WorkbookTests
{
    private static readonly string Good =
        Workbooks.Row(1, "Экспорт", "<v>100</v>") + Workbooks.Row(2, "Беларусь", "<v>40.5</v>");

    private static readonly Manifest Rosstat = Door.Catalogue.Single(m => m.Id == "rosstat-annual");

    private static Told Read(byte[] workbook) => Told.Of(Door.Read(Files.Temporary("94itog.xlsx", workbook), Rosstat));

    [Fact]
    public void A_plain_workbook_is_read()
    {
        var told = Read(Workbooks.With(Good));

        Assert.Empty(told.Reading.Problems);
        Assert.Equal([100_000_000m, 40_500_000m], told.Observations.Select(o => o.Value!.Value));
    }

    [Fact]
    public void A_workbook_is_recognised_by_its_name() =>
        Assert.Equal(
            "rosstat-annual",
            Door.Recognise(Files.Temporary("94itog.xlsx", Workbooks.With(Good))).Manifest?.Id
        );

    [Fact]
    public void A_bomb_is_refused_before_it_is_opened()
    {
        var told = Read(Workbooks.With(Good + new string(' ', 24 << 20)));

        Assert.Equal("ING012", told.Reading.Problems.Single().Code);
        Assert.Empty(told.Observations);
    }

    [Fact]
    public void A_workbook_of_too_many_parts_is_refused()
    {
        var parts = Enumerable.Range(0, 10_001).Select(i => ($"xl/media/{i}.xml", "x")).ToArray();

        Assert.Equal("ING012", Read(Workbooks.With(Good, parts)).Reading.Problems.Single().Code);
    }

    [Fact]
    public void A_formula_is_not_believed()
    {
        var told = Read(Workbooks.With(Good + Workbooks.Row(3, "Казахстан", "<f>B1-B2</f><v>59.5</v>")));

        Assert.Equal((3, "ING027"), (told.Aside.Single().Line, told.Aside.Single().Problem.Code));
        Assert.Equal(2, told.Observations.Count);
    }

    [Fact]
    public void A_formula_is_believed_where_the_source_says_so()
    {
        var path = Files.Temporary(
            "94itog.xlsx",
            Workbooks.With(Good + Workbooks.Row(3, "Казахстан", "<f>B1-B2</f><v>59.5</v>"))
        );
        var told = Told.Of(Door.Read(path, Rosstat with { Xlsx = Rosstat.Xlsx! with { TrustFormulas = true } }));

        Assert.Equal(59_500_000, told.Observations[^1].Value);
    }

    [Fact]
    public void A_link_to_another_workbook_is_refused()
    {
        var told = Read(
            Workbooks.With(
                Good,
                (
                    "xl/_rels/workbook.xml.rels",
                    Workbooks.Relationships(
                        ("rId1", "worksheet", "worksheets/sheet1.xml", false),
                        ("rId2", "externalLink", "externalLinks/externalLink1.xml", false)
                    )
                ),
                (
                    "xl/externalLinks/externalLink1.xml",
                    "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
                ),
                (
                    "xl/externalLinks/_rels/externalLink1.xml.rels",
                    Workbooks.Relationships(("rId1", "externalLinkPath", "file:///other.xlsx", true))
                )
            )
        );

        Assert.Equal("ING015", told.Reading.Problems.Single().Code);
        Assert.Contains("other.xlsx", told.Reading.Problems.Single().Found, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_is_not_resolved()
    {
        var secret = Files.Temporary("secret.txt", "<v>7</v>");
        var sheet = Workbooks.Sheet(
            Good + Workbooks.Row(3, "Армения", "&x;"),
            $"<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file://{secret}\">]>"
        );
        var told = Read(Workbooks.With(Good, ("xl/worksheets/sheet1.xml", sheet)));

        Assert.Equal("ING013", told.Reading.Problems.Single().Code);
        Assert.Empty(told.Observations);
    }

    [Fact]
    public void A_text_that_is_not_there_is_a_damaged_workbook() =>
        Assert.Equal(
            "ING013",
            Read(Workbooks.With("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>")).Reading.Problems.Single().Code
        );

    [Theory]
    [InlineData("PK\u0003\u0004 no more")]
    [InlineData("country,value\n")]
    public void What_only_looks_like_a_workbook(string text) =>
        Assert.Equal("ING013", Read(System.Text.Encoding.ASCII.GetBytes(text)).Reading.Problems.Single().Code);

    [Theory]
    [InlineData("75.099999999999994", "75.1")]
    [InlineData("1E+5", "100000")]
    [InlineData("0.1", "0.1")]
    [InlineData("63286", "63286")]
    [InlineData("…", "…")]
    public void Binary_fractions_are_read_as_they_were_typed(string raw, string typed) =>
        Assert.Equal(typed, SheetCell.Plain(raw));
}
