namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells how a named economy is tied to the words before it.</summary>
/// <param name="tokens">The text.</param>
/// <param name="earlier">The economies named before.</param>
internal sealed class EconomyLinks(List<Token> tokens, List<EconomyMention> earlier)
{
    private const string English = "*";

    /// <summary>The tie of a name.</summary>
    public Link Of(int first, int last, KnownPhrase form)
    {
        if (EconomyForms.IsAdjective(form))
        {
            return Link.Owner;
        }
        var cases = EconomyForms.CasesOf(form);
        if (cases == English)
        {
            var before = EnglishModifiers.Before(tokens, first);
            var isOwner = last + 1 < tokens.Count && tokens[last + 1].Key is "'" or "’";
            return isOwner ? Link.Owner : InEnglish(before);
        }
        var (at, declined) = RussianModifiers.Before(tokens, first, cases);
        return InRussian(at, declined);
    }

    private Link InEnglish(int before) =>
        KeyAt(before) switch
        {
            "from" => Link.From,
            "after"
            or "except"
            or "excluding"
            or "besides"
            or "without"
            or "behind"
            or "against"
            or "via"
            or "than"
            or "outside" => Link.Apart,
            "to" or "into" or "towards" or "toward" => Link.To,
            "with" => Link.With,
            "between" => Link.Between,
            "by" when KeyAt(before - 1) == "followed" => Link.With,
            "of" or "by" => Link.Owner,
            "in" or "within" or "inside" => Link.In,
            "and" or "," or "or" or "–" or "—" or "/" => Shared(before) ?? Link.Bare,
            _ => Link.Bare,
        };

    private Link InRussian(int before, string cases) =>
        KeyAt(before) switch
        {
            "из" or "от" or "у" => Link.From,
            "после" or "кроме" or "без" or "помимо" or "вместо" or "против" or "через" or "вокруг" => Link.Apart,
            "в" or "во" or "на" => !cases.Contains('A') ? Link.In : Link.To,
            "с" or "со" => cases.Contains('I') ? Link.With : Link.From,
            "между" or "меж" => Link.Between,
            "и" or "," or "или" or "–" or "—" or "/" or "-" => Shared(before) ?? ByCase(before, cases),
            _ => ByCase(before, cases),
        };

    // Without a preposition: a genitive after a noun owns it, a dative receives.
    private Link ByCase(int before, string cases) =>
        cases.Contains('G') && (!cases.Contains('N') || (before >= 0 && tokens[before].IsWord)) ? Link.Owner
        : cases is "D" ? Link.To
        : Link.Bare;

    // "Беларуси и России": the second is tied as the first.
    private Link? Shared(int conjunction) =>
        earlier.Count > 0 && earlier[^1].Last == conjunction - 1 && earlier[^1].Link != Link.Bare
            ? earlier[^1].Link
            : null;

    private string KeyAt(int i) => i < 0 ? "" : tokens[i].Key;
}
