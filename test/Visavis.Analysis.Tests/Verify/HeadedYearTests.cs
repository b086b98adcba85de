using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>The year of a title is that of the months in its text.</summary>
public sealed class HeadedYearTests
{
    [Theory]
    [InlineData(Language.En, "Foreign trade of Peru, April 2015", "April exports were $3.1 billion.", "2015-04")]
    [InlineData(
        Language.Ru,
        "Внешняя торговля Перу в 2015 году",
        "В апреле экспорт составил 3,1 млрд долл.",
        "2015-04"
    )]
    [InlineData(Language.En, "Foreign trade of Peru, 2014 and 2015", "April exports were $3.1 billion.", null)]
    public void Months_are_of_the_year_of_the_title(Language language, string title, string text, string? period)
    {
        var blocks = new[] { Block(BlockKind.Heading, title, 1), Block(BlockKind.Paragraph, text, 3) };
        var reading = DocumentReader.Read(new("made.txt", "", language, 0, [.. blocks]));
        var level = Assert.Single(reading.Claims, c => c.Claim.Kind == ClaimKind.Level);
        Assert.Equal(period, level.Claim.Period?.ToString());
    }

    private static TextBlock Block(BlockKind kind, string text, int line) =>
        TextBlock.Of(kind, SpottedText.Of(text, new(0, line, 1)));
}
