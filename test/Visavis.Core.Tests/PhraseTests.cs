namespace Visavis.Core.Tests;

/// <summary>Templates and the words that agree with numbers. The plural rules are CLDR's; the Russian words are a dictionary's.</summary>
public class PhraseTests
{
    [Theory]
    [InlineData("{n} {n?year|years}", "n:|n:year,years")]
    [InlineData("{A:gen} and {B}", "A:gen|B:")]
    public void A_hole_has_a_name_and_a_form_or_words_to_choose_from(string template, string holes)
    {
        var found = Phrase
            .Parse(template)
            .Parts.OfType<PhraseHole>()
            .Select(h => $"{h.Name}:{h.Form}{string.Join(',', h.Agreeing)}");
        Assert.Equal(holes, string.Join('|', found));
    }

    [Fact]
    public void A_doubled_brace_is_a_brace() =>
        Assert.Equal("a {b} c", Assert.IsType<PhraseWords>(Assert.Single(Phrase.Parse("a {{b}} c").Parts)).Text);

    [Theory]
    [InlineData("no end {A")]
    [InlineData("no name {}")]
    [InlineData("no name {:gen}")]
    public void A_broken_hole_is_a_mistake(string template) =>
        Assert.Throws<FormatException>(() => Phrase.Parse(template));

    [Theory]
    [InlineData(1, "год")]
    [InlineData(2, "года")]
    [InlineData(5, "лет")]
    [InlineData(11, "лет")]
    [InlineData(12, "лет")]
    [InlineData(21, "год")]
    [InlineData(22, "года")]
    [InlineData(111, "лет")]
    [InlineData(1.5, "года")]
    public void A_russian_word_agrees_with_its_number(double amount, string word) =>
        Assert.Equal(word, Agreement.Of((decimal)amount, Language.Ru, ["год", "года", "лет"]));

    [Theory]
    [InlineData(1, "year")]
    [InlineData(0, "years")]
    [InlineData(2, "years")]
    [InlineData(1.5, "years")]
    public void An_english_word_agrees_with_its_number(double amount, string word) =>
        Assert.Equal(word, Agreement.Of((decimal)amount, Language.En, ["year", "years"]));
}
