using System.Globalization;

namespace Visavis.Core.Tests.Words;

public class PluralTests
{
    [Theory]
    [InlineData("1", "год")]
    [InlineData("21", "год")]
    [InlineData("101", "год")]
    [InlineData("-1", "год")]
    [InlineData("2", "года")]
    [InlineData("4", "года")]
    [InlineData("22", "года")]
    [InlineData("1.5", "года")]
    [InlineData("1.0", "года")]
    [InlineData("0", "лет")]
    [InlineData("5", "лет")]
    [InlineData("11", "лет")]
    [InlineData("12", "лет")]
    [InlineData("14", "лет")]
    [InlineData("20", "лет")]
    [InlineData("111", "лет")]
    [InlineData("1000000000012", "лет")]
    public void Russian_has_three_forms(string number, string expected) =>
        Assert.Equal(expected, Plural.Pick(Number(number), Language.Ru, ["год", "года", "лет"]));

    [Theory]
    [InlineData("1", "year")]
    [InlineData("-1", "year")]
    [InlineData("0", "years")]
    [InlineData("1.0", "years")]
    [InlineData("21", "years")]
    public void English_has_two_forms(string number, string expected) =>
        Assert.Equal(expected, Plural.Pick(Number(number), Language.En, ["year", "years"]));

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ru)]
    public void A_noun_with_another_number_of_forms_is_refused(Language language) =>
        Assert.Throws<ArgumentException>(() => Plural.Pick(1, language, ["год"]));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
