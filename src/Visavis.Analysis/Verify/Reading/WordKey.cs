namespace Visavis.Analysis.Verify.Reading;

/// <summary>The form in which words are compared.</summary>
internal static class WordKey
{
    private const string Latin = "aceopxykmthbABCEHKMOPTXaceopxy";
    private const string Cyrillic = "асеорхукмтнвАВСЕНКМОРТХасеорх";

    /// <summary>Small letters, ё as е, one kind of apostrophe and hyphen; Latin look-alikes inside a Cyrillic word put right (Китaй).</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        var isMixed = word.ContainsAnyInRange('а', 'я') && word.ContainsAnyInRange('a', 'z');
        return string.Create(
            word.Length,
            new Source(word, isMixed),
            static (key, source) =>
            {
                for (var i = 0; i < key.Length; i++)
                {
                    key[i] = Letter(char.ToLowerInvariant(source.Word[i]), source.IsMixed);
                }
            }
        );
    }

    private static char Letter(char letter, bool isMixed) =>
        letter switch
        {
            'ё' => 'е',
            '’' or 'ʼ' => '\'',
            '‑' or '‐' => '-',
            _ when isMixed
                    && Latin.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at
                    && at < Cyrillic.Length => Cyrillic[at],
            _ => letter,
        };

    private readonly ref struct Source(ReadOnlySpan<char> word, bool isMixed)
    {
        public ReadOnlySpan<char> Word { get; } = word;

        public bool IsMixed { get; } = isMixed;
    }
}
