using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Visavis.Sources.Tests;

/// <summary>Arrays of JSON objects, and what stands beside them.</summary>
public sealed class JsonTests
{
    private const string Record = """{"cty":{"iso":"BLR"},"ie":2,"hs":"8703","yyyymm":"202301","val":5.50}""";

    [Fact]
    public void A_number_is_what_was_printed()
    {
        var told = Read($$"""{"data":[{{Record}}]}""");

        Assert.Empty(told.Reading.Problems);
        Assert.Equal("BLR", told.Observations.Single().Key.Partner.Code);
        Assert.Equal((5500m, 1), (told.Observations.Single().Value!.Value, told.Observations.Single().LastDigit));
    }

    [Fact]
    public void The_text_itself_may_be_the_array() =>
        Assert.Equal(
            [1L, 2L],
            Read($"[{Record},{Record}]", """{"records":""}""").Observations.Select(o => o.Place.Line)
        );

    [Theory]
    [InlineData("""{"cty":{"iso":"BLR"},"ie":2,"hs":"8703","yyyymm":"202301","val":null}""")]
    [InlineData("""{"cty":{"iso":"BLR"},"ie":2,"hs":"8703","yyyymm":"202301"}""")]
    public void What_is_null_and_what_is_not_there_is_empty(string record) =>
        Assert.Equal(
            Core.ObservationStatus.NotReported,
            Read($"[{record}]", """{"records":""}""").Observations.Single().Status
        );

    [Fact]
    public void An_unknown_property_is_said_once()
    {
        var record = Record
            .Replace("}}", ",\"capital\":1}}", StringComparison.Ordinal)
            .Replace("\"ie\"", "\"i\":1,\"ie\"", StringComparison.Ordinal);
        var told = Read($$"""{"data":[{{record}},{{record}}]}""");

        Assert.Equal("ING010", told.Reading.Problems.Single().Code);
        Assert.Contains("unknown column: i", told.Reading.Problems.Single().Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_is_ignored_may_hold_anything() =>
        Assert.Single(
            Read(
                """{"data":["""
                    + Record.Replace("\"ie\"", "\"more\":[{\"a\":[1]}],\"ie\"", StringComparison.Ordinal)
                    + "]}"
            ).Observations
        );

    [Theory]
    [InlineData("""{"count":2,"data":[R]}""", "ING064")]
    [InlineData("""{"data":[R],"count":2}""", "ING064")]
    [InlineData("""{"data":[],"error":"quota exceeded"}""", "ING063")]
    [InlineData("""{"statusCode":429,"message":"try again"}""", "ING062")]
    [InlineData("""{"data":{"x":1}}""", "ING062")]
    [InlineData("""{"data":[R]}}""", "ING061")]
    [InlineData("""{"data":[R],}""", "ING061")]
    [InlineData("not JSON", "ING061")]
    public void An_answer_that_is_none(string text, string code) =>
        Assert.Equal(code, Read(text.Replace("R", Record, StringComparison.Ordinal)).Reading.Problems.Single().Code);

    [Fact]
    public void An_answer_may_hold_as_many_records_as_it_says() =>
        Assert.Empty(Read($$"""{"count":1,"data":[{{Record}}],"error":""}""").Reading.Problems);

    [Fact]
    public void A_text_that_is_cut_anywhere_is_refused()
    {
        var text = $$"""{"count":1,"data":[{{Record}}],"error":""}""";
        foreach (var length in Enumerable.Range(1, text.Length - 1))
        {
            Assert.Equal("ING061", Read(text[..length]).Reading.Problems.Single().Code);
        }
    }

    [Fact]
    public void A_text_deeper_than_any_table_is_refused() =>
        Assert.Equal("ING061", Read(new string('[', 100_000)).Reading.Problems.Single().Code);

    [Fact]
    public void A_text_in_another_encoding_is_refused()
    {
        var bytes = Encoding.Latin1.GetBytes(
            $$"""{"data":[{{Record.Replace("8703", "é", StringComparison.Ordinal)}}]}"""
        );

        Assert.Equal(
            "ING061",
            Told.Of(Door.Read(Files.Temporary("a.json", bytes), Office())).Reading.Problems.Single().Code
        );
    }

    [Fact]
    public void A_record_with_a_NUL_in_it_is_set_aside() =>
        Assert.Equal(
            "ING043",
            Read($$"""{"data":[{{Record.Replace("8703", "8703\\u0000", StringComparison.Ordinal)}}]}""")
                .Aside.Single()
                .Problem.Code
        );

    [Fact]
    public void Tokens_do_not_depend_on_how_the_bytes_come()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"имя":"\u0416\n","b":[1.50,-2e3,true,false,null,{"c":""}]}""");

        Assert.Equal(Tokens(new MemoryStream(bytes)), Tokens(new Trickle(bytes)));
        Assert.Contains("String Ж\n", Tokens(new Trickle(bytes)));
        Assert.Contains("Number 1.50", Tokens(new Trickle(bytes)));
    }

    [Fact]
    public void A_text_of_sixteen_megabytes_needs_less_than_one()
    {
        using var endless = new Endless(16 << 20);
        var tokens = new JsonTokens(endless);
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (tokens.Next()) { }

        Assert.True(tokens.Position > 15 << 20);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20);
    }

    [Fact]
    public void A_token_without_end_is_refused_before_it_fills_the_memory()
    {
        using var endless = new Endless(1L << 40, isText: true);
        var tokens = new JsonTokens(endless);
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (tokens.Next()) { }

        Assert.True(tokens.IsBroken);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 << 20);
    }

    private static List<string> Tokens(Stream stream)
    {
        var tokens = new JsonTokens(stream);
        var told = new List<string>();
        while (tokens.Next())
        {
            told.Add(
                string.Create(CultureInfo.InvariantCulture, $"{tokens.Kind} {Encoding.UTF8.GetString(tokens.Text)}")
            );
        }
        Assert.False(tokens.IsBroken);
        return told;
    }

    private static Told Read(string text, string layout = """{"records":"data","count":"count","error":"error"}""") =>
        Told.Of(Door.Read(Files.Temporary("a.json", text), Office(layout)));

    private static Manifest Office(string layout = """{"records":"data","count":"count","error":"error"}""") =>
        Example.Office(
            ("format", "Json"),
            ("json", JsonNode.Parse(layout)!),
            (
                "columns",
                JsonNode.Parse(
                    """{"period":"yyyymm","partner":"cty.iso","flow":"ie","commodity":"hs","value":"val"}"""
                )!
            ),
            ("ignore", JsonNode.Parse("""["more"]""")!)
        );

    /// <summary>Gives one byte at a time.</summary>
    private sealed class Trickle(byte[] bytes) : ForwardStream
    {
        private int at;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(Math.Min(1, buffer.Length), bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(buffer);
            at += count;
            return count;
        }
    }

    /// <summary>An array of small records, or the beginning of a text, as long as wished.</summary>
    private sealed class Endless(long length, bool isText = false) : ForwardStream
    {
        private static readonly byte[] Piece = Encoding.UTF8.GetBytes("""{"a":1,"b":"text"},""");
        private long at;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(length - at, buffer.Length);
            for (var i = 0; i < count; i++, at++)
            {
                buffer[i] =
                    at == 0 ? (byte)'['
                    : isText ? (byte)(at == 1 ? '"' : 'x')
                    : Piece[(int)((at - 1) % Piece.Length)];
            }
            return count;
        }
    }
}
