using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>Names within names: French Polynesia is not France, South Sudan not Sudan.</summary>
public sealed class NamedEconomyTests
{
    private static readonly Economy Partner = Economies.Find("BRA");

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ru)]
    public void Every_economy_is_read_as_the_reporter_that_it_is(Language language)
    {
        var misread = Economies
            .All.Where(e => e.Kind == EconomyKind.Economy && e != Partner)
            .Select(e => (Economy: e, Text: Text(EconomyNames.Of(e), language)))
            .Where(s =>
                Read(s.Text, language) is var claim && (claim?.Reporter, claim?.Partner) != (s.Economy, Partner)
            )
            .Select(s => s.Text);
        Assert.Equal("", string.Join('\n', misread));
    }

    private static string Text(EconomyName name, Language language) =>
        language == Language.Ru
            ? $"В 2023 году экспорт {name.Russian(RussianCase.Genitive)} в Бразилию составил 5,1 млрд долл."
            : $"In 2023 {name.English(EnglishForm.Possessive)} exports to Brazil amounted to 5.1 bn US dollars.";

    private static Claim? Read(string text, Language language)
    {
        var document = new DocumentText(
            "x",
            "",
            language,
            1,
            [TextBlock.Of(BlockKind.Paragraph, new SpottedText(text, [new(0, new(1, 1, 1))]))]
        );
        return DocumentReader.Read(document).Claims.Select(c => c.Claim).FirstOrDefault(c => c.Kind == ClaimKind.Level);
    }
}
