using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Visavis.Sources.Tests;

/// <summary>Files packed together, or in pieces.</summary>
public sealed class ArchiveTests
{
    private const string Name = "BACI_HS92_Y2020_V202301.csv";
    private const string Rows = "t,i,j,k,v,q\n2020,112,643,870120,1,2\n2020,112,643,870130,1,NA\n";

    [Fact]
    public void A_member_of_an_archive_is_a_file_of_its_own()
    {
        var path = Zip((Name, Rows), ("BACI_HS92_Y2019_V202301.csv", Rows), ("Readme.txt", "about"));
        var (files, problem) = Door.FilesOf(path);
        var told = files.Select(f => Told.Of(Door.Read(f))).ToList();

        Assert.Null(problem);
        Assert.All(told, t => Assert.Empty(t.Reading.Problems));
        Assert.Equal(["a.zip/BACI_HS92_Y2019_V202301.csv", $"a.zip/{Name}"], told.Select(t => t.Reading.File));
        Assert.Equal(["baci/HS92/2019", "baci/HS92/2020"], told.Select(t => t.Reading.Dataset));
        Assert.All(told, t => Assert.Equal((4, 4), (t.Reading.RowsIn, t.Reading.RowsKept)));
        Assert.All(
            told,
            t => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), t.Reading.Sha256)
        );
    }

    [Fact]
    public void What_lies_beside_the_data_is_named()
    {
        var path = Zip((Name, Rows), ("country_codes_V202301.csv", "country_code\n4\n"), ("Readme.txt", "about"));
        var note = Told.Of(Door.Read(Path.Combine(path, Name))).Reading.Notes.Single(n => n.Code == "others");

        Assert.Equal(2, note.Count);
        Assert.Contains("Readme.txt, country_codes_V202301.csv", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_years_differ_from_the_name_and_are_counted()
    {
        var path = Files.Temporary("BACI_HS17_Y2021_V202401b.csv", Rows);
        var reading = Told.Of(Door.Read(path)).Reading;

        Assert.Equal(2, reading.Notes.Single(n => n.Code == "differing").Count);
        Assert.Equal(("202401", new DateOnly(2024, 1, 31)), (reading.Manifest!.Vintage, reading.Published));
    }

    [Fact]
    public void A_name_that_does_not_say_what_it_must_is_refused() =>
        Assert.Equal(
            "ING060",
            Told.Of(Door.Read(Files.Temporary("baci.csv", Rows), "baci")).Reading.Problems.Single().Code
        );

    [Theory]
    [InlineData("../x.csv")]
    [InlineData("/x.csv")]
    [InlineData("a\\..\\x.csv")]
    [InlineData("more.zip")]
    [InlineData("more.csv.gz")]
    public void An_archive_with_a_trap_in_it_is_refused(string name)
    {
        var path = Zip((Name, Rows), (name, "x"));

        Assert.Equal("ING067", Door.FilesOf(path).Problem?.Code);
        Assert.Equal("ING067", Told.Of(Door.Read(Path.Combine(path, Name), "baci")).Reading.Problems.Single().Code);
    }

    [Fact]
    public void An_archive_under_a_password_is_refused()
    {
        var path = Zip((Name, Rows));
        var bytes = File.ReadAllBytes(path);
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        File.WriteAllBytes(path, bytes);

        Assert.Equal("ING067", Door.FilesOf(path).Problem?.Code);
    }

    [Fact]
    public void A_member_that_unpacks_to_too_much_is_refused()
    {
        var path = Zip((Name, "t,i,j,k,v,q\n" + new string('0', 64 << 20)));

        Assert.Equal("ING012", Told.Of(Door.Read(Path.Combine(path, Name))).Reading.Problems.Single().Code);
    }

    [Fact]
    public void An_archive_that_is_cut_short_is_refused()
    {
        var path = Zip((Name, Rows));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^30]);

        Assert.Equal("ING003", Door.FilesOf(path).Problem?.Code);
    }

    [Fact]
    public void An_archive_without_data_is_refused() =>
        Assert.Equal("ING068", Door.FilesOf(Zip(("Readme.txt", "about"))).Problem?.Code);

    [Fact]
    public void An_archive_is_no_file() => Assert.Equal("ING069", Door.Recognise(Zip((Name, Rows))).Problem?.Code);

    [Fact]
    public void A_member_that_is_not_there() =>
        Assert.Equal("ING001", Door.Recognise(Path.Combine(Zip((Name, Rows)), "other.csv")).Problem?.Code);

    [Fact]
    public void A_gzip_file_may_be_put_together_from_several()
    {
        byte[] bytes = [.. Gzip(Example.Header + Row), .. Gzip(Row), .. Gzip("")];

        Assert.Equal(2, Read(bytes).Observations.Count);
    }

    [Fact]
    public void A_gzip_file_whose_second_member_is_cut_anywhere_is_refused()
    {
        var first = Gzip(Example.Header + Row);
        byte[] bytes = [.. first, .. Gzip(Row + Row)];
        foreach (var length in Enumerable.Range(first.Length + 1, bytes.Length - first.Length - 1))
        {
            Assert.Equal("ING017", Read(bytes[..length]).Reading.Problems.Single().Code);
        }
    }

    [Fact]
    public void A_gzip_file_with_something_else_behind_it_is_refused() =>
        Assert.Equal("ING017", Read([.. Gzip(Example.Header + Row), 0, 0, 0, 0]).Reading.Problems.Single().Code);

    private const string Row = "BLR,2,8703,202301,5\n";

    private static Told Read(byte[] bytes) =>
        Told.Of(Door.Read(Files.Temporary("trade-2024.csv", bytes), Example.Office()));

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }
        return packed.ToArray();
    }

    private static string Zip(params (string Name, string Text)[] members)
    {
        var path = Path.Combine(Files.Folder(), "a.zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in members)
        {
            using var bytes = zip.CreateEntry(name).Open();
            bytes.Write(Encoding.UTF8.GetBytes(text));
        }
        return path;
    }
}
