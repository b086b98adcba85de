namespace Visavis.Core.Tests.Words;

public class EconomyNamesTests
{
    private static readonly RussianCase[] Cases = Enum.GetValues<RussianCase>();

    /// <summary>Indeclinable though they end as if they were not.</summary>
    private static readonly string[] Indeclinable = ["BGD", "NIC", "WSM"];

    public static TheoryData<string> Codes => [.. Economies.All.Select(e => e.Code)];

    [Fact]
    public void Every_economy_and_group_has_one_name_and_no_other_code_has() =>
        Assert.Equal(
            Economies.All.Select(e => e.Code),
            CsvTable
                .Read(Repository.File("src", "Visavis.Core", "Reference", "names.csv"))
                .Rows.Select(r => r["code"])
                .Order(StringComparer.Ordinal)
        );

    [Theory, MemberData(nameof(Codes))]
    public void Russian_forms_are_Cyrillic_and_of_one_stem(string code)
    {
        var words = Forms(code).Select(f => f.Split(' ')).ToList();
        Assert.All(words.SelectMany(w => w), w => Assert.DoesNotMatch("[A-Za-z]", w));
        // "весь" loses its vowel: всего, всему.
        var shared = code == "WLD" ? 1 : 2;
        Assert.All(words, w => Assert.Equal(words[0].Select(x => Start(x, shared)), w.Select(x => Start(x, shared))));
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_name_in_one_word_declines_as_its_ending_asks(string code)
    {
        var forms = Forms(code);
        // Египет loses a vowel: the golden forms have it.
        if (!forms[0].Contains(' ') && code != "EGY")
        {
            Assert.Equal(Declined(forms[0], code), forms);
        }
    }

    [Theory]
    [InlineData("в", "AFG USA NLD BLR UKR MKD ISL")]
    [InlineData("во", "FRA VNM GUF PYF WLD")]
    [InlineData("на", "CUB CYP MLT PHL JAM TWN MUS SYC")]
    public void A_name_goes_with_its_preposition(string preposition, string codes) =>
        Assert.All(codes.Split(' '), c => Assert.StartsWith($"{preposition} ", Name(c).In, StringComparison.Ordinal));

    [Theory, MemberData(nameof(Codes))]
    public void Whence_goes_with_where(string code) =>
        Assert.Matches(
            Name(code).In.StartsWith("на ", StringComparison.Ordinal) || code == "WLD" ? "^со? " : "^из ",
            Name(code).From
        );

    [Theory]
    [InlineData("NLD", "Netherlands", "the Netherlands", "the Netherlands’")]
    [InlineData("RUS", "Russia", "Russia", "Russia’s")]
    [InlineData("BLR", "Belarus", "Belarus", "Belarus’s")]
    [InlineData("USA", "United States", "the United States", "the United States’")]
    [InlineData("GMB", "Gambia", "the Gambia", "the Gambia’s")]
    [InlineData("CIS", "CIS", "the CIS", "the CIS’s")]
    [InlineData("WLD", "world", "the world", "the world’s")]
    [InlineData("OTH", "other countries", "other countries", "other countries’")]
    [InlineData("HMD", null, "Heard Island and McDonald Islands", "Heard Island and McDonald Islands’")]
    public void English_names_have_an_article_and_an_owner(
        string code,
        string? bare,
        string running,
        string possessive
    ) =>
        Assert.Equal(
            (bare ?? running, running, possessive),
            (
                Name(code).English(EnglishForm.Bare),
                Name(code).English(EnglishForm.Running),
                Name(code).English(EnglishForm.Possessive)
            )
        );

    private static string[] Declined(string name, string code)
    {
        string[] With(int cut, params string[] endings) => [.. endings.Select(e => name[..^cut] + e)];
        var isHusher = name.Length > 1 && "гкхжшчщ".Contains(name[^2]);
        return name switch
        {
            _ when Indeclinable.Contains(code) || name.All(c => char.IsUpper(c) || c is '-' || char.IsDigit(c)) => Same(
                name
            ),
            _ when name.EndsWith("ия", StringComparison.Ordinal) => With(1, "я", "и", "и", "ю", "ей", "и"),
            _ when name.EndsWith("ий", StringComparison.Ordinal) => With(1, "й", "я", "ю", "й", "ем", "и"),
            _ when code == "BLR" => With(1, "ь", "и", "и", "ь", "ью", "и"),
            "Гвинея-Бисау" => [.. new[] { "я", "и", "е", "ю", "ей", "е" }.Select(e => $"Гвине{e}-Бисау")],
            _ => name[^1] switch
            {
                'ы' => With(1, "ы", name == "Нидерланды" ? "ов" : "", "ам", "ы", "ами", "ах"),
                'а' when isHusher => With(1, "а", "и", "е", "у", "кгх".Contains(name[^2]) ? "ой" : "ей", "е"),
                'а' => With(1, "а", "ы", "е", "у", "ой", "е"),
                'я' => With(1, "я", "и", "е", "ю", "ей", "е"),
                'ь' => With(1, "ь", "я", "ю", "ь", "ем", "е"),
                'й' => With(1, "й", "я", "ю", "й", "ем", "е"),
                'о' or 'у' or 'и' or 'э' or 'е' => Same(name),
                _ => With(0, "", "а", "у", "", "ом", "е"),
            },
        };
    }

    private static string[] Same(string name) => [.. Cases.Select(_ => name)];

    private static string[] Forms(string code) => [.. Cases.Select(Name(code).Russian)];

    private static EconomyName Name(string code) => EconomyNames.Of(Economies.Find(code));

    private static string Start(string word, int letters) => word[..Math.Min(letters, word.Length)].ToLowerInvariant();
}
