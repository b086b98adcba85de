using System.Text;
using System.Text.Json.Nodes;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>Manifests proposed for files that nothing is known of.</summary>
public sealed class GuessTests
{
    private const string Plain =
        "reporter,partner,year,flow,hs,value_kusd\nBLR,RUS,2020,X,04,12.5\nBLR,KAZ,2020,M,27,1456.789\n";

    [Fact]
    public void A_plain_table_is_understood_whole()
    {
        var guess = Guessed("trade.csv", Plain);

        Assert.Equal(
            ["reporter", "partner", "period", "flow", "commodity", "value"],
            guess.Columns.Select(c => c.Role)
        );
        Assert.Equal("USD th", Node(guess)["constants"]!["unit"]!.GetValue<string>());
        Assert.Equal((2, 2, 0), (guess.Preview.RowsIn, guess.Preview.RowsKept, guess.Preview.RowsSetAside));
        Assert.Equal(
            new PreviewRow(2, "2020", "BLR", "Export", "RUS", "HS04", "12500", "USD", "Reported"),
            guess.Preview.Rows[0] with
            {
                Value = guess.Preview.Rows[0].Value.Split('.')[0],
            }
        );
    }

    [Fact]
    public void What_the_file_does_not_show_is_asked()
    {
        var keys = Guessed("trade.csv", Plain).Questions(Language.En).Select(q => q.Key).ToList();

        Assert.Subset(
            keys.ToHashSet(),
            new HashSet<string>
            {
                "publisher",
                "licence",
                "published",
                "constants.coverage",
                "valuation.Export",
                "valuation.Import",
                "nomenclature",
            }
        );
        Assert.DoesNotContain("constants.reporter", keys);
    }

