using System.Text.Json;
using System.Text.RegularExpressions;

namespace Visavis.House.Tests;

/// <summary>A declared chart or sentence says the same in both languages, and states what has to hold for it.</summary>
public sealed partial class DeclarationTests
{
    public static TheoryData<string> Declarations =>
        [
            .. House.Files.Where(f =>
                f.Contains("/Declared/", StringComparison.Ordinal) && f.EndsWith(".json", StringComparison.Ordinal)
            ),
        ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Every_text_speaks_both_languages_of_the_same_things(string file) =>
        Assert.All(
            Bilingual(JsonElement.Parse(House.Read(file))),
            t =>
            {
                Assert.Matches(Cyrillic(), t.Ru);
                Assert.Equal(Holes(t.En), Holes(t.Ru));
            }
        );

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_chart_states_what_has_to_hold(string file)
    {
        var json = JsonElement.Parse(House.Read(file));
        var isChart = file.Contains("/charts/", StringComparison.Ordinal);
        Assert.True(
            isChart ? json.GetProperty("holds").GetArrayLength() > 0 : json.GetProperty("variants").GetArrayLength() > 0
        );
    }

    private static IEnumerable<(string En, string Ru)> Bilingual(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object when json.TryGetProperty("en", out var en) =>
            [
                (en.GetString()!, json.GetProperty("ru").GetString()!),
            ],
            JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Bilingual(p.Value)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Bilingual),
            _ => [],
        };

    private static string Holes(string text) =>
        string.Join(
            ' ',
            Hole().Matches(text).Select(m => m.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)
        );

    [GeneratedRegex(@"\{(?<name>[^{}:?]+)[^{}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.None, 1000)]
    private static partial Regex Cyrillic();
}
