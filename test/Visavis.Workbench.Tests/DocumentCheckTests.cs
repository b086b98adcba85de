using Visavis.Analysis.Identities;

namespace Visavis.Workbench.Tests;

/// <summary>The bundled documents through the whole house, against what a careful reader found in them (documents/expected-checks.md).</summary>
[Collection(Bundled.Name)]
public sealed class DocumentCheckTests(BundledWorkspace bundled)
{
    private const string Expected = "documents/expected-checks.md";

    // Table 2, 2020 · exports −7.7 % to 21.3 · exports fell by 40 % · imports +41.2 % to 22 · 53 bn, +6 %.
    private static readonly string[] CertainArithmetic =
    [
        "16.4 + 12.6 = 29.0 [28.9, 29.1], printed 30.1",
        "21.3 / 23.7 − 1 = −10.1 % [−10.5, −9.7]; −7.7 % needs a base of 23.1",
        "22 / 16.4 − 1 = +34.1 % [30.7, 37.6]; +41.2 % needs a base of 15.6",
        "37.56 / 39.1 − 1 = −3.9 % [−4.1, −3.8]; −40 % needs a base of 62.60",
        "53 / 43.4 − 1 = +22.1 % [20.8, 23.4]; +6 % needs a base of 50.0",
    ];

    // Caption of Table 2, 2020–2022, whose columns begin with 2019 · an index printed as a growth rate.
    private static readonly string[] CertainLabels = ["2020", "101.8"];

    private DocumentFindings Found => bundled.Bench.Findings;

    [Fact]
    public void All_that_is_certain_in_the_first_document_is_found_and_nothing_else() =>
        Assert.Equal(
            CertainArithmetic,
            Found
                .Conflicts.Where(c => c.Rating == Rating.Certain && IsOf("000", c))
                .Select(c => c.Conflict.Arithmetic.ToString())
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_news_item_breaks_no_arithmetic() => Assert.DoesNotContain(Found.Conflicts, c => IsOf("004", c));

    [Fact]
    public void The_certain_labels_are_found_and_nothing_else() =>
        Assert.Equal(
            CertainLabels,
            Found
                .WrongLabels.Where(l => l.Claim.Source[..3] is "000" or "004")
                .Select(l => l.Claim.Printed)
                .Order(StringComparer.Ordinal)
                .Reverse()
        );

    [SharedFact(Expected)]
    public void The_reader_rates_as_many_rows_certain_as_are_listed_here() =>
        Assert.Equal(
            CertainArithmetic.Length + CertainLabels.Length,
            File.ReadLines(Repository.Shared(Expected))
                .Count(l =>
                    l.StartsWith('|') && l.Split('|')[^2].Trim().StartsWith("certain", StringComparison.Ordinal)
                )
        );

    // holds · rounding · not checkable, as the reader rates them.
    [Theory]
    [InlineData("000", "33.9", "trade value", Verdict.Consistent)] // 20.8 + 13.1
    [InlineData("000", "20.8", "trade value", Verdict.Consistent)]
    [InlineData("000", "40.1", "trade value", Verdict.Consistent)] // 23.7 + 16.4
    [InlineData("000", "90", "completion rate", Verdict.Consistent)] // 25 of 28
    [InlineData("000", "1.55", "trade change", Verdict.ConsistentByRounding)] // 39.1 − 37.56 = 1.54
    [InlineData("000", "85", "commodity exports", Verdict.NotCheckable)] // dairy, nothing beside it
    [InlineData("000", "80", "settlement", Verdict.NotCheckable)] // wording
    [InlineData("000", "20", "settlement", Verdict.NotCheckable)]
    [InlineData("000", "4", "partner rank", Verdict.NotCheckable)]
    [InlineData("004", "115", "activities", Verdict.Consistent)] // 115 of 310 is 37.1 %
    [InlineData("004", "6.5", "services", Verdict.NotCheckable)] // +17 % has no base
    public void What_the_reader_lets_stand_stands(string document, string printed, string indicator, Verdict verdict)
    {
        var claim = bundled.Claim(document, printed, indicator);
        Assert.Equal(verdict, Found.Findings.Single(f => f.Claim.Id == claim.Id).Verdict);
    }

    [Theory]
    [InlineData("17.1 % and 23.7 % are printed for the same quantity")]
    [InlineData("2.7 % and 2.1 % are printed for the same quantity")]
    public void Two_sources_in_one_document_are_no_error(string arithmetic) =>
        Assert.Equal(
            Rating.AnotherSource,
            Found.Conflicts.Single(c => IsOf("001", c) && $"{c.Conflict.Arithmetic}" == arithmetic).Rating
        );

    [Fact]
    public void A_table_compiled_from_several_publishers_is_not_one_of_them()
    {
        var table = bundled.Claim("001", "17.1", "partner share in exports").Lineage.Publisher;
        var footnote = bundled.Claim("001", "23.7", "partner share in exports").Lineage.Publisher;
        Assert.Equal("Belarusian official statistics", footnote);
        Assert.Equal("Belarusian official statistics; ITC Trade Map", table);
    }

    private static bool IsOf(string document, RatedConflict conflict) =>
        conflict.Conflict.Claims[0].Evidence.Claim.Source.StartsWith(document, StringComparison.Ordinal);
}
