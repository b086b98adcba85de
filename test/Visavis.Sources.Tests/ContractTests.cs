using System.Text;

namespace Visavis.Sources.Tests;

/// <summary>What every source owes: a sample, and what each of its lines becomes. Found by folder.</summary>
public sealed class ContractTests
{
    private static readonly string Home = Path.Combine(Files.Root, "src", "Visavis.Sources");

    public static TheoryData<string> Folders => new(Found);

    /// <summary>Folders of sources, below the project's.</summary>
    internal static string[] Found { get; } =
    [
        .. Directory
            .EnumerateFiles(Home, "source.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Home, Path.GetDirectoryName(f)!).Replace('\\', '/'))
            .Where(f => f.Split('/')[0] is not "bin" and not "obj")
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_line_of_the_sample_becomes_what_is_expected(string folder)
    {
        var told = Sample(folder);
        var expected = File.ReadAllLines(Path.Combine(Home, folder, "sample", "expected.csv"), Encoding.UTF8);

        Assert.Empty(told.Reading.Problems);
        Assert.Equal(expected, told.Lines.Prepend("line,becomes"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_sample_has_a_line_that_is_kept_and_one_that_is_not(string folder)
    {
        var told = Sample(folder);

        Assert.True(told.Reading.RowsKept > 0);
        Assert.NotEmpty(told.Aside);
        Assert.Equal(told.Reading.RowsIn, told.Reading.RowsKept + told.Reading.RowsMerged + told.Reading.RowsSetAside);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_sample_is_recognised_as_one_of_its_source_and_of_no_other(string folder)
    {
        var (manifest, problem) = Door.Recognise(SampleOf(folder).Path);

        Assert.Null(problem);
        Assert.Equal(Path.GetFileName(folder), manifest?.Id);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_folder_bears_the_name_of_the_source(string folder) =>
        Assert.Equal(Path.GetFileName(folder), Manifest(folder).Id);

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_source_is_in_the_catalogue_as_its_folder_declares_it(string folder)
    {
        var manifest = Manifest(folder);

        Assert.Equal(manifest.Source, Door.Catalogue.Single(m => m.Id == manifest.Id).Source);
        Assert.NotEqual(DateOnly.MinValue, Door.Read("none.csv", manifest).Published);
    }

    [Fact]
    public void The_catalogue_holds_what_the_folders_hold() => Assert.Equal(Found.Length, Door.Catalogue.Length);

    internal static Manifest Manifest(string folder) =>
        Door.Declare(File.ReadAllText(Path.Combine(Home, folder, "source.json")));

    /// <summary>A source and its sample.</summary>
    internal static (Manifest Manifest, string Path) SampleOf(string folder)
    {
        // Where a file's name says something of its rows, the sample bears such a name.
        var files = Directory.GetFiles(Path.Combine(Home, folder, "sample"));
        var path =
            files.SingleOrDefault(f => Path.GetFileName(f).StartsWith("in.", StringComparison.Ordinal))
            ?? files.Single(f => Path.GetFileName(f) != "expected.csv");
        return (Manifest(folder), path);
    }

    private static Told Sample(string folder)
    {
        var (manifest, path) = SampleOf(folder);
        return Told.Of(Door.Read(path, manifest));
    }
}
