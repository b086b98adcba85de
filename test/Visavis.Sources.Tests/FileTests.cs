using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Visavis.Sources.Tests;

/// <summary>Files that are not what they should be: each gets a message, none is half read.</summary>
public sealed class FileTests
{
    private const string Row = "BLR,2,8703,202301,5\n";

    private static Told Read(string path, params (string Key, JsonNode Value)[] changes) =>
        Told.Of(Door.Read(path, Example.Office(changes)));

    private static string Code(Told told) => told.Reading.Problems.Single().Code;

    [Fact]
    public void A_file_that_is_not_there() => Assert.Equal("ING001", Code(Read("nowhere/trade-2024.csv")));

    [Fact]
    public void A_directory_instead_of_a_file() => Assert.Equal("ING002", Code(Read(Files.Folder())));

    [Fact]
    public void A_directory_without_a_description_is_no_package() =>
        Assert.Equal("ING002", Door.FilesOf(Files.Folder()).Problem?.Code);

    [FactOnLinux("/proc/self/mem")]
    public void A_file_that_cannot_be_read() =>
        Assert.Contains(Code(Read("/proc/self/mem")), new[] { "ING003", "ING004" });

    [Fact]
    public void An_empty_file() => Assert.Equal("ING004", Code(Read(Files.Temporary("trade-2024.csv", ""))));

    [Fact]
    public void A_file_of_blank_lines() =>
        Assert.Equal("ING004", Code(Read(Files.Temporary("trade-2024.csv", "\n\n\n"))));

    [Fact]
    public void A_file_that_somebody_is_still_writing()
    {
        var path = Files.Temporary("trade-2024.csv", Example.Header + Row);
        var reading = Door.Read(path, Example.Office());
        foreach (var part in reading.Parts())
        {
            Assert.Empty(part.SetAside);
            File.AppendAllText(path, Row);
        }

        Assert.Equal("ING005", reading.Problems.Single().Code);
    }

    [Fact]
    public void A_file_that_is_written_over_with_as_many_bytes()
    {
        var path = Files.Temporary("trade-2024.csv", Example.Header + Row);
        File.SetLastWriteTimeUtc(path, new DateTime(2024, 5, 1, 0, 0, 0, DateTimeKind.Utc));
        var reading = Door.Read(path, Example.Office());
        foreach (var part in reading.Parts())
        {
            Assert.Empty(part.SetAside);
            File.WriteAllText(path, (Example.Header + Row).Replace('5', '6'));
        }

        Assert.Equal("ING005", reading.Problems.Single().Code);
    }

