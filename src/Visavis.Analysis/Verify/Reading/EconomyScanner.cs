using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Finds the economies that a text names, and how each is tied to the words around it.</summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="isCell">Whether it is a cell or head of a table, where "others" and "total" are partners.</param>
internal sealed class EconomyScanner(string text, List<Token> tokens, bool isCell)
{
    private static readonly string[] Republic =
    [
        "республик",
        "стран",
        "государств",
        "член",
        "рынк",
        "сторон",
        "направлени",
    ];
    private const int LongestName = 4;
    private static readonly string[] Common = ["OTH", "WLD", "UNION_STATE"];
    private readonly List<EconomyMention> mentions = [];

    public static List<EconomyMention> Of(string text, List<Token> tokens, bool isCell)
    {
        var scanner = new EconomyScanner(text, tokens, isCell);
        scanner.Scan();
        return scanner.mentions;
    }

    private void Scan()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsWord)
            {
                continue;
            }
            var length = EconomyForms.All.Longest(tokens, i, out var form);
            if (length > 0 && IsName(i, length, form!) && !IsPair(i, form!))
            {
                Add(i, i + length - 1, form!.Concept);
                i += length - 1;
            }
            else if (Possessive(i) is > 0 and var words)
            {
                i += words - 1;
            }
            else
            {
                Split(i);
            }
        }
    }

    // An adjective of two is no adjective of the first: российско-белорусский.
    private bool IsPair(int at, KnownPhrase form) =>
        CasesOf(form.Concept)[0] == EconomyForms.Adjective && tokens[at].Key.Contains('-');

    // russia's, south korea's: the number of words; 0 where they own nothing.
    private int Possessive(int at)
    {
        var end = at;
        while (end < Math.Min(tokens.Count, at + LongestName) && !IsPossessive(tokens[end]))
        {
            end++;
        }
        if (end >= tokens.Count || !IsPossessive(tokens[end]))
        {
            return 0;
        }
        var owner = tokens[end] with { Length = tokens[end].Length - 2, Key = tokens[end].Key[..^2] };
        List<Token> name = [.. tokens[at..end], owner];
        var length = EconomyForms.All.Longest(name, 0, out var form);
        if (length < name.Count || !IsName(at, length, form!))
        {
            return 0;
        }
        mentions.Add(Told(new(at, end, Economies.Find(CodeOf(form!.Concept)), Link.Owner)));
        return length;
    }

    private static bool IsPossessive(Token token) => token.Key.EndsWith("'s", StringComparison.Ordinal);

    // belarus-russia, российско-белорусский: the parts of one word.
    private void Split(int at)
    {
        var key = tokens[at].Key;
        if (key.Contains('-'))
        {
            foreach (var part in key.Split('-'))
            {
                AddPart(at, part.EndsWith("'s", StringComparison.Ordinal) ? part[..^2] : part, Link.Owner);
            }
        }
    }

    private void AddPart(int at, string part, Link link)
    {
        if (part.Length == 0)
        {
            return;
        }
        List<Token> alone = [new(TokenKind.Word, tokens[at].Start, part.Length, part)];
        if (EconomyForms.All.Longest(alone, 0, out var form) > 0 && IsName(at, 1, form!))
        {
            mentions.Add(new(at, at, Economies.Find(CodeOf(form!.Concept)), link));
        }
    }

    private bool IsName(int at, int length, KnownPhrase form)
    {
        var cases = CasesOf(form.Concept);
        var canBeOfMoney = CodeOf(form.Concept) == "USA" || cases[0] == EconomyForms.Adjective;
        if (canBeOfMoney && (IsOfMoney(at + length) || IsBehindMoney(at)))
        {
            return false;
        }
        var isCommon = Common.Contains(CodeOf(form.Concept));
        if (isCommon && ((length == 1 && !isCell) || IsOfGoods(at, length)))
        {
            return false;
        }
        var first = text[tokens[at].Start];
        if (!char.IsUpper(first) && !isCommon && cases[0] != EconomyForms.Adjective)
        {
            return false;
        }
        var isAbbreviation = tokens[at].Length <= 3 && cases is "*" or "NGDAIP";
        return !isAbbreviation
            || length > 1
            || text.AsSpan(tokens[at].Start, tokens[at].Length).IndexOfAnyInRange('a', 'z') < 0
                && !HasSmallCyrillic(at);
    }

    // "прочие товары" are goods, "прочие" alone are partners.
    private bool IsOfGoods(int at, int length) =>
        Vocabulary.All.Longest(tokens, at, out var phrase) > length
        && phrase!.Concept.StartsWith("product:", StringComparison.Ordinal);

    private bool HasSmallCyrillic(int at) =>
        text.AsSpan(tokens[at].Start, tokens[at].Length).IndexOfAnyInRange('а', 'я') >= 0;

    private void Add(int first, int last, string concept)
    {
        var economy = Economies.Find(CodeOf(concept));
        var cases = CasesOf(concept);
        if (cases[0] == EconomyForms.Adjective)
        {
            mentions.Add(Told(new(first, last, economy, Link.Owner)));
            return;
        }
        mentions.Add(Told(new(first, last, economy, cases == "*" ? English(first, last) : Russian(first, cases))));
    }

    // "Poland's statistics office", "the customs of China", "таможня Китая": who tells the figures trades nothing here.
    private EconomyMention Told(EconomyMention mention)
    {
        var before = mention.First > 1 && tokens[mention.First - 1].Is("of") ? mention.First - 1 : mention.First;
        var isTeller =
            mention.Link == Link.Owner
            && (
                IsOffice(Vocabulary.All.LongestBefore(tokens, before, out var phrase), phrase)
                || (
                    mention.Last + 1 < tokens.Count
                    && IsOffice(Vocabulary.All.Longest(tokens, mention.Last + 1, out phrase), phrase)
                )
            );
        return isTeller ? mention with { Link = Link.Apart, IsTeller = true } : mention;
    }

    private static bool IsOffice(int length, KnownPhrase? phrase) => length > 0 && phrase!.Concept == "office";

    // "млн долл. США" is money and no partner.
    private bool IsBehindMoney(int at)
    {
        var before = at > 0 && tokens[at - 1].Is(".") ? at - 2 : at - 1;
        return before >= 0
            && tokens[before].Key.StartsWith("долл", StringComparison.Ordinal)
            && tokens[at].Key is "сша";
    }

    private bool IsOfMoney(int next) =>
        next < tokens.Count
        && Vocabulary.Units.Longest(tokens, next, out var unit) > 0
        && unit!.Concept.StartsWith("currency", StringComparison.Ordinal);

    private Link English(int first, int last)
    {
        var before = first - 1;
        while (
            before >= 0
            && tokens[before].Key
                is "the"
                    or "neighbouring"
                    or "neighboring"
                    or "all"
                    or "both"
                    or "countries"
                    or "states"
                    or "republic"
                    or "country"
                    or "members"
                    or "non-cis"
                    or "non-eu"
        )
        {
            before--;
            if (
                before >= 0
                && tokens[before].Is("of")
                && before > 0
                && tokens[before - 1].Key is "republic" or "countries" or "people's"
            )
            {
                before--;
            }
        }
        if (last + 1 < tokens.Count && tokens[last + 1].Key is "'" or "’")
        {
            return Link.Owner;
        }
        return (before < 0 ? "" : tokens[before].Key) switch
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
            "of" or "by" => Link.Owner,
            "in" or "within" or "inside" => Link.In,
            "and" or "," or "or" or "–" or "—" or "/" => Shared(before) ?? Link.Bare,
            _ => Link.Bare,
        };
    }

    private Link Russian(int first, string cases)
    {
        var before = first - 1;
        while (before >= 0 && IsModifier(before))
        {
            cases = ByHead(tokens[before].Key) ?? cases;
            before--;
        }
        return (before < 0 ? "" : tokens[before].Key) switch
        {
            "из" or "от" => Link.From,
            "после" or "кроме" or "без" or "помимо" or "вместо" or "против" or "через" or "вокруг" => Link.Apart,
            "в" or "во" or "на" => !cases.Contains('A') ? Link.In : Link.To,
            "с" or "со" => cases.Contains('I') ? Link.With : Link.From,
            "между" or "меж" => Link.Between,
            "и" or "," or "или" or "–" or "—" or "/" or "-" => Shared(before) ?? Plain(before, cases),
            _ => Plain(before, cases),
        };
    }

    // Without a preposition: a genitive after a noun owns it, a dative receives.
    private Link Plain(int before, string cases) =>
        cases.Contains('G') && (!cases.Contains('N') || (before >= 0 && tokens[before].IsWord)) ? Link.Owner
        : cases is "D" ? Link.To
        : Link.Bare;

    // "Беларуси и России": the second is tied as the first.
    private Link? Shared(int conjunction) =>
        mentions.Count > 0 && mentions[^1].Last == conjunction - 1 && mentions[^1].Link != Link.Bare
            ? mentions[^1].Link
            : null;

    private bool IsModifier(int at)
    {
        var key = tokens[at].Key;
        return Republic.Any(r => key.StartsWith(r, StringComparison.Ordinal)) || IsAdjective(key);
    }

    private static bool IsAdjective(string key) =>
        key.Length > 5
        && (
            key.EndsWith("ой", StringComparison.Ordinal)
            || key.EndsWith("им", StringComparison.Ordinal)
            || key.EndsWith("ым", StringComparison.Ordinal)
            || key.EndsWith("ими", StringComparison.Ordinal)
            || key.EndsWith("ыми", StringComparison.Ordinal)
            || key.EndsWith("юю", StringComparison.Ordinal)
            || key.EndsWith("ую", StringComparison.Ordinal)
            || key.EndsWith("ей", StringComparison.Ordinal)
            || key.EndsWith("ого", StringComparison.Ordinal)
        );

    // The noun before a name that does not decline bears the case: Республикой Беларусь, странами СНГ.
    private static string? ByHead(string key) =>
        key.EndsWith("ой", StringComparison.Ordinal) && key.StartsWith("респ", StringComparison.Ordinal) ? "I"
        : key.EndsWith("ами", StringComparison.Ordinal) || key.EndsWith("ями", StringComparison.Ordinal) ? "I"
        : key is "республику" ? "A"
        : key is "республике" or "странах" or "государствах" or "рынках" or "рынке" ? "P"
        : key is "республики" ? "G"
        : key is "стран" or "государств" ? "G"
        : key is "странам" or "государствам" ? "D"
        : key is "страны" or "государства" or "рынки" or "рынок" or "направлении" ? "A"
        : null;

    private static string CodeOf(string concept) => concept[..concept.IndexOf('|', StringComparison.Ordinal)];

    private static string CasesOf(string concept) => concept[(concept.IndexOf('|', StringComparison.Ordinal) + 1)..];
}
