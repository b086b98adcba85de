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

    [Fact]
    public void A_hole_is_filled_in_its_form_and_words_agree_with_numbers()
    {
        var phrase = Phrase.Parse("{A:gen} {n} {n?год|года|лет} {when:in}");
        (string, object)[] values = [("A", Economies.Find("BLR")), ("n", 3), ("when", Period.Year(2023))];
        var speech = Phrasebook.In(typeof(Phrase).Assembly).Speaking(Language.Ru);
        Assert.Equal("Беларуси 3 года в 2023 году", speech.Fill(phrase, "test", values));
    }

    [Fact]
    public void A_name_at_the_beginning_of_a_sentence_has_a_capital()
    {
        var speech = Phrasebook.In(typeof(Phrase).Assembly).Speaking(Language.En);
        (string, object)[] values = [("A", Economies.Find("NLD"))];
        Assert.Equal(
            "The Netherlands and the Netherlands. The Netherlands",
            speech.Fill(Phrase.Parse("{A} and {A}. {A}"), "test", values)
        );
    }

    [Fact]
    public void A_hole_without_a_value_is_a_mistake()
    {
        var speech = Phrasebook.In(typeof(Phrase).Assembly).Speaking(Language.En);
        Assert.Throws<KeyNotFoundException>(() => speech.Fill(Phrase.Parse("{A}"), "test", []));
    }
}
