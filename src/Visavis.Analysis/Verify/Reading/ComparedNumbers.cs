namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells which numbers another is compared with: "against 6 bn", "против профицита в 6 млрд".</summary>
internal static class ComparedNumbers
{
    private const int Reach = 4;

    /// <summary>Whether a number is what another is compared with.</summary>
    public static bool Has(List<Token> tokens, Numeral number)
    {
        for (var i = number.PhraseFirst - 1; i >= Math.Max(0, number.PhraseFirst - Reach); i--)
        {
            if (IsCompare(tokens, i))
            {
                return true;
            }
            if (!tokens[i].IsWord)
            {
                return false;
            }
        }
        return false;
    }

    private static bool IsCompare(List<Token> tokens, int i) =>
        tokens[i].Key is "against" or "versus" or "vs" or "против"
        || (i > 0 && tokens[i].Key is "with" or "to" && tokens[i - 1].Is("compared"))
        || (i > 0 && tokens[i].Key is "с" or "со" && tokens[i - 1].Begins("сравнени"));
}
