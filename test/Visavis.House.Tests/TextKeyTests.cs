using System.Text.Json;
using System.Text.RegularExpressions;

namespace Visavis.House.Tests;

/// <summary>Every text lies in both languages with the same holes, every key that the code names is there, and none lies idle.</summary>
public sealed partial class TextKeyTests
{
    private static readonly Dictionary<string, string> Code = House
        .Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal))
        .ToDictionary(f => f, House.Read, StringComparer.Ordinal);

    public static TheoryData<string> Projects =>
        [
            .. House
                .Files.Where(f => f.Contains("/Texts/en/", StringComparison.Ordinal))
                .Select(f => f.Split('/')[1])
                .Distinct(),
        ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Both_languages_have_the_same_keys(string project) =>
        Assert.Equal(
            Texts(project, "en").Keys.Order(StringComparer.Ordinal),
            Texts(project, "ru").Keys.Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Both_languages_have_the_same_holes(string project)
    {
        var russian = Texts(project, "ru");
        Assert.All(
            Texts(project, "en"),
            t => Assert.True(Holes(t.Value).SetEquals(Holes(russian[t.Key])), $"{t.Key}: {russian[t.Key]}")
        );
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_text_lies_idle(string project)
    {
        var code = string.Join('\n', CodeOf(project));
        var exact = Literal().Matches(code).Select(m => m.Groups["text"].Value).ToHashSet(StringComparer.Ordinal);
        var made = Interpolated().Matches(code).Select(m => m.Groups["text"].Value).Distinct().Select(Pattern).ToList();
        bool IsNamed(string key) =>
            exact.Contains(key)
            || (key.StartsWith("notes.", StringComparison.Ordinal) && exact.Contains(key["notes.".Length..]))
            || exact.Contains(key.Split('.')[0])
            || made.Exists(p => p.IsMatch(key));
        // A problem has four texts under its code.
        Assert.DoesNotContain(Texts(project, "en").Keys, k => !IsNamed(k));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_key_that_is_named_has_its_text(string project) =>
        Assert.Equal(
            [],
            CodeOf(project)
                .SelectMany(c => Named().Matches(c))
                .Select(m => m.Groups["key"].Value)
                .Except(Texts(project, "en").Keys, StringComparer.Ordinal)
        );

    [Fact]
    public void Every_reason_that_a_measure_gives_can_be_said() =>
        Assert.Equal(
            [],
            Code.Where(c => c.Key.Contains("/Measures/", StringComparison.Ordinal))
                .SelectMany(c => Undefined().Matches(c.Value))
                .SelectMany(m => Literal().Matches(m.Value))
                .Select(m => $"reasons.{m.Groups["text"].Value}")
                .Except(Texts("Visavis.Workbench", "ru").Keys, StringComparer.Ordinal)
        );

    private static IEnumerable<string> CodeOf(string project) =>
        Code.Where(c => c.Key.StartsWith($"src/{project}/", StringComparison.Ordinal)).Select(c => c.Value);

    private static Dictionary<string, string> Texts(string project, string language) =>
        House
            .Files.Where(f =>
                f.StartsWith($"src/{project}/Texts/{language}/", StringComparison.Ordinal)
                && f.EndsWith(".json", StringComparison.Ordinal)
            )
            .SelectMany(f => Leaves("", JsonElement.Parse(House.Read(f))))
            .ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<(string Key, string Text)> Leaves(string path, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().SelectMany(p => Leaves($"{path}.{p.Name}".TrimStart('.'), p.Value))
            : [(path, value.GetString()!)];

    private static HashSet<string> Holes(string text) =>
        Hole().Matches(text).Select(m => m.Groups["text"].Value).ToHashSet(StringComparer.Ordinal);

    private static Regex Pattern(string template)
    {
        var parts = template
            .Split('{')
            .Select((p, i) => i == 0 ? p : p[(p.IndexOf('}', StringComparison.Ordinal) + 1)..]);
        return new($"^{string.Join(".+", parts.Select(Regex.Escape))}$", RegexOptions.NonBacktracking);
    }

    [GeneratedRegex(@"\{(?<text>[^{}:?]+)[^{}]*\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Hole();

    [GeneratedRegex("(?<!\\$)\"(?<text>[^\"\n]+)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Literal();

    // What is made of a variable alone says nothing of the key.
    [GeneratedRegex("\\$\"(?<text>[\\w-]+\\.[^\"\n]*\\{[^\"\n]*)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Interpolated();

    [GeneratedRegex(
        """(?:[sS]ay\[|[sS]ay\.Text\(\s*|Prose\.Of\(\s*[\w.]+,\s*|Texts\.Say\(\s*)"(?<key>[^"{}]+\.[^"{}]+)"(?!\s*\+)""",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Named();

    [GeneratedRegex("""Undefined\((?:[^()"]|"[^"]*")*\)""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Undefined();
}
