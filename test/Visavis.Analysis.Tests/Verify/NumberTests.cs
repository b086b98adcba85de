using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>Numbers of every form, and what is none.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("ru", "Экспорт составил 33,9 млрд долл. США.", "33.9", "USD bn", Qualifier.Exactly)]
    [InlineData("ru", "Экспорт составил около 1 234,5 млн евро.", "1234.5", "EUR mn", Qualifier.About)]
    [InlineData("ru", "Экспорт превысил 5 тыс. рублей.", "5", "RUB th", Qualifier.MoreThan)]
    [InlineData("ru", "Оплачено 3 млрд бел. руб. за год.", "3", "BYN bn", Qualifier.Exactly)]
    [InlineData("ru", "Доля выросла на 2,3 п.п. за год.", "2.3", "pp", Qualifier.Exactly)]
    [InlineData("ru", "Экспорт вырос в 4,4 раза.", "4.4", "times", Qualifier.Exactly)]
    [InlineData("ru", "Экспорт вырос почти в 7 раз.", "7", "times", Qualifier.Almost)]
    [InlineData("ru", "На долю пришлось 66–67 % экспорта.", "66–67", "%", Qualifier.Exactly)]
    [InlineData("ru", "Доля составила от 26,3 до 43,9 %.", "26.3–43.9", "%", Qualifier.Exactly)]
    [InlineData("ru", "Сальдо составило –7,3 млрд долл.", "-7.3", "USD bn", Qualifier.Exactly)]
    [InlineData("ru", "Страна заняла четвертую позицию.", "4", "rank", Qualifier.Exactly)]
    [InlineData("ru", "Экспорт достиг двадцати восьми миллионов долларов.", "28", "USD mn", Qualifier.Exactly)]
    [InlineData("en", "Exports reached $44bn.", "44", "USD bn", Qualifier.Exactly)]
    [InlineData("en", "Exports reached US$1,234.5 million.", "1234.5", "USD mn", Qualifier.Exactly)]
    [InlineData("en", "Exports exceeded 12 billion yuan.", "12", "CNY bn", Qualifier.MoreThan)]
    [InlineData("en", "Exports grew almost 7 times.", "7", "times", Qualifier.Almost)]
    [InlineData("en", "Exports doubled.", "2", "times", Qualifier.Exactly)]
    [InlineData("en", "The share rose by 2.5 percentage points.", "2.5", "pp", Qualifier.Exactly)]
    [InlineData("en", "Openness is 133 percent of GDP.", "133", "% of GDP", Qualifier.Exactly)]
    [InlineData("en", "It was ranked third.", "3", "rank", Qualifier.Exactly)]
    [InlineData("en", "Gas cost $128.5 per 1,000 cubic metres.", "128.5", "USD/1000 m3", Qualifier.Exactly)]
    public void A_quantity_has_its_value_unit_and_qualifier(
        string language,
        string text,
        string figure,
        string unit,
        Qualifier qualifier
    )
    {
        var number = Assert.Single(Read(language, text).Numbers, n => n.Role == NumberRole.Quantity);
        Assert.Equal((figure, unit, qualifier), (number.Figure?.Text, number.Unit, number.Qualifier));
    }

    [Theory]
    [InlineData("ru", "Так считает автор [14].", NumberRole.Reference)]
    [InlineData("ru", "Так считает автор (С. 68).", NumberRole.Page)]
    [InlineData("ru", "Показано на рис. 3.", NumberRole.Label)]
    [InlineData("ru", "Так требует статья 5.", NumberRole.Article)]
    [InlineData("ru", "Это было в 2019 г.", NumberRole.Year)]
    [InlineData("ru", "Подписан 8 декабря 1999 г.", NumberRole.Date)]
    [InlineData("ru", "Указанные страны2 согласны.", NumberRole.FootnoteMark)]
    [InlineData("ru", "Вирус COVID-19 помешал.", NumberRole.Name)]
    [InlineData("ru", "Товары кода ТН ВЭД 8703 дороги.", NumberRole.Code)]
    [InlineData("en", "See Table 2.", NumberRole.Label)]
    [InlineData("en", "It began at 10:30.", NumberRole.Time)]
    [InlineData("en", "Trade fell in the 1990s.", NumberRole.Year)]
    [InlineData("en", "The G20 met.", NumberRole.Name)]
    [InlineData("en", "Decree No. 466 was signed.", NumberRole.Article)]
    public void What_measures_nothing_is_told_from_a_quantity(string language, string text, NumberRole role) =>
        Assert.Equal(role, Assert.Single(Read(language, text).Numbers.Select(n => n.Role).Distinct()));

    [Theory]
    [InlineData("В 1900–2012 гг. экспорт Беларуси в Россию вырос на 5 %.")]
    [InlineData("С 1900 по 2012 г. экспорт Беларуси в Россию вырос на 5 %.")]
    public void A_span_of_more_than_a_hundred_years_is_no_period(string text) =>
        Assert.Null(
            Assert
                .Single(Read("ru", text).Claims, c => c.Claim.Printed.Contains('5', StringComparison.Ordinal))
                .Claim.Period
        );

    [Fact]
    public void A_number_knows_its_line_and_column()
    {
        var text = new SpottedText("Экспорт вырос на 5 %.", [new(0, new(2, 7, 1)), new(8, new(2, 8, 1))]);
        var document = new DocumentText("x", "", Language.Ru, 2, [TextBlock.Of(BlockKind.Paragraph, text)]);
        Assert.Equal(new TextSpot(2, 8, 10), Assert.Single(DocumentReader.Read(document).Numbers).Spot);
    }

    [Theory]
    [InlineData("2024-03-15")]
    [InlineData("15 March 2024")]
    [InlineData("15.03.2024")]
    public void A_day_that_stands_alone_at_the_head_is_the_day_of_the_document(string line) =>
        Assert.Equal(new DateOnly(2024, 3, 15), DocumentReader.Read(Document("en", line)).Dated?.Day);

    [Fact]
    public void This_year_is_the_year_in_which_a_document_was_written()
    {
        var document = Document("en", "Over the first ten months of this year exports of Belarus to Russia rose 5%.");
        var claim = DocumentReader
            .Read(document with { Dated = new(new(2025, 12, 5), DayFrom.PageMeta) })
            .Claims.Single(c => c.Claim.Kind == ClaimKind.Growth);
        Assert.Equal("2025-01/2025-10", claim.Claim.Period.ToString());
    }

    [Fact]
    public void Every_attribution_says_on_which_words_it_rests()
    {
        var claim = Assert.Single(Read("en", "Exports of Belarus to Russia rose 5% in 2023.").Claims);
        Assert.Contains(claim.Basis, b => b is { Attribute: ClaimAttribute.Reporter, Words: "Belarus" });
        Assert.Contains(claim.Basis, b => b is { Attribute: ClaimAttribute.Flow, Words: "Exports" });
        Assert.Contains(claim.Basis, b => b is { Attribute: ClaimAttribute.Period, Words: "2023" });
    }

    [Fact]
    public void An_index_that_is_called_growth_says_so()
    {
        var claim = Assert.Single(
            Read("en", "Trade of Belarus with Russia had a growth rate of 101.8 percent in 2024.").Claims
        );
        Assert.Equal(ClaimKind.Index, claim.Claim.Kind);
        Assert.Contains("growth", claim.Claim.Remark, StringComparison.Ordinal);
    }

    private static DocumentReading Read(string language, string text) => DocumentReader.Read(Document(language, text));

    private static DocumentText Document(string language, string text) =>
        new(
            "x",
            "",
            language == "ru" ? Language.Ru : Language.En,
            0,
            [TextBlock.Of(BlockKind.Paragraph, SpottedText.Of(text, new(0, 1, 1)))]
        );
}
