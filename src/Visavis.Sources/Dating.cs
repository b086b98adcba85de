using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Finds the day of publication that a file says of itself: in its name or in its first bytes, never on a clock.</summary>
internal static class Dating
{
    private const int HeadBytes = 1 << 16;
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    /// <param name="pattern">The manifest's; empty for none.</param>
    /// <param name="path">The file; of one that cannot be read the name has to do.</param>
    /// <returns>The last day that fits; absent where none is said.</returns>
    public static DateOnly? Find(string pattern, string path)
    {
        if (pattern.Length == 0)
        {
            return null;
        }
        var regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        var match = regex.Match($"{Path.GetFileName(path)}\n{Text(HeadOf(path))}");
        return match.Success ? DayOf(match) : null;
    }

    // What is wrong with the file is said when it is read.
    private static ReadOnlySpan<byte> HeadOf(string path)
    {
        var problem = SnapshotFile.TryOpen(path, new("", ""), out var snapshot);
        using var file = snapshot;
        var head = new byte[HeadBytes];
        try
        {
            return problem is null
                ? head.AsSpan(0, file!.Bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))
                : [];
        }
        catch (Exception e) when (e is IOException or InvalidDataException or TooMuchException)
        {
            return [];
        }
    }

    private static string Text(ReadOnlySpan<byte> head) =>
        head is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(head) : Encoding.UTF8.GetString(head);

    private static DateOnly? DayOf(Match match)
    {
        var year = match.Groups["year"].Value;
        var full = year.Length == 2 ? $"20{year}" : year;
        var month = match.Groups["month"] is { Success: true } named ? $"-{Month(named.Value):00}" : "";
        if (!Period.TryParse($"{full}{month}", out var period))
        {
            return null;
        }
        var day = match.Groups["day"].Success ? Number(match.Groups["day"].Value) : period.LastDay.Day;
        return day >= 1 && day <= period.LastDay.Day ? period.LastDay.AddDays(day - period.LastDay.Day) : null;
    }

    private static int Month(string text) =>
        char.IsAsciiDigit(text[0])
            ? Number(text)
            : 1 + Array.FindIndex(Months, m => text.StartsWith(m, StringComparison.OrdinalIgnoreCase));

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
