namespace Visavis.Sources.Tests;

/// <summary>A file says of which source it is.</summary>
public sealed class RecognitionTests
{
    private static readonly string Home = Path.Combine(Files.Root, "src", "Visavis.Sources");

    public static TheoryData<string, string> Samples =>
        new()
        {
            { "Eurostat/comext-sdmx-csv", "ds-045409_linear.csv" },
            { "Eurostat/comext-sdmx-csv-2", "ds-045409_linear.csv" },
            { "Eurostat/comext-sdmx-ml", "ds-045409.xml" },
            { "Eurostat/comext-json-stat", "ds-045409.json" },
            { "Eurostat/comext-bulk", "full_v2_202403.dat" },
            { "Eurostat/comext-partners", "export.csv" },
            { "Eurostat/comext-members", "export.csv" },
            { "WorldBank/wdi-indicator", "API_NE.EXP.GNFS.ZS_DS2_en_csv_v2_1.csv" },
            { "WorldBank/wdi-bulk", "WDICSV.csv" },
            { "WorldBank/wdi-gdp-download", "gdp.csv" },
            { "Imf/weo-gdp-download", "gdp.csv" },
            { "Imf/weo-database", "WEOApr2026all.xls" },
            { "Imf/imts-sdmx-ml", "data.xml" },
            { "Imf/imts-sdmx-json", "data.json" },
            { "Unctad/unctadstat-trade-matrix", "US_TradeMatrix.csv" },
        };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_recognised_under_the_name_that_its_publisher_gives(string folder, string name)
    {
        var sample = Directory.EnumerateFiles(Path.Combine(Home, folder, "sample"), "in.*").Single();
        var (manifest, problem) = Door.Recognise(Files.Temporary(name, File.ReadAllBytes(sample)));

        Assert.Null(problem);
        Assert.Equal(Path.GetFileName(folder), manifest?.Id);
    }
}
