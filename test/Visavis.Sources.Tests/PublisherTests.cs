using System.Globalization;
using System.IO.Compression;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>Real files of Eurostat, the World Bank and the IMF: nothing is lost, and sums agree with sums made without the readers.</summary>
public sealed class PublisherTests
{
    private const string Partners = "data/eurostat/eu27_exports_by_partner_year.csv.gz";
    private const string Totals = "data/eurostat/eurostat_total_hs27_monthly_tidy.csv.gz";
    private const string Headings = "data/eurostat/eurostat_hs4_monthly_tidy.csv.gz";
    private const string Indicator = "data/macro/API_NE.EXP.GNFS.ZS_DS2_en_csv_v2_5995190.csv";
    private const string Gdp = "data/macro/wdi_gdp_1995_2024.csv";
    private const string Weo = "data/macro/imf_weo_ngdpd_2020_2028.csv";

    [FactWithShared(Partners)]
    public void Every_partner_of_the_EU_is_read_in_English_and_in_French()
    {
        var told = Read("comext-partners", Partners);

        Assert.Equal((3407, 3407), (told.Reading.RowsIn, told.Observations.Count + told.Aside.Count));
        Assert.All(told.Aside, a => Assert.Equal("ING070", a.Problem.Code));
        Assert.Equal(Sum(Partners, 3), told.Observations.Sum(o => o.Value!.Value) + told.Aside.Sum(Value));
        Assert.Equal(14, told.Observations.Count(o => o.Key.Partner.Code == "BLR"));

        decimal Value(SetAside row) => decimal.Parse(Cells(Partners, row.Line)[3], CultureInfo.InvariantCulture);
    }

    [FactWithShared(Totals)]
    public void Every_month_of_the_member_states_is_read()
    {
        var told = Read("comext-members", Totals);

        Assert.Equal((17_968, 0), (told.Observations.Count, told.Aside.Count));
        Assert.Equal(Sum(Totals, 5), told.Observations.Sum(o => o.Value!.Value));
        Assert.Equal(27, told.Observations.Select(o => o.Key.Reporter).Distinct().Count());
    }

    [FactWithShared(Headings)]
    public void Every_heading_of_the_member_states_is_read()
    {
        var told = Read("comext-members", Headings);

        Assert.Equal((143_113, 0), (told.Observations.Count, told.Aside.Count));
        Assert.Equal(Sum(Headings, 5), told.Observations.Sum(o => o.Value!.Value));
    }

    [FactWithShared(Indicator)]
    public void An_indicator_of_the_World_Bank_tells_its_own_date()
    {
        var told = Read("wdi-indicator", Indicator);

        Assert.Equal(new DateOnly(2023, 10, 26), told.Reading.Published);
        Assert.All(told.Aside, a => Assert.Equal("ING070", a.Problem.Code));
        Assert.Contains(
            told.Series,
            p => p is { Indicator: "exports-share-of-gdp", Economy.Code: "BLR", Unit: "% of GDP" }
        );
    }

    [FactWithShared(Gdp)]
    public void GDP_as_downloaded_agrees_with_the_bundled_table()
    {
        var told = Read("wdi-gdp-download", Gdp);
        var bundled = Told.Of(Door.Read(Files.Data("wdi-2026-07/gdp.csv"))).Series;

        Assert.Equal(new DateOnly(2026, 7, 13), told.Reading.Published);
        Assert.All(told.Aside, a => Assert.Equal("ING070", a.Problem.Code));
        Assert.Subset(
            told.Series.Select(p => (p.Economy!.Code, p.Period, p.Value)).ToHashSet(),
            bundled.Select(p => (p.Economy!.Code, p.Period, p.Value)).ToHashSet()
        );
    }

    [FactWithShared(Weo)]
    public void GDP_of_the_Fund_agrees_with_the_bundled_table()
    {
        var told = Read("weo-gdp-download", Weo);
        var bundled = Told.Of(Door.Read(Files.Data("weo-2026-04/gdp.csv"))).Series;

        Assert.Equal(new DateOnly(2026, 4, 30), told.Reading.Published);
        Assert.All(told.Aside, a => Assert.Equal("ING070", a.Problem.Code));
        Assert.Subset(
            told.Series.Select(p => (p.Economy!.Code, p.Period, p.Value)).ToHashSet(),
            bundled.Select(p => (p.Economy!.Code, p.Period, p.Value)).ToHashSet()
        );
    }

    private static Told Read(string source, string path)
    {
        var told = Told.Of(Door.Read(Path.Combine(Files.Shared, path)));
        Assert.Equal(source, told.Reading.Manifest?.Id);
        Assert.Empty(told.Reading.Problems);
        return told;
    }

    private static decimal Sum(string path, int column) =>
        Lines(path).Skip(1).Sum(l => decimal.Parse(Split(l)[column], NumberStyles.Float, CultureInfo.InvariantCulture));

    private static List<string> Cells(string path, long line) => Split(Lines(path).ElementAt((int)line - 1));

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(Path.Combine(Files.Shared, path));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    // Quotes come in pairs in these files.
    private static List<string> Split(string line) =>
        [
            .. line.Split('"')
                .SelectMany((part, i) => i % 2 == 1 ? [$"\"{part}"] : part.Split(','))
                .Where(p => p.Length > 0),
        ];
}
