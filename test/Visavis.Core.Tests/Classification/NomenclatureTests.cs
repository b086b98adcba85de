namespace Visavis.Core.Tests.Classification;

public sealed class NomenclatureTests
{
    private const string Sections = "data/classifications/hs_sections.csv";

    [Theory]
    [InlineData("HS 2017", "HS2017")]
    [InlineData("HS2012", "HS2012")]
    [InlineData("HS5_6d", "HS2017")]
    [InlineData("H6", "HS2022")]
    [InlineData("HS92", "HS1992")]
    [InlineData("HS 1988/92", "HS1992")]
    [InlineData("HS 2012 Product Code", "HS2012")]
    [InlineData("From HS 2022", "HS2022")]
    [InlineData("SITC Rev. 3", "SITC3")]
    [InlineData("SITC Revision 3 Product Code", "SITC3")]
    [InlineData("SITC3_5d", "SITC3")]
    [InlineData("S4", "SITC4")]
    [InlineData("BEC4_3d", "BEC4")]
    [InlineData("BEC Rev.5", "BEC5")]
    [InlineData("TNVED2022", "TNVED2022")]
    [InlineData("CN 2024", "CN")]
    public void An_edition_is_read_as_publishers_write_it(string words, string id) =>
        Assert.Equal(id, Nomenclatures.TryRead(words, out var found) ? found.Id : "none");

    [Theory]
    [InlineData("HS")]
    [InlineData("HS 2013")]
    [InlineData("SITC 9")]
    [InlineData("Subheading 2017")]
    [InlineData("weight")]
    [InlineData("CN 8")]
    public void What_names_no_known_edition_is_none(string words) => Assert.False(Nomenclatures.TryRead(words, out _));

    [Theory]
    [InlineData("SITC3", "93100", "931")]
    [InlineData("SITC3", "001.5", "0015")]
    [InlineData("SITC3", "03500", "035")]
    [InlineData("BEC4", "210", "21")]
    [InlineData("HS2017", "0101.30", "010130")]
    [InlineData("HS2017", "9999aa", "9999AA")]
    public void Zeros_that_only_fill_a_code_up_are_no_part_of_it(string id, string printed, string code) =>
        Assert.Equal(code, Nomenclatures.Find(id).Canonical(printed));

    [Fact]
    public void Every_year_since_1988_has_one_edition_of_the_HS() =>
        Assert.All(
            Enumerable.Range(1988, 39),
            year => Assert.Single(Nomenclatures.All, n => n.Family == "HS" && n.From <= year && year <= (n.To ?? 2027))
        );

    [Fact]
    public void An_edition_of_the_TN_VED_is_built_on_the_HS_of_its_years() =>
        Assert.All(
            Nomenclatures.All.Where(n => n.Family == "TNVED"),
            n =>
            {
                var hs = Nomenclatures.Find(n.Base);
                Assert.Equal((hs.From, hs.To), (n.From, n.To));
                Assert.Equal(
                    BundledCategories.Of(hs).Select(c => c.Commodity.Code),
                    BundledCategories.Of(n).Select(c => c.Commodity.Code)
                );
            }
        );

    [Fact]
    public void Ids_are_sorted_and_residual_codes_are_residual()
    {
        Assert.Equal(
            Nomenclatures.All.Select(n => n.Id).Order(StringComparer.Ordinal),
            Nomenclatures.All.Select(n => n.Id)
        );
        Assert.All(Nomenclatures.All.Where(n => n.Residual.Length > 0), n => Assert.True(n.IsResidual(n.Residual)));
    }

    [Theory]
    [InlineData("HS2017:999999", true)]
    [InlineData("HS2017:9999AA", true)]
    [InlineData("HS99", true)]
    [InlineData("SITC3:931", true)]
    [InlineData("BEC4:7", true)]
    [InlineData("HS9701", false)]
    [InlineData("SITC3:971", false)]
    [InlineData("TOTAL", false)]
    [InlineData("other goods 99", false)]
    public void Goods_that_nobody_specified_are_a_cell_of_their_own(string text, bool isResidual) =>
        Assert.Equal(isResidual, Commodity.Parse(text).IsResidual);

    [Theory]
    [InlineData("HS2017", "010121", "0101")]
    [InlineData("HS2017", "01", "")]
    [InlineData("TNVED2022", "8703231940", "870323")]
    [InlineData("SITC3", "00151", "0015")]
    public void The_parent_is_the_code_one_level_up(string id, string code, string parent) =>
        Assert.Equal(parent, Nomenclatures.Find(id).ParentOf(code));

    [SharedFact(Sections)]
    public void The_sections_are_those_of_another_list() =>
        Assert.Equal(
            CsvTable.Read(Repository.Shared(Sections)).Rows.Select(r => r["section"]).Where(s => s != "TOTAL"),
            BundledCategories.Of(Nomenclatures.Find("HS2012")).Select(c => c.Commodity.Code).Take(21)
        );
}
