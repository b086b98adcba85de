using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Periods as publishers write them.</summary>
internal static class Periods
{
    /// <summary>Reads what <see cref="Period.TryParse"/> reads, and YYYYMM.</summary>
    public static bool TryParse(string text, out Period period) =>
        text.Length == 6 && text.All(char.IsAsciiDigit)
            ? Period.TryParse($"{text[..4]}-{text[4..]}", out period)
            : Period.TryParse(text, out period);
}
