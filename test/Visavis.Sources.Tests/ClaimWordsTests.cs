using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>Every word of the bundled claims has its text in both languages.</summary>
public sealed class ClaimWordsTests
{
    private static readonly Lazy<IReadOnlyList<Claim>> Claims = new(() =>
        [
            .. new[] { "documents/documents.csv", "press/figures.csv" }.SelectMany(f =>
                Told.Of(Door.Read(Files.Data(f))).Reading.Claims
            ),
        ]
    );

    public static TheoryData<string> Kinds =>
        ["indicators", "commodities", "units", "remarks", "printed", "publishers"];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_word_of_the_bundled_claims_is_translated_and_no_translation_is_idle(string kind)
    {
        var (texts, words, _) = Kind(kind);

        Assert.Equal(
            Claims.Value.SelectMany(words).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            texts.Keys.Order(StringComparer.Ordinal)
        );
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Russian_words_hold_no_Latin_letters_but_codes(string kind) =>
        Assert.All(
            Claims.Value.Where(c => Kind(kind).Words(c).Any()),
            c => AssertRussian(Kind(kind).Said(c, Language.Ru))
        );

    [Fact]
    public void What_was_printed_in_words_is_told_in_English_and_a_number_stays() =>
        Assert.All(
            Claims.Value,
            c =>
            {
                var told = ClaimWords.Printed(c, Language.En);
                Assert.DoesNotContain(told, l => l is >= 'А' and <= 'я');
                Assert.True(told == c.Printed || c.Printed.Any(char.IsLetter), c.Id);
            }
        );

    [Fact]
    public void Russian_places_hold_no_Latin_letters() =>
        Assert.All(
            Claims.Value.Where(c => c.Locator.Length > 0),
            c => AssertRussian(ClaimWords.Locator(c, Language.Ru))
        );

    [Theory]
    [InlineData(
        Language.En,
        "Table 1, row 1; lines 142–143",
        "Table 2, row “Товарооборот”, column 2019; line 215",
        "Fig. 1, caption"
    )]
    [InlineData(
        Language.Ru,
        "таблица 1, строка 1; строки текста 142–143",
        "таблица 2, строка «Товарооборот», столбец 2019; строка текста 215",
        "рис. 1, подпись"
    )]
    public void A_place_is_told_in_words(Language language, params string[] expected)
    {
        string[] locators =
        [
            "Table 1, row 1; L142-143",
            "Table 2, row \"Товарооборот\", col 2019; L215",
            "Fig. 1 caption",
        ];

        Assert.Equal(
            expected,
            locators.Select(l => ClaimWords.Locator(Claims.Value[0] with { Locator = l }, language))
        );
    }

    [Theory]
    [InlineData(Language.En, "Union State Treaty signed")]
    [InlineData(Language.Ru, "подписан Договор о создании Союзного государства")]
    public void An_event_is_told_without_its_prefix(Language language, string expected) =>
        Assert.Equal(expected, ClaimWords.Indicator(Claims.Value[0], language));

    [Fact]
    public void A_figure_without_a_place_in_its_document_is_found_in_our_file() =>
        Assert.Equal(
            ("figures.csv, line 2, column value", "figures.csv, строка 2, столбец value"),
            (
                ClaimWords.Locator(Claims.Value.First(c => c.Locator.Length == 0), Language.En),
                ClaimWords.Locator(Claims.Value.First(c => c.Locator.Length == 0), Language.Ru)
            )
        );

    [Fact]
    public void A_word_that_nobody_translated_stays() =>
        Assert.Equal("shoe size", ClaimWords.Indicator(Claims.Value[0] with { Indicator = "shoe size" }, Language.Ru));

    [Fact]
    public void A_total_is_told_by_what_it_covers() =>
        Assert.Equal(
            "товары",
            ClaimWords.Commodity(
                Claims.Value[0] with
                {
                    Commodity = Commodity.Total,
                    Coverage = Coverage.Goods,
                },
                Language.Ru
            )
        );

    private static (
        ImmutableDictionary<string, ClaimText> Texts,
        Func<Claim, IEnumerable<string>> Words,
        Func<Claim, Language, string> Said
    ) Kind(string kind) =>
        kind switch
        {
            "indicators" => (ClaimTexts.All.Indicators, c => [c.Indicator], ClaimWords.Indicator),
            "commodities" => (
                ClaimTexts.All.Commodities,
                c => c.Commodity.IsTotal ? [] : [c.Commodity.ToString()],
                ClaimWords.Commodity
            ),
            "units" => (ClaimTexts.All.Units, c => c.Unit.Length == 0 ? [] : [c.Unit], ClaimWords.Unit),
            "remarks" => (ClaimTexts.All.Remarks, c => c.Remark.Length == 0 ? [] : [c.Remark], ClaimWords.Remark),
            "printed" => (
                ClaimTexts.All.Printed,
                c => c.Printed.Any(char.IsLetter) ? [c.Printed] : [],
                ClaimWords.Printed
            ),
            // A document that cites nobody is its own publisher, known by its id.
            _ => (
                ClaimTexts.All.Publishers,
                c => c.Lineage.Publisher == c.Source ? [] : c.Lineage.Publisher.Split("; "),
                ClaimWords.Publisher
            ),
        };

    // Codes of the Harmonized System keep their letters.
    private static void AssertRussian(string text) =>
        Assert.DoesNotContain(text.Replace("HS ", "", StringComparison.Ordinal), char.IsAsciiLetter);
}
