namespace Visavis.Core;

/// <summary>How far apart two words are.</summary>
public static class Spelling
{
    /// <summary>The fewest letters to insert, drop, change or swap with a neighbour to get from one word to the other.</summary>
    public static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = Math.Min(i, j) == 0 ? Math.Max(i, j) : Step(table, a, b, i, j);
            }
        }
        return table[a.Length, b.Length];
    }

    /// <summary>The known words nearest to a mistyped one, at most two letters away, nearest first.</summary>
    public static IEnumerable<string> Nearest(string word, IEnumerable<string> known) =>
        known
            .Select(k => (Word: k, Distance: Distance(k, word)))
            .Where(k => k.Distance <= 2)
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word);

    private static int Step(int[,] table, string a, string b, int i, int j)
    {
        var change = a[i - 1] == b[j - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + change);
        var isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return isSwap ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }
}