    [Fact]
    public void The_reader_refuses_a_manifest_that_still_asks()
    {
        var path = Files.Temporary("source.json", Guessed("trade.csv", Plain).Manifest(Language.En));

        var (manifest, problem) = Door.Declared(path);

        Assert.Null(manifest);
        Assert.Equal("ING095", problem!.Code);
        Assert.Contains("licence", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_with_its_questions_answered_reads_the_file()
    {
        var node = Node(Guessed("trade.csv", Plain));
        foreach (var key in new[] { "publisher", "title", "vintage", "licence", "cite" })
        {
            node[key] = "made up";
        }
        node["published"] = "2024-05";
        node["nomenclature"] = "HS2017";
        node["constants"]!["coverage"] = "goods";
        node["valuation"] = JsonNode.Parse("""{"Export":"Fob","Import":"Cif"}""");

        var (manifest, problem) = Door.Declared(Files.Temporary("source.json", node.ToJsonString()));
        var told = Told.Of(Door.Read(Files.Temporary("trade.csv", Plain), manifest!));

        Assert.Null(problem);
        Assert.Equal([12_500m, 1_456_789m], told.Observations.Select(o => o.Value!.Value));
        Assert.Equal([Valuation.Fob, Valuation.Cif], told.Observations.Select(o => o.Key.Valuation));
    }

    [Theory]
    [InlineData("1.234|12.345", null)]
    [InlineData("1.234|12.34", '.')]
    [InlineData("1.234|1234.567", '.')]
    [InlineData("0.234|0.345", '.')]
    [InlineData("1,234|12,345", null)]
    [InlineData("1 234,5|12 345,25", ',')]
    [InlineData("1.234.567|12.345", ',')]
    [InlineData("1,234.5|12,345.25", '.')]
    [InlineData("1234|12345", '.')]
    [InlineData("1.5|2,5", null)]
    public void The_decimal_mark_is_told_only_where_the_numbers_show_it(string texts, char? mark) =>
        Assert.Equal(mark, NumberFacts.Of(texts.Split('|')).Decimal);

    [Fact]
    public void A_mark_that_may_be_either_is_a_question()
    {
        var guess = Guessed("trade.csv", Plain.Replace("12.5", "12.500").Replace("1456.789", "456.789"));

        Assert.Contains(guess.Questions(Language.En), q => q.Key == "numbers.decimal");
        Assert.Contains(guess.Findings, f => f.In(Language.Ru).Contains("12.500", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8", ",")]
    [InlineData("utf-16le", "\t")]
    [InlineData("utf-16be", ";")]
    [InlineData("windows-1251", ";")]
    [InlineData("windows-1251", "|")]
    public void Encoding_and_delimiter_are_found(string encoding, string delimiter)
    {
        var text =
            "год;месяц;страна;поток;стоимость, млн долл.\n2021;январь;Китaй;Экспорт;12,5\n2021;февраль;Польша2);Экспорт;3,25\n";
        var named = encoding switch
        {
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "windows-1251" => CodePagesEncodingProvider.Instance.GetEncoding(1251)!,
            _ => Encoding.UTF8,
        };
        var quoted = text.Replace(";12,5", ";\"12,5\"")
            .Replace(";3,25", ";\"3,25\"")
            .Replace(";стоимость, млн долл.", ";\"стоимость, млн долл.\"");
        var path = Files.Temporary("торговля.csv", named.GetBytes(quoted.Replace(";", delimiter)));
        var guess = Door.Guess(path).Guess!;
        var node = Node(guess);

        Assert.Equal(["period", "month", "partner", "flow", "value"], guess.Columns.Select(c => c.Role));
        Assert.Equal(encoding, node["delimited"]!["encoding"]!.GetValue<string>());
        Assert.Equal(delimiter, node["delimited"]!["delimiter"]!.GetValue<string>());
        Assert.Equal("USD mn", node["constants"]!["unit"]!.GetValue<string>());
        Assert.Equal(",", node["numbers"]!["decimal"]!.GetValue<string>());
        Assert.Equal("Import", node["flows"]!["Импорт"]!.GetValue<string>());
        Assert.Equal((2, 0), (guess.Preview.RowsKept, guess.Preview.RowsSetAside));
        Assert.Equal(["2021-01", "2021-02"], guess.Preview.Rows.Select(r => r.Period));
        Assert.Equal("?", guess.Preview.Rows[0].Reporter);
    }

    [Theory]
    [InlineData("just a line\nand another\n", "ING091")]
    [InlineData("PK\u0003\u0004 a workbook", "ING091")]
    [InlineData("BLR,RUS,5\nBLR,KAZ,6\n", "ING092")]
    [InlineData("section,name\nI,animals\nII,plants\n", "ING093")]
    public void What_is_no_table_is_refused(string text, string code) =>
        Assert.Equal(code, Door.Guess(Files.Temporary("x.csv", text)).Problem?.Code);

    [Fact]
    public void A_file_that_is_not_there_is_no_table() =>
        Assert.Equal("ING001", Door.Guess("nowhere.csv").Problem?.Code);

    [Fact]
    public void A_guess_is_the_same_at_one_and_two_threads()
    {
        var path = Files.Temporary("trade.csv", Plain);

        Assert.Equal(
            Door.Guess(path, new ReadOptions { Threads = 1 }).Guess!.Preview.Rows.AsEnumerable(),
            Door.Guess(path, new ReadOptions { Threads = 2 }).Guess!.Preview.Rows
        );
    }

    [Theory]
    [InlineData("id", "\"../x\"", "ING096")]
    [InlineData("id", "\"wdi-2026-07\"", "ING096")]
    [InlineData("published", "\"soon\"", "ING096")]
    [InlineData("kind", "\"Claims\"", "ING096")]
    [InlineData("format", "\"Xlsx\"", "ING096")]
    [InlineData("delimited", "{\"delimiter\":\"\"}", "ING096")]
    [InlineData("delimited", "{\"encoding\":\"ebcdic\"}", "ING096")]
    [InlineData("numbers", "{\"decimal\":\"\"}", "ING096")]
    [InlineData("across", "{\"headers\":\"(a\",\"role\":\"period\"}", "ING094")]
    [InlineData("across", "{\"headers\":\"(a)\\\\1\",\"role\":\"period\"}", "ING094")]
    [InlineData("colour", "\"red\"", "ING094")]
    [InlineData("flows", "[]", "ING094")]
    public void A_manifest_that_could_mislead_the_reader_is_refused(string key, string value, string code)
    {
        var office = JsonNode.Parse(Example.Json)!.AsObject();
        office[key] = JsonNode.Parse(value);

        Assert.Equal(code, Door.Declared(Files.Temporary("source.json", office.ToJsonString())).Problem?.Code);
    }

    [Theory]
    [InlineData("", "ING094")]
    [InlineData("null", "ING094")]
    [InlineData("[1,2]", "ING094")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}", "ING094")]
    public void What_is_no_manifest_is_refused(string text, string code) =>
        Assert.Equal(code, Door.Declared(Files.Temporary("source.json", text)).Problem?.Code);

    [Fact]
    public void A_manifest_of_a_gigabyte_is_not_read() =>
        Assert.Equal(
            "ING096",
            Door.Declared(Files.Temporary("source.json", new string(' ', (1 << 20) + 1))).Problem?.Code
        );

    [Fact]
    public void A_flag_and_a_dash_are_asked_for_and_not_guessed()
    {
        var guess = Guessed(
            "t.csv",
            "reporter,partner,year,flow,value_usd,flag\nBLR,RUS,2020,X,5,E\nBLR,RUS,2021,X,-,\n"
        );

        Assert.Subset(
            guess.Questions(Language.En).Select(q => q.Key).ToHashSet(),
            new HashSet<string> { "missing.-", "statuses.E" }
        );
        Assert.Equal((2, 0), (guess.Preview.RowsKept, guess.Preview.RowsSetAside));
    }

    [Fact]
    public void Mutilated_files_are_guessed_at_or_refused()
    {
        var random = new Random(20);
        var samples = Directory
            .EnumerateFiles(Path.Combine(Files.Root, "src", "Visavis.Sources"), "in.*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .ToList();
        var path = Files.Temporary("x.csv", "");
        var guessed = 0;
        for (var i = 0; i < 300; i++)
        {
            File.WriteAllBytes(path, Mutilated(samples[random.Next(samples.Count)], random));
            var (guess, problem) = Door.Guess(path);
            guessed += guess is null ? 0 : 1;
            Assert.True(guess is null != problem is null);
        }

        Assert.True(guessed > 0);
    }

    private static byte[] Mutilated(byte[] bytes, Random random)
    {
        var result = bytes[..random.Next(1, bytes.Length + 1)];
        for (var i = random.Next(12); i > 0; i--)
        {
            result[random.Next(result.Length)] = (byte)random.Next(256);
        }
        return result;
    }

    private static Guess Guessed(string name, string text) => Door.Guess(Files.Temporary(name, text)).Guess!;

    private static JsonNode Node(Guess guess) => JsonNode.Parse(guess.Manifest(Language.En))!;
}
