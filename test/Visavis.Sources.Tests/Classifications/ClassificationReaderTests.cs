using System.IO.Compression;
using System.Text;

namespace Visavis.Sources.Tests.Classifications;

/// <summary>Publishers' forms, by samples written by hand; rows in are rows kept, merged and set aside.</summary>
public sealed class ClassificationReaderTests
{
    private const string List =
        """{"classCode":"H5","className":"HS2017","results":[{"id":"TOTAL","text":"Total of all","parent":"#"},{"id":"01","text":"01 - Animals; live","parent":"TOTAL"},{"id":"0101","text":"0101 - Horses","parent":"01"},{"id":"x","text":"none","parent":"#"}]}""";

    [Fact]
    public void A_code_list_in_JSON_names_its_edition_and_nests_by_digits()
    {
        var read = ClassificationReader.Read(Files.Temporary("list.json", List));
        Assert.Equal(("HS2017", 3, 2), (read.Dataset, read.RowsIn, read.RowsKept));
        Assert.Equal(
            [("01", "", "Animals; live"), ("0101", "01", "Horses")],
            read.Categories.Select(c => (c.Category.Commodity.Code, c.Category.Parent, c.Category.NameEn))
        );
        Assert.Equal("CLS004", Assert.Single(read.SetAside).Problem.Code);
        IsBalanced(read);
    }

    [Fact]
    public void A_concordance_takes_the_finest_column_of_each_edition()
    {
        var read = ClassificationReader.Read(
            Files.Temporary(
                "table.csv",
                "\"HS5_6d\",\"HS5_4d\",\"SITC3_5d\",\"SITC3_4d\"\n\"010121\",\"0101\",\"00150\",\"0015\"\n\"710820\",\"7108\",NA,NA\n\"010121\",\"0101\",\"0015\",\"0015\"\n\"010129\",\"0101\"\n"
            )
        );
        Assert.Equal(("HS2017-SITC3", 4, 1, 1), (read.Dataset, read.RowsIn, read.RowsKept, read.RowsMerged));
        Assert.Equal(
            ("010121", "0015"),
            (read.Correspondences[0].Correspondence.From.Code, read.Correspondences[0].Correspondence.To.Code)
        );
        Assert.Equal(["ING040", "CLS004"], read.SetAside.OrderByDescending(s => s.Line).Select(s => s.Problem.Code));
        IsBalanced(read);
    }

    [Fact]
    public void Weights_are_read_where_there_are_any()
    {
        var read = ClassificationReader.Read(
            Files.Temporary("w.csv", "HS2017;HS2012;weight\n010121;010121;0.25\n010121;010129;0.75\n010122;010129;2\n")
        );
        Assert.Equal([0.25m, 0.75m], read.Correspondences.Select(c => c.Correspondence.Weight));
        Assert.Equal("CLS005", Assert.Single(read.SetAside).Problem.Code);
    }

