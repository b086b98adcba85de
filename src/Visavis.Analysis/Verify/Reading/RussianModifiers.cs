namespace Visavis.Analysis.Verify.Reading;

/// <summary>Words between a preposition and the name that it governs: с Республикой Беларусь, в соседние страны СНГ.</summary>
internal static class RussianModifiers
{
    private const int LongestEnding = 5;
    private static readonly string[] Nouns =
    [
        "республик",
        "стран",
        "государств",
        "член",
        "рынк",
        "сторон",
        "направлени",
    ];
    private static readonly string[] Endings = ["ой", "им", "ым", "ими", "ыми", "юю", "ую", "ей", "ого"];

    /// <summary>The token before a name and its modifiers, -1 where there is none; and the cases that the name can have beside them.</summary>
    public static (int At, string Cases) Before(List<Token> tokens, int first, string cases)
    {
        var before = first - 1;
        while (before >= 0 && (tokens[before].Begins(Nouns) || IsAdjective(tokens[before].Key)))
        {
            cases = CasesOf(tokens[before]) ?? cases;
            before--;
        }
        return (before, cases);
    }

    private static bool IsAdjective(string key) =>
        key.Length > LongestEnding && Endings.Any(e => key.EndsWith(e, StringComparison.Ordinal));

    // The noun before a name that does not decline bears the case: Республикой Беларусь, странами СНГ.
    private static string? CasesOf(Token noun) =>
        noun.Key switch
        {
            ['р', 'е', 'с', 'п', .., 'о', 'й'] or [.., 'а' or 'я', 'м', 'и'] => "I",
            "республику" => "A",
            "республике" or "странах" or "государствах" or "рынках" or "рынке" => "P",
            "республики" or "стран" or "государств" => "G",
            "странам" or "государствам" => "D",
            "страны" or "государства" or "рынки" or "рынок" or "направлении" => "A",
            _ => null,
        };
}
