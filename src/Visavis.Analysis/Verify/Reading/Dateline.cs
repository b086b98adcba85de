using System.Globalization;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>When a document says that it was written.</summary>
internal static class Dateline
{
    private const int Head = 4;
    private const int Longest = 16;

    /// <summary>A day that stands alone in a short line at the head of the document; absent where there is none.</summary>
    public static DateOnly? Of(IReadOnlyList<BlockPieces> blocks)
    {
        foreach (var block in blocks.Take(Head))
        {
            var day = block.Text.Periods.Find(p => p.IsDay && p.Word == YearWord.Printed);
            if (day is not null && block.Text.Tokens.Count <= Longest)
            {
                return DayOf(day, block.Text.Tokens);
            }
        }
        return null;
    }

    // 31.01.2023, 8 December 1999, December 8, 1999: the first number below 32; 2023-01-31: the last.
    private static DateOnly DayOf(PeriodMention mention, List<Token> tokens)
    {
        var last = DateTime.DaysInMonth(mention.Year, mention.FirstMonth);
        var places = Enumerable.Range(mention.First, mention.Last - mention.First + 1);
        var beginsWithYear = tokens[mention.First] is { IsNumber: true, Length: 4 };
        foreach (var i in beginsWithYear ? places.Reverse() : places)
        {
            var printed = tokens[i].Key.Split('.')[0];
            if (
                int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && day is > 0 and < 32
            )
            {
                return new(mention.Year, mention.FirstMonth, Math.Min(day, last));
            }
        }
        return new(mention.Year, mention.FirstMonth, last);
    }
}
