using System.Text.Json;
using System.Text.RegularExpressions;

namespace Visavis.House.Tests;

/// <summary>What the house says, it says in both languages; and every problem that it can meet has its words.</summary>
public sealed partial class PhrasebookTests
{
    private static readonly string[] Parts = ["need", "found", "try"];

    public static TheoryData<string> Rooms =>
        [.. Files(@"^src/(?<room>[^/]+)/Texts/").Select(f => f.Split('/')[1]).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_text_stands_in_both_languages_with_the_same_holes(string room) =>
        Assert.Equal(Holes(Texts(room, "en")), Holes(Texts(room, "ru")));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_text_is_empty(string room) =>
        Assert.DoesNotContain(Texts(room, "en").Concat(Texts(room, "ru")), t => t.Value.Trim().Length == 0);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_russian_text_is_russian(string room) =>
        Assert.All(
            Texts(room, "ru").Where(t => LatinWord().IsMatch(Hole().Replace(t.Value, ""))),
            t => Assert.True(Cyrillic().IsMatch(t.Value) || t.Value == Texts(room, "en")[t.Key], t.Key)
        );

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_problem_has_its_words_and_every_words_their_problem(string room) =>
        Assert.Equal(
            Codes(room),
            Texts(room, "en").Keys.Select(k => k.Split('.')[0]).Where(k => Code().IsMatch(k)).Distinct()
        );

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_problem_says_what_is_needed_what_was_found_and_what_to_try(string room)
    {
        var texts = Texts(room, "en");
        Assert.All(Codes(room), code => Assert.All(Parts, part => Assert.Contains($"{code}.{part}", texts.Keys)));
        Assert.All(Codes(room), code => Assert.EndsWith(".", texts[$"{code}.need"], StringComparison.Ordinal));
    }

    [Fact]
    public void No_problem_is_made_without_a_phrasebook() =>
        Assert.DoesNotContain(
            Files(@"^src/.*\.cs$"),
            f => House.Read(f).Contains("new Problem(", StringComparison.Ordinal)
        );

    private static IEnumerable<string> Files(string pattern) =>
        House.Files.Where(f => Regex.IsMatch(f, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

    /// <summary>The codes in the sources of a room, in order.</summary>
    private static IEnumerable<string> Codes(string room) =>
        Files($@"^src/{Regex.Escape(room)}/.*\.cs$")
            .SelectMany(f => QuotedCode().Matches(House.Read(f)).Select(m => m.Groups["code"].Value))
            .Distinct()
            .Order(StringComparer.Ordinal);

    /// <summary>The texts of a room in a language, in the order of their keys.</summary>
    private static SortedDictionary<string, string> Texts(string room, string language)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Files($@"^src/{Regex.Escape(room)}/Texts/{language}/.*\.json$"))
        {
            using var json = JsonDocument.Parse(House.Read(file));
            Add(texts, "", json.RootElement);
        }
        return texts;
    }

    // A key that stands twice is a mistake, and Add says so.
    private static void Add(SortedDictionary<string, string> texts, string path, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            texts.Add(path, value.GetString()!);
            return;
        }
        foreach (var property in value.EnumerateObject())
        {
            Add(texts, path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value);
        }
    }

    private static IEnumerable<string> Holes(SortedDictionary<string, string> texts) =>
        texts.Select(t =>
            $"{t.Key}: {string.Join(' ', Hole().Matches(t.Value.Replace("{{", "", StringComparison.Ordinal)).Select(m => m.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal))}"
        );

    [GeneratedRegex(@"\{(?<name>[^{}:?]+)[^{}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"^[A-Z]{3}\d{3}$", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"""(?<code>[A-Z]{3}\d{3})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuotedCode();

    [GeneratedRegex("[A-Za-z]{3,}", RegexOptions.None, 1000)]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.None, 1000)]
    private static partial Regex Cyrillic();
}
