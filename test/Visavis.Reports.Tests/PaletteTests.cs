using System.Globalization;
using System.Text.RegularExpressions;

namespace Visavis.Reports.Tests;

public sealed partial class PaletteTests
{
    private static readonly string[] Texts =
    [
        "ink",
        "muted",
        "strong",
        "link",
        "cal",
        "cla",
        "est",
        "good",
        "fair",
        "poor",
        "bad",
    ];

    public static TheoryData<string, string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, string>();
            foreach (var theme in new[] { "light", "dark" })
            {
                foreach (var text in Texts)
                {
                    pairs.Add(theme, text, "paper");
                }
                foreach (var text in new[] { "ink", "muted", "link", "cal", "cla", "est" })
                {
                    pairs.Add(theme, text, "mark");
                }
            }
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_stands_out_from_its_ground_at_least_4_5_to_1(string theme, string text, string ground)
    {
        var palette = Palettes()[theme == "light" ? 0 : 1];
        var (a, b) = (Luminance(palette[text]), Luminance(palette[ground]));
        var contrast = (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
        Assert.True(
            contrast >= 4.5,
            string.Create(CultureInfo.InvariantCulture, $"{theme}: {text} on {ground} {contrast:0.00}")
        );
    }

    // Colours of the style sheet by name, light and dark.
    private static List<Dictionary<string, string>> Palettes()
    {
        var colours = Colour().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "style.css")));
        return
        [
            .. new[] { "light", "dark" }.Select(theme =>
                colours.ToDictionary(c => c.Groups["name"].Value, c => c.Groups[theme].Value, StringComparer.Ordinal)
            ),
        ];
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(string hex)
    {
        var channels = Enumerable
            .Range(0, 3)
            .Select(i => int.Parse(hex.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    [GeneratedRegex(
        "--(?<name>[a-z]+): light-dark\\(#(?<light>[0-9a-f]{6}), #(?<dark>[0-9a-f]{6})\\)",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Colour();
}