    [Fact]
    public void A_missing_column_is_answered_with_the_nearest()
    {
        var told = Read(Files.Temporary("trade-2024.csv", "cty,ie,hs,yyyymn,val\n" + Row));

        Assert.Equal(["ING009", "ING010"], told.Reading.Problems.Select(p => p.Code));
        Assert.Contains("yyyymn", told.Reading.Problems[0].Try, StringComparison.Ordinal);
        Assert.Contains("line 1", told.Reading.Problems[0].Place, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_column() =>
        Assert.Equal("ING010", Code(Read(Files.Temporary("trade-2024.csv", "cty,ie,hs,yyyymm,val,basis\n"))));

    [Fact]
    public void A_column_that_stands_twice() =>
        Assert.Equal("ING011", Code(Read(Files.Temporary("trade-2024.csv", "cty,ie,hs,yyyymm,val,val\n"))));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("windows-1251")]
    public void Every_declared_encoding_is_read(string encoding)
    {
        var bytes = Named(encoding)
            .GetBytes("страна,ie,hs,yyyymm,val\nБеларусь,2,8703,202301,5\nКитaй,1,8703,202301,7\n");
        var columns = JsonNode.Parse(
            """{ "period": "yyyymm", "partner": "страна", "flow": "ie", "commodity": "hs", "value": "val" }"""
        )!;
        var told = Read(
            Files.Temporary("trade-2024.csv", bytes),
            ("columns", columns),
            ("economies", "names-ru"),
            ("delimited", new JsonObject { ["encoding"] = encoding })
        );

        Assert.Empty(told.Reading.Problems);
        Assert.Equal(["BLR", "CHN"], told.Observations.Select(o => o.Key.Partner.Code));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void A_byte_order_mark_wins_over_the_declaration(string encoding)
    {
        var marked = Named(encoding).GetPreamble().Concat(Named(encoding).GetBytes(Example.Header + Row)).ToArray();
        var told = Read(
            Files.Temporary("trade-2024.csv", marked),
            ("delimited", new JsonObject { ["encoding"] = "windows-1251" })
        );

        Assert.Single(told.Observations);
        Assert.Contains(told.Reading.Notes, n => n.Code == "encoding");
    }

    [Theory]
    [InlineData("utf-8", "windows-1251")]
    [InlineData("windows-1251", "utf-8")]
    public void Two_encodings_in_one_file(string first, string second)
    {
        var columns = ("economies", (JsonNode)"names-ru");
        var bytes = Encoding
            .ASCII.GetBytes(Example.Header)
            .Concat(Named(first).GetBytes("Беларусь,2,8703,202301,5\n"))
            .Concat(Named(second).GetBytes("Беларусь,2,8703,202302,5\n"))
            .ToArray();
        var told = Read(
            Files.Temporary("trade-2024.csv", bytes),
            columns,
            ("delimited", new JsonObject { ["encoding"] = first })
        );

        Assert.Equal((3, "ING044"), (told.Aside.Single().Line, told.Aside.Single().Problem.Code));
        Assert.Single(told.Observations);
    }

    [Theory]
    [InlineData((1 << 20) + 1)]
    [InlineData(5 << 20)]
    public void A_line_that_is_too_long_is_passed_by_and_the_next_is_kept(int length)
    {
        var told = Read(Files.Temporary("trade-2024.csv", $"{Example.Header}{Row}{new string('x', length)}\n{Row}"));

        Assert.Equal((3, "ING042"), (told.Aside.Single().Line, told.Aside.Single().Problem.Code));
        Assert.True(told.Aside.Single().Text.Length <= 200);
        Assert.Equal([2L, 4L], told.Observations.Select(o => o.Place.Line));
    }

    [Fact]
    public void A_line_of_two_gigabytes_needs_no_two_gigabytes()
    {
        using var endless = new Endless(2L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var blocks = new BlockReader(endless);
        var block = blocks.Next()!;

        Assert.Equal(BlockReader.LongestLine + 1, block.Length);
        Assert.Null(blocks.Next());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 64 << 20);
    }

    [Fact]
    public void A_gzip_file_is_read_as_what_is_in_it()
    {
        var told = Read(Files.Temporary("trade-2024.csv", Gzip(Encoding.UTF8.GetBytes(Example.Header + Row))));

        Assert.Single(told.Observations);
    }

    [Fact]
    public void A_gzip_file_that_unpacks_to_too_much_is_refused()
    {
        var told = Read(
            Files.Temporary("trade-2024.csv", Gzip([.. Encoding.UTF8.GetBytes(Example.Header), .. new byte[128 << 20]]))
        );

        Assert.Equal("ING012", Code(told));
    }

    [Fact]
    public void A_gzip_file_may_have_several_members()
    {
        byte[] bytes = [.. Gzip(Encoding.UTF8.GetBytes(Example.Header)), .. Gzip(Encoding.UTF8.GetBytes(Row))];

        Assert.Single(Read(Files.Temporary("trade-2024.csv", bytes)).Observations);
        Assert.Equal(["ING017"], Codes([.. bytes[..^1]]));
        Assert.Equal(["ING017"], Codes([.. bytes, 0]));

        static IEnumerable<string> Codes(byte[] packed) =>
            Read(Files.Temporary("trade-2024.csv", packed)).Reading.Problems.Select(p => p.Code);
    }

    [Fact]
    public void A_gzip_file_that_is_cut_short()
    {
        var bytes = Gzip(Encoding.UTF8.GetBytes(Example.Header + string.Concat(Enumerable.Repeat(Row, 1000))));

        Assert.Equal("ING017", Code(Read(Files.Temporary("trade-2024.csv", bytes[..(bytes.Length / 2)]))));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }

    private static Encoding Named(string name) =>
        name switch
        {
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "windows-1251" => CodePagesEncodingProvider.Instance.GetEncoding(1251)!,
            _ => Encoding.UTF8,
        };

    private sealed class Endless(long length) : ForwardStream
    {
        private long left = length;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(left, buffer.Length);
            buffer[..count].Fill((byte)'x');
            left -= count;
            return count;
        }
    }
}

/// <summary>A test of a file that only Linux has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactOnLinuxAttribute : FactAttribute
{
    public FactOnLinuxAttribute(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = $"{path} exists only on Linux";
        }
    }
}
