using System.Text;

namespace Visavis.Reports;

/// <summary>Takes from a text what no format can carry, or what would show it in another order than it is written.</summary>
internal static class CleanText
{
    /// <summary>Control characters, halves of characters and direction overrides become U+FFFD; every line end becomes a line feed.</summary>
    public static string Of(string text) => text.All(IsPlain) ? text : Cleaned(text);

    // Nearly all text is plain, and goes through untouched.
    private static bool IsPlain(char c) => c is (>= ' ' and <= '~') or '\n' or (>= '\u00A0' and < '\u2028');

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append((IsHarmless(rune) ? rune : Rune.ReplacementChar).ToString());
        }
        return clean.ToString();
    }

    private static bool IsHarmless(Rune rune) =>
        rune.Value switch
        {
            '\t' or '\n' => true,
            < 0x20 or (>= 0x7F and < 0xA0) => false,
            >= 0x202A and <= 0x202E => false,
            >= 0x2066 and <= 0x2069 => false,
            0xFFFE or 0xFFFF => false,
            _ => true,
        };
}
