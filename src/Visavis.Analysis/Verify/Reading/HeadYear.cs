using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>The year of a title or a heading: "Foreign trade, September 2014".</summary>
internal static class HeadYear
{
    private const int Longest = 16;

    /// <summary>The year of a head; 0 where it names several, absent where the block is no head or names none.</summary>
    public static int? Of(BlockPieces block)
    {
        var (tokens, numerals) = (block.Text.Tokens, block.Text.Numerals);
        var isHead =
            block.Block.Kind == BlockKind.Heading
            || (tokens.Count is > 0 and <= Longest && !tokens[^1].Is(".") && !numerals.Exists(n => n.IsQuantity));
        var named = block.Text.Periods.FindAll(p => p.Word == YearWord.Printed && !p.IsDay);
        return !isHead || named.Count == 0 ? null
            : named.TrueForAll(p => p.Months <= 12 && p.Year == named[0].Year) ? named[0].Year
            : 0;
    }
}
