using Visavis.Analysis.Verify.Reading;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>Letters of one alphabet inside a word of the other.</summary>
public sealed class WordKeyTests
{
    [Theory]
    [InlineData("Китaй", "китай")] // Latin a
    [InlineData("CНГ", "снг")] // Latin C
    [InlineData("BЭД", "вэд")] // Latin B
    [InlineData("Ещё", "еще")]
    [InlineData("EU-Россия", "eu-россия")]
    [InlineData("USA", "usa")]
    public void A_look_alike_is_put_right_only_inside_a_word_of_the_other_alphabet(string word, string key) =>
        Assert.Equal(key, WordKey.Of(word));

    [Fact]
    public void Every_look_alike_has_its_letter() => Assert.Equal(WordKey.Latin.Length, WordKey.Cyrillic.Length);
}
