using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Visavis.Sources.Tests.Pages;

/// <summary>docs/sources/formats.md: every example is a declaration, and every word has an example.</summary>
public sealed partial class FormatsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Files.Root, "docs", "sources", "formats.md"));

    private static readonly string[] Examples = [.. Blocks("json")];

    /// <summary>Where the words of each record stand: of a list or a dictionary in every member.</summary>
    private static readonly (string Word, Type Record, bool IsMany)[] Records =
    [
        ("short", typeof(ShortTitle), false),
        ("delimited", typeof(DelimitedLayout), false),
        ("json", typeof(JsonLayout), false),
        ("grid", typeof(GridLayout), false),
        ("xlsx", typeof(XlsxLayout), false),
        ("across", typeof(AcrossLayout), false),
        ("figures", typeof(FigureColumn), true),
        ("numbers", typeof(NumberStyle), false),
        ("notes", typeof(NoteRule), true),
        ("quirks", typeof(Quirk), true),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Length)];

    /// <summary>Words of the whole, and of each record behind its own: grid.header.</summary>
    public static TheoryData<string> Words =>
        [
            .. WordsOf(typeof(Manifest)).Append("extends"),
            .. Records.SelectMany(r => WordsOf(r.Record).Select(w => $"{r.Word}.{w}")),
        ];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_example_is_a_declaration_that_says_something(int number) =>
        Assert.NotEqual(Example.Office().Fingerprint, Example.Office(Members(Examples[number])).Fingerprint);

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_has_an_example(string words)
    {
        var (record, word) = words.Split('.') is [var first, var second] ? (first, second) : ("", words);
        Assert.Contains(Examples.SelectMany(e => ObjectsOf(e, record)), o => o.ContainsKey(word));
    }

    [Fact]
    public void The_whole_one_reads_its_lines_as_the_page_says()
    {
        var blocks = Blocks("csv").ToList();
        var told = Told.Of(Door.Read(Files.Temporary("trade-2024.csv", blocks[0]), Door.Declare(Examples[0])));

        Assert.Equal(blocks[1], string.Concat(told.Lines.Prepend("line,becomes").Select(l => $"{l}\n")));
    }

    [Fact]
    public void Every_role_is_told()
    {
        var told = Row().Matches(Page).SelectMany(m => Word().Matches(m.Value)).Select(m => m.Groups["word"].Value);

        Assert.Empty(Role.All.Except(told));
    }

    private static IEnumerable<string> Blocks(string language) =>
        Block().Matches(Page).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value);

    private static (string, JsonNode)[] Members(string example) =>
        [.. JsonNode.Parse(example)!.AsObject().Select(p => (p.Key, p.Value!))];

    private static IEnumerable<JsonObject> ObjectsOf(string example, string record)
    {
        var whole = JsonNode.Parse(example)!.AsObject();
        return record.Length == 0 ? [whole]
            : whole[record] is not { } node ? []
            : !Records.Single(r => r.Word == record).IsMany ? [node.AsObject()]
            : node is JsonArray list ? list.Select(n => n!.AsObject())
            : node.AsObject().Select(p => p.Value!.AsObject());
    }

    private static IEnumerable<string> WordsOf(Type record) =>
        record
            .GetProperties()
            .Where(p => p.CanWrite && !Attribute.IsDefined(p, typeof(JsonIgnoreAttribute)))
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

    [GeneratedRegex(
        "^```(?<language>json|csv)\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| `[^|]+\|", RegexOptions.Multiline, 1000)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<word>[A-Za-z]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
