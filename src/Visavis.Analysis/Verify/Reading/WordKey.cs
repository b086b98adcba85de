namespace Visavis.Analysis.Verify.Reading;

/// <summary>The form in which words are compared.</summary>
internal static class WordKey
{
    // As capitals or as small letters the two look alike: B and В, H and Н.
    internal const string Latin = "aceopxykmthb";
    internal const string Cyrillic = "асеорхукмтнв";

    /// <summary>Small letters, ё as е, one kind of apostrophe and hyphen; Latin look-alikes inside a Cyrillic word put right (Китaй).</summary>
    public static string Of(ReadOnlySpan<char> word) =>
        string.Create(
            word.Length,
            word,
            static (key, word) =>
            {
                word.ToLowerInvariant(key);
                key.Replace('ё', 'е');
                key.Replace('’', '\'');
                key.Replace('ʼ', '\'');
                key.Replace('‑', '-');
                key.Replace('‐', '-');
                foreach (var part in ((ReadOnlySpan<char>)key).Split('-'))
                {
                    PutRight(key[part]);
                }
            }
        );

    private static void PutRight(Span<char> part)
    {
        if (!part.ContainsAnyInRange('а', 'я') || !part.ContainsAnyInRange('a', 'z'))
        {
            return;
        }
        for (var i = 0; i < Latin.Length; i++)
        {
            part.Replace(Latin[i], Cyrillic[i]);
        }
    }
}
