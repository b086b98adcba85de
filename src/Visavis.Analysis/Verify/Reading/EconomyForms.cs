using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Every form in which an economy can be named: declined names of Core, other names and adjectives of Words/economies.json.</summary>
internal static class EconomyForms
{
    // The mark of an adjective among the letters of the cases.
    private const char Adjective = 'a';

    private static readonly Lazy<Vocabulary> Loaded = new(() => new(Declined().Concat(Others())));

    /// <summary>Forms; the concept is the code, a stroke and the cases by their first letters, * for English.</summary>
    public static Vocabulary All => Loaded.Value;

    /// <summary>The economy that a form names.</summary>
    public static Economy EconomyOf(KnownPhrase form) => Economies.Find(CodeOf(form));

    /// <summary>Its code.</summary>
    public static string CodeOf(KnownPhrase form) => form.Concept[..StrokeOf(form)];

    /// <summary>The cases that the form can be by their first letters, * for English.</summary>
    public static string CasesOf(KnownPhrase form) => form.Concept[(StrokeOf(form) + 1)..];

    /// <summary>Whether it is an adjective: российский, Russian.</summary>
    public static bool IsAdjective(KnownPhrase form) => form.Concept[StrokeOf(form) + 1] == Adjective;

    private static int StrokeOf(KnownPhrase form) => form.Concept.IndexOf('|', StringComparison.Ordinal);

    private static IEnumerable<KnownPhrase> Declined() =>
        from economy in Economies.All
        where
            economy.Kind is EconomyKind.Economy or EconomyKind.Group or EconomyKind.Area
            && !Groups.IsCount(economy.Code)
        let name = EconomyNames.Of(economy)
        from form in Russian(name).Append((Text: name.English(EnglishForm.Bare), Cases: "*"))
        select Phrase(economy.Code, form.Text, form.Cases);

    private static IEnumerable<(string Text, string Cases)> Russian(EconomyName name) =>
        Enum.GetValues<RussianCase>()
            .GroupBy(name.Russian)
            .Select(g => (g.Key, string.Concat(g.Select(c => c.ToString()[0]))));

    private static IEnumerable<KnownPhrase> Others() =>
        from economy in Vocabulary.Json("economies")
        from form in economy.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let stroke = form.LastIndexOf('/')
        select Phrase(economy.Key, form[..stroke], form[(stroke + 1)..]);

    private static KnownPhrase Phrase(string code, string text, string cases) =>
        new([.. Words(text)], $"{code}|{cases}");

    // The same cutting as in the text that is read: a star stays with its stem.
    private static IEnumerable<string> Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => w[^1] == '*' ? [w] : Tokens.Of(w, Language.En).Select(t => t.Key));
}
