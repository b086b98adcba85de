using System.Text;
using System.Text.RegularExpressions;
using Visavis.Fetch.Answers;
using Visavis.Fetch.Declared;

namespace Visavis.Fetch.Tests;

/// <summary>What every declared API has to say, and what no answer may do to its readers.</summary>
public sealed partial class DeclarationTests
{
    private static readonly string[] OwnHoles = ["page", "frequency"];

    public static TheoryData<string> Apis => [.. ApiCatalogue.All.Select(a => a.Id)];

    [Fact]
    public void Every_api_of_the_publishers_is_found() =>
        Assert.Equal(
            ["comtrade", "datamapper", "eurostat", "imf", "unctad", "worldbank"],
            ApiCatalogue.All.Select(a => a.Id)
        );

    [Theory]
    [MemberData(nameof(Apis))]
    public void An_api_says_on_what_it_was_tried_and_what_is_open(string id)
    {
        var api = Bench.Api(id);
        Assert.Equal("documentation only", api.Verified);
        Assert.NotEmpty(api.Documentation);
        Assert.NotEmpty(api.NotVerified);
        Assert.Equal("https", api.Base.Scheme);
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public void Every_hole_and_every_cut_is_a_parameter(string id)
    {
        var api = Bench.Api(id);
        var holes = api
            .Access.Select(a => a.Path)
            .Concat(api.Query.Values)
            .Concat(api.Form.Values)
            .SelectMany(t => Hole().Matches(t).Select(m => m.Groups["name"].Value))
            .Except(OwnHoles);
        var named = holes.Concat(api.Split).Concat(api.Access.SelectMany(a => a.Most.Keys.Concat(a.When.Keys)));
        Assert.Empty(named.Except(api.Parameters.Keys));
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public void What_stands_in_a_path_is_never_left_out(string id)
    {
        var api = Bench.Api(id);
        var inPath = api
            .Access.SelectMany(a => Hole().Matches(a.Path).Select(m => m.Groups["name"].Value))
            .Except(OwnHoles);
        Assert.All(inPath, p => Assert.True(api.Parameters[p].Required || api.Parameters[p].Default.Length > 0, p));
    }

    [Fact]
    public void Mutated_answers_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(20_261_122);
        var json = Encoding.UTF8.GetBytes(
            """[{"page":1,"total":2},[{"a":{"b":"x"},"c":[1,2,null]},{"a":{"b":"é"}}]]"""
        );
        var csv = Encoding.UTF8.GetBytes("a,b,TIME_PERIOD\n1,\"x,\"\"y\",2020\n2,z,2021\n");
        var cases = Environment.GetEnvironmentVariable("VISAVIS_LONG") is null ? 1_000 : 10_000;
        for (var i = 0; i < cases; i++)
        {
            ReadOrRefuse(() => JsonPaths.Read(Mutated(json, random), ["[1].[].a.b", "[0].total", "[1].[].c.[]"]));
            ReadOrRefuse(() => CsvColumns.Read(Mutated(csv, random), ["TIME_PERIOD", "TIME_PERIOD-2"]));
        }
    }

    [Fact]
    public void Places_in_json_are_counted_and_their_values_gathered_over_every_border_of_a_buffer()
    {
        var rows = Enumerable.Range(0, 20_000).Select(i => $$"""{"c":"{{i % 7}}","d":{"e":[{{i % 3}}] } }""");
        using var stream = new MemoryStream(
            Encoding.UTF8.GetBytes($$"""{"rows":[{{string.Join(',', rows)}}],"n":20000}""")
        );
        var read = JsonPaths.Read(stream, ["rows.[]", "rows.[].c", "rows.[].d.e.[0]", "n", "rows.[].#", "absent"]);
        Assert.Equal(20_000, read.Counts["rows.[]"]);
        Assert.Equal(7, read.Found["rows.[].c"].Count);
        Assert.Equal(["0", "1", "2"], read.Found["rows.[].d.e.[0]"].Order(StringComparer.Ordinal));
        Assert.Equal(["20000"], read.Found["n"]);
        Assert.Equal(["c", "d"], read.Found["rows.[].#"].Order(StringComparer.Ordinal));
        Assert.DoesNotContain("absent", read.Found.Keys);
    }

    private static void ReadOrRefuse(Action read)
    {
        var fault = Record.Exception(read);
        Assert.True(fault is null or BrokenAnswerException, fault?.ToString());
    }

    private static MemoryStream Mutated(byte[] original, Random random)
    {
        var bytes = original[..random.Next(original.Length + 1)];
        for (var i = random.Next(4); i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }
        return new(bytes);
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
