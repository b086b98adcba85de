namespace Visavis.Sources.Tests.Xls;

/// <summary>Old binary workbooks: cells as the readers of sheets get them from any workbook.</summary>
public sealed class OldWorkbookTests
{
    private static readonly Manifest Rosstat = Door.Catalogue.Single(m => m.Id == "rosstat-annual");

    private static readonly Manifest Trusted = Rosstat with { Xlsx = Rosstat.Xlsx! with { TrustFormulas = true } };

    private static readonly object[][] Rows =
    [
        ["Экспорт", 100],
        ["Беларусь", 40.5],
        ["Атлантида", 1],
    ];

    [Fact]
    public void A_workbook_of_Excel_5_in_a_code_page_is_read_with_labels()
    {
        var told = Read(OldWorkbook.Of("1995", Rows), Trusted);

        Assert.Empty(told.Reading.Problems);
        Assert.Equal([100_000_000m, 40_500_000m], told.Observations.Select(o => o.Value!.Value));
        Assert.Equal(("BLR", "1995"), (told.Observations[1].Key.Partner.Code, $"{told.Observations[1].Key.Period}"));
        Assert.Equal(3, Assert.Single(told.Aside).Line);
    }

    [Fact]
    public void Where_formulas_are_not_trusted_it_is_refused_because_they_do_not_show() =>
        Assert.Equal("ING098", Read(OldWorkbook.Of("1995", Rows), Rosstat).Reading.Problems.Single().Code);

    [Fact]
    public void A_container_without_a_workbook_is_a_damaged_one() =>
        Assert.Equal("ING013", Read(OldWorkbook.Of("1995", Rows)[..1536], Trusted).Reading.Problems.Single().Code);

    private static Told Read(byte[] workbook, Manifest manifest) =>
        Told.Of(Door.Read(Files.Temporary("94itog.xls", workbook), manifest));
}
