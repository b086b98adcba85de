namespace Visavis.Analysis.Verify.Reading;

/// <summary>When a document says that it was written.</summary>
internal static class Dateline
{
    private const int Head = 4;
    private const int Longest = 12;

    /// <summary>The year of a day that stands alone in a short line at the head of the document; 0 where there is none.</summary>
    public static int YearOf(IReadOnlyList<BlockPieces> blocks)
    {
        foreach (var block in blocks.Take(Head))
        {
            var day = block.Text.Periods.Find(p => p.IsDay && p.Word == YearWord.Printed);
            if (day is not null && block.Text.Tokens.Count <= Longest)
            {
                return day.Year;
            }
        }
        return 0;
    }
}
