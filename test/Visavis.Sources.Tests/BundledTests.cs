namespace Visavis.Sources.Tests;

/// <summary>The bundled packages, read as the main job reads them.</summary>
public sealed class BundledTests
{
    public static TheoryData<string, int> Packages =>
        new()
        {
            { "arm-armstat-2023", 36 },
            { "comtrade-cited", 93 },
            { "ecb-annual", 14 },
            { "eurostat-comext-2023", 735 },
            { "eurostat-comext-2024", 210 },
            { "fts-annual-2022", 448 },
            { "fts-monthly-2022", 1240 },
            { "kaz-bns-2024", 20 },
            { "kgz-nsc-2024", 118 },
            { "wdi-2026-07", 1230 },
            { "weo-2026-04", 246 },
        };

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_bundled_package_is_recognised_and_every_row_is_kept(string package, int rows)
    {
        var (files, problem) = Door.FilesOf(Files.Data(package));
        var readings = files.Select(f => Told.Of(Door.Read(f))).ToList();

        Assert.Null(problem);
        Assert.All(readings, r => Assert.Empty(r.Reading.Problems));
        Assert.All(readings, r => Assert.Empty(r.Aside));
        Assert.All(readings, r => Assert.Equal(package, r.Reading.Manifest!.Id));
        Assert.Equal(rows, readings.Sum(r => r.Reading.RowsKept));
    }
}
