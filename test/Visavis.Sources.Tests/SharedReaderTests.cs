using System.Globalization;
using System.IO.Compression;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>Other people's files, whole: every row is accounted for, and sums are those that another way of adding gives.</summary>
public sealed class SharedReaderTests
{
    private const string Baci = "data/baci-sample/BACI_HS92_Y2021_V202301_ctry4_710.csv.gz";
    private const string Distances = "data/cepii-geodist/dist_cepii.csv.gz";
    private const string Cities = "data/cepii-geodist/geo_cepii.csv";
    private const string Summary = "data/wits-summary/BLR_2019.csv";
    private const string Tidy = "data/comtrade-rus-hs2/russia_hs2_tidy.csv.gz";
    private const string Partner = "data/comtrade-rus-hs2/112_Belarus.json";
    private const string Sitc = "data/complexity/world_trade_avg_1998_to_2000.csv.gz";

    [FactWithShared(Baci)]
    public void BACI_is_read_whole()
    {
        var told = Read(Baci, "baci");
        var rows = Lines(Baci).Skip(1).Select(l => l.Split(',')).ToList();

        Assert.Equal(70_920, rows.Count);
        Assert.Equal((2 * 70_920, 2 * 70_920), (told.Reading.RowsIn, told.Reading.RowsKept));
        Assert.Equal(70_920, told.Reading.Notes.Single(n => n.Code == "differing").Count);
        Assert.Equal(rows.Sum(r => Number(r[4])) * 1000, Sum(told, Variable.TradeValue));
        Assert.Equal(rows.Where(r => r[5].Trim() != "NA").Sum(r => Number(r[5])) * 1000, Sum(told, Variable.NetWeight));
        Assert.Equal(2_368, told.Observations.Count(o => o.Status == ObservationStatus.NotReported));
        Assert.All(
            told.Observations,
            o => Assert.Equal(("HS1992", 6), (o.Key.Commodity.Nomenclature, o.Key.Commodity.Code.Length))
        );
        Assert.Equal("baci/HS92/2021", told.Reading.Dataset);
    }

    [FactWithShared(Distances)]
    public void GeoDist_is_read_whole()
    {
        var told = Read(Distances, "geodist");
        var rows = Lines(Distances).Skip(1).Select(l => l.Split(',')).ToList();

        Assert.Equal(50_176, rows.Count);
        Assert.Equal((12 * 50_176) - (2 * 2_215), told.Series.Count);
        Assert.Equal(2 * 2_215, told.Reading.Notes.Single(n => n.Code == "left-out").Count);
        Assert.Equal(
            rows.Sum(r => Math.Round(Number(r[10]), 12)),
            told.Series.Where(p => p.Indicator == "distance").Sum(p => p.Value)
        );
        Assert.Equal(224, told.Series.Select(p => p.Partner!.Code).Distinct().Count());
    }

    [FactWithShared(Cities)]
    public void Of_the_cities_of_GeoDist_the_capitals_are_read()
    {
        var told = Told.Of(Door.Read(Path.Combine(Files.Shared, Cities)));

        Assert.Empty(told.Reading.Problems);
        Assert.Equal((5 * 225, 13), (told.Series.Count, told.Aside.Count));
        Assert.Equal(225, told.Series.Select(p => p.Economy!.Code).Distinct().Count());
    }

    [FactWithShared(Summary)]
    public void The_summary_of_WITS_is_read_whole()
    {
        var told = Read(Summary, "wits-summary");

        Assert.Contains(
            told.Series,
            p => p is { Indicator: "partner-concentration-wits", Value: 0.33m } && p.Period == Period.Year(2019)
        );
        Assert.Contains(
            told.Series,
            p => p.Indicator == "share-in-exports/fuels" && p.Value == 20.70m && p.Period == Period.Year(2019)
        );
        var keys = told.Series.Select(p => (p.Indicator, p.Economy, p.Partner, p.Period)).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [FactWithShared(Tidy)]
    public void Russias_reports_are_read_whole_and_the_file_of_one_partner_says_the_same()
    {
        var all = Read(Tidy, "rus-hs2-tidy");
        var one = Read(Partner, "rus-hs2-partner");

        Assert.Equal(173_996, all.Observations.Count);
        Assert.Equal(875 + 881, one.Observations.Count);
        Assert.Equal(
            all.Observations.Where(o => o.Key.Partner.Code == "BLR").Select(o => (o.Key, o.Value)).ToHashSet(),
            one.Observations.Select(o => (o.Key, o.Value)).ToHashSet()
        );
    }

    [FactWithShared(Sitc)]
    public void Exports_by_SITC_heading_are_read_whole()
    {
        var told = Read(Sitc, "sitc-exports");

        Assert.Equal(124_336, told.Observations.Count);
        Assert.Equal(Lines(Sitc).Skip(1).Sum(l => Number(l.Split(',')[2])), Sum(told, Variable.TradeValue));
        Assert.Equal(226, told.Observations.Select(o => o.Key.Reporter.Code).Distinct().Count());
    }

    /// <summary>A file that its source is recognised of, and of which nothing is set aside.</summary>
    private static Told Read(string path, string source)
    {
        var told = Told.Of(Door.Read(Path.Combine(Files.Shared, path)));
        Assert.Equal(source, told.Reading.Manifest?.Id);
        Assert.Empty(told.Reading.Problems);
        Assert.Empty(told.Aside);
        return told;
    }

    private static decimal Sum(Told told, Variable variable) =>
        told.Observations.Where(o => o.Key.Variable == variable).Sum(o => o.Value ?? 0);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(Path.Combine(Files.Shared, path));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
