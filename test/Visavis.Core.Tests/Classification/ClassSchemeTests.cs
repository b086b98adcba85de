namespace Visavis.Core.Tests.Classification;

/// <summary>Expected classes are those of the published tables.</summary>
public sealed class ClassSchemeTests
{
    [Theory]
    [InlineData("lall-2000", "0011", "primary")]
    [InlineData("lall-2000", "87401", "high")]
    [InlineData("lall-2000", "7810", "medium")]
    [InlineData("oecd-2011", "2423", "high")]
    [InlineData("oecd-2011", "2411", "medium-high")]
    [InlineData("oecd-2011", "3530", "high")]
    [InlineData("oecd-2016", "2520", "medium-high")]
    [InlineData("oecd-2016", "2511", "medium-low")]
    [InlineData("oecd-2016", "2395", "medium")]
    [InlineData("sna-end-use", "41", "capital")]
    [InlineData("sna-end-use", "321", "not assigned")]
    public void The_longest_code_that_fits_decides(string scheme, string code, string expected) =>
        Assert.Equal(expected, Scheme(scheme).TryClass(code, out var found) ? found : "none");

    [Theory]
    [InlineData("lall-2000", "87")]
    [InlineData("oecd-2011", "01")]
    [InlineData("oecd-2016", "84")]
    [InlineData("sna-end-use", "32")]
    [InlineData("sna-end-use", "")]
    public void A_code_that_is_coarser_or_not_classed_has_no_class(string scheme, string code) =>
        Assert.False(Scheme(scheme).TryClass(code, out _));

    [Fact]
    public void The_classes_of_the_two_OECD_tables_differ_by_the_middle_one() =>
        Assert.Equal(["medium"], ClassScheme.Oecd2016.Classes.Except(ClassScheme.Oecd2011.Classes));

    [Fact]
    public void A_scheme_classes_an_edition_that_is_known() =>
        Assert.All(ClassScheme.All, s => Assert.True(Nomenclatures.TryFind(s.Nomenclature, out _)));

    [Fact]
    public void The_divisions_of_SITC_revision_2_are_those_that_Lall_classes()
    {
        var divisions = BundledCategories
            .Of(Nomenclatures.Find("SITC2"))
            .Select(c => c.Commodity.Code)
            .Where(c => c.Length == 2);
        var classed = Enumerable.Range(0, 100).Select(n => $"{n:00}").Where(IsClassed);
        Assert.Equal(classed, divisions);
    }

    private static bool IsClassed(string division) =>
        Enumerable.Range(0, 10).Any(n => ClassScheme.Lall.TryClass($"{division}{n}", out _));

    private static ClassScheme Scheme(string id) => ClassScheme.All.Single(s => s.Id == id);
}