    [Fact]
    public void A_zip_with_a_table_of_the_World_Bank_is_read()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("JobID-64_Concordance_H5_to_S3.CSV").Open();
            entry.Write(
                Encoding.UTF8.GetBytes(
                    "HS 2017 Product Code,HS 2017 Product Description,SITC Revision 3 Product Code,SITC Revision 3 Product Description\n010121,\"Horses, live\",00150,Horses\n"
                )
            );
        }
        var read = ClassificationReader.Read(Files.Temporary("table.zip", bytes.ToArray()));
        Assert.Equal(("HS2017-SITC3", 1), (read.Dataset, read.RowsKept));
    }

    [Fact]
    public void A_correlation_table_in_a_workbook_may_have_a_title_above_its_header()
    {
        var rows =
            Row(1, "Correlation table", "")
            + Row(3, "HS 2022", "HS 2017")
            + Row(4, "010121", "010121")
            + Row(5, "0102.21", "010221");
        var read = ClassificationReader.Read(Files.Temporary("table.xlsx", Workbooks.With(rows)));
        Assert.Equal(("HS2022-HS2017", 2), (read.Dataset, read.RowsKept));
        Assert.Equal(5, read.Correspondences[1].Line);
    }

    [Fact]
    public void A_list_in_Russian_and_Windows_1251_is_read_with_the_edition_that_the_user_names()
    {
        var bytes = CodePagesEncodingProvider
            .Instance.GetEncoding(1251)!
            .GetBytes("Код;Наименование\n8703231940;Автомобили легковые\n");
        var read = ClassificationReader.Read(Files.Temporary("list.txt", bytes), "TNVED2022");
        Assert.Equal(
            ("8703231940", "870323", "Автомобили легковые"),
            (
                read.Categories[0].Category.Commodity.Code,
                read.Categories[0].Category.Parent,
                read.Categories[0].Category.NameRu
            )
        );
    }

    [Theory]
    [InlineData(1251)]
    [InlineData(866)]
    public void A_table_of_the_TN_VED_with_bars_has_its_codes_in_pieces(int codePage)
    {
        const string Table =
            "4.1|20220101\n01|01|210000|ЛОШАДИ ЧИСТОПОРОДНЫЕ ПЛЕМЕННЫЕ|01.01.2022|\n"
            + "01|01|101000|ПЛЕМЕННЫЕ ЛОШАДИ|01.01.2007|31.12.2011\n01|02|211000|КРУПНЫЙ РОГАТЫЙ СКОТ|01.01.2012|\n";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(Table);
        var read = ClassificationReader.Read(Files.Temporary("TNVED4.TXT", bytes), "TNVED2022");

        Assert.Equal(
            [("0101210000", "ЛОШАДИ ЧИСТОПОРОДНЫЕ ПЛЕМЕННЫЕ"), ("0102211000", "КРУПНЫЙ РОГАТЫЙ СКОТ")],
            read.Categories.Select(c => (c.Category.Commodity.Code, c.Category.NameRu))
        );
        Assert.Equal([(1, "ING040"), (3, "CLS008")], read.SetAside.Select(s => ((int)s.Line, s.Problem.Code)).Order());
        IsBalanced(read);
    }

    [Fact]
    public void A_chapter_of_the_TN_VED_stands_behind_its_section()
    {
        const string Table = "01|01|ЖИВЫЕ ЖИВОТНЫЕ|примечание|01.01.2012|\n01|02|МЯСО||01.01.2012|\n";
        var read = ClassificationReader.Read(Files.Temporary("TNVED2.TXT", Table), "TNVED2022");

        Assert.Equal(
            [("01", "ЖИВЫЕ ЖИВОТНЫЕ"), ("02", "МЯСО")],
            read.Categories.Select(c => (c.Category.Commodity.Code, c.Category.NameRu))
        );
    }

    [Theory]
    [InlineData("CN2024;Self-explanatory text\n0101 21 00;Pure-bred breeding horses\n")]
    [InlineData("CN_CODE;NAME_EN\n01012100;Pure-bred breeding horses\n")]
    public void A_list_of_the_Combined_Nomenclature_is_one_list_whatever_its_year(string text)
    {
        var read = ClassificationReader.Read(Files.Temporary("CN2024.csv", text));

        Assert.Empty(read.Problems);
        Assert.Equal(
            ("CN", "01012100", "010121"),
            (read.Dataset, read.Categories[0].Category.Commodity.Code, read.Categories[0].Category.Parent)
        );
    }

    [Theory]
    [InlineData("CL_HS2017", null)]
    [InlineData("CL_COMMODITY_H5", null)]
    [InlineData("CL_GOODS", "HS2017")]
    public void A_code_list_of_goods_in_a_structure_message_is_read(string id, string? edition)
    {
        var read = ClassificationReader.Read(Files.Temporary("structure.xml", StructureOf(id)), edition);

        Assert.Empty(read.Problems);
        Assert.Equal(("HS2017", 3, 2), (read.Dataset, read.RowsIn, read.RowsKept));
        Assert.Equal(
            [("01", "", "Animals"), ("0101", "01", "Horses")],
            read.Categories.Select(c => (c.Category.Commodity.Code, c.Category.Parent, c.Category.NameEn))
        );
        IsBalanced(read);
    }

    [Theory]
    [InlineData("CL_AREA", null)]
    [InlineData("CL_HS2017\"/><Codelist id=\"CL_HS2022", null)]
    public void Lists_of_which_none_or_several_are_of_goods_are_named(string id, string? edition)
    {
        var problem = Assert.Single(
            ClassificationReader.Read(Files.Temporary("structure.xml", StructureOf(id)), edition).Problems
        );

        Assert.Equal("CLS007", problem.Code);
        Assert.Contains(id[..7], problem.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", null, "CLS001")]
    [InlineData("code,name\n01,x\n", null, "CLS002")]
    [InlineData("code,name\n01,x\n", "HS2018", "CLS003")]
    [InlineData("{\"results\":7}", null, "ING003")]
    [InlineData("{", null, "ING003")]
    [InlineData("PK not a zip", null, "ING003")]
    [InlineData("", null, "ING004")]
    public void What_is_no_list_is_refused_with_its_reason(string text, string? edition, string code) =>
        Assert.Equal(
            code,
            Assert.Single(ClassificationReader.Read(Files.Temporary("file.bin", text), edition).Problems).Code
        );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Law_a_mutated_file_ends_in_rows_or_problems(int seed)
    {
        var random = new Random(seed);
        string[] samples =
        [
            List,
            "HS5_6d,SITC3_5d,weight\n010121,00150,1\n010129,\"00151\",0.5\n",
            "code;name\n01;x\n02;y\n",
        ];
        for (var i = 0; i < 500; i++)
        {
            var bytes = Mutated(Encoding.UTF8.GetBytes(samples[random.Next(samples.Length)]), random);
            var read = ClassificationReader.Read(Files.Temporary("hs5.bin", bytes));
            Assert.True(
                read.Problems.Length > 0 || read.RowsIn == read.RowsKept + read.RowsMerged + read.SetAside.Length
            );
        }
    }

    [FactWithShared("data/classifications/hs6_hs5.csv.gz")]
    public void The_publishers_files_are_read_whole()
    {
        (string File, string Dataset, int Kept)[] expected =
        [
            ("classificationH4.json.gz", "HS2012", 6528),
            ("classificationH5.json.gz", "HS2017", 6708),
            ("classificationH6.json.gz", "HS2022", 6939),
            ("hs6_hs5.csv.gz", "HS2022-HS2017", 5613),
            ("hs5_hs4.csv.gz", "HS2017-HS2012", 5388),
            ("hs4_sitc3.csv.gz", "HS2012-SITC3", 5204),
            ("hs6_desc.csv.gz", "HS2022", 6939),
        ];
        Assert.All(
            expected,
            e =>
            {
                var read = ClassificationReader.Read(Path.Combine(Files.Shared, "data", "classifications", e.File));
                Assert.Empty(read.Problems);
                Assert.Equal((e.Dataset, e.Kept), (read.Dataset, (int)read.RowsKept));
                IsBalanced(read);
            }
        );
    }

    [FactWithShared("data/classifications/hs6_hs5.csv.gz")]
    public void Every_code_of_SITC_3_that_the_concordance_names_stands_in_the_code_list()
    {
        var list = Shared("classificationS3.json.gz").Categories.Select(c => c.Category.Commodity).ToHashSet();
        var named = Shared("hs5_sitc3.csv.gz").Correspondences.Select(c => c.Correspondence.To).Distinct();
        Assert.Empty(named.Except(list));
    }

    private static string StructureOf(string list) =>
        $"""<m:Structure xmlns:m="urn:m"><m:Structures><Codelists><Codelist id="{list}"><Code id="01"><Name>Animals</Name></Code><Code id="0101"><Name xml:lang="ru">Лошади</Name><Name xml:lang="en">Horses</Name></Code><Code id="_Z"/></Codelist></Codelists></m:Structures></m:Structure>""";

    private static ClassificationFile Shared(string file) =>
        ClassificationReader.Read(Path.Combine(Files.Shared, "data", "classifications", file));

    private static void IsBalanced(ClassificationFile read) =>
        Assert.Equal(read.RowsIn, read.RowsKept + read.RowsMerged + read.SetAside.Length);

    private static string Row(int line, string a, string b) =>
        $"<row r=\"{line}\"><c r=\"A{line}\" t=\"inlineStr\"><is><t>{a}</t></is></c><c r=\"B{line}\" t=\"inlineStr\"><is><t>{b}</t></is></c></row>";

    private static byte[] Mutated(byte[] bytes, Random random)
    {
        var mutated = bytes[..random.Next(1, bytes.Length + 1)];
        for (var n = random.Next(8); n > 0; n--)
        {
            mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
        }
        return mutated;
    }
}
