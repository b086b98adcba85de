using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>Other people's files: what they hold is known from tables that others made of them.</summary>
public sealed class SharedTests
{
    private const string Workbook = "data/rosstat-fts/94itog.xlsx";
    private const string Wits = "data/wits-bilateral/wits_bilateral_core54_1992_2016.csv.gz";

    [FactWithShared(Workbook)]
    public void Rosstats_workbook_says_what_the_bundled_table_says()
    {
        var workbook = Told.Of(Door.Read(Path.Combine(Files.Shared, Workbook)));
        var bundled = Told.Of(Door.Read(Files.Data("fts-annual-2022/flows.csv")));

        Assert.Empty(workbook.Reading.Problems);
        Assert.Equal(448, workbook.Observations.Count);
        Assert.Equal(
            bundled.Observations.Select(o => (o.Key, o.Value)).ToHashSet(),
            workbook.Observations.Select(o => (o.Key, o.Value)).ToHashSet()
        );
    }

    [FactWithShared(Workbook)]
    public void Rosstats_workbook_sets_aside_only_the_far_abroad()
    {
        var workbook = Told.Of(Door.Read(Path.Combine(Files.Shared, Workbook)));

        Assert.Equal(56, workbook.Aside.Count);
        Assert.All(workbook.Aside, a => Assert.Equal("со странами дальнего зарубежья", a.Text));
    }

    [FactWithShared("data/rosstat-fts/annual.csv")]
    public void Every_labelled_figure_of_the_flat_table_is_in_the_workbook()
    {
        var names = Economies
            .All.DistinctBy(e => e.NameRu)
            .ToDictionary(e => e.NameRu, e => e.Code, StringComparer.Ordinal);
        names.Add("Киргизия", "KGZ");
        var flat = File.ReadLines(Path.Combine(Files.Shared, "data/rosstat-fts/annual.csv"))
            .Select(l => l.Split(','))
            .Where(f => f is [_, "X" or "M", _, _] && names.ContainsKey(f[2]))
            .Select(f =>
                (
                    Period.Parse(f[0]),
                    f[1] == "X" ? Flow.Export : Flow.Import,
                    names[f[2]],
                    Math.Round(decimal.Parse(f[3], CultureInfo.InvariantCulture), 6) * 1_000_000
                )
            )
            .ToHashSet();
        var workbook = Told.Of(Door.Read(Path.Combine(Files.Shared, Workbook)));

        Assert.Equal(28 * 2 * 6, flat.Count);
        Assert.Subset(
            workbook
                .Observations.Select(o => (o.Key.Period, o.Key.Flow, o.Key.Partner.Code, o.Value!.Value))
                .ToHashSet(),
            flat
        );
    }

    [FactWithShared(Wits)]
    public void Every_row_of_the_WITS_file_is_kept()
    {
        var reading = Door.Read(Path.Combine(Files.Shared, Wits));
        var told = Told.Of(reading);

        Assert.Equal("wits-bilateral", reading.Manifest?.Id);
        Assert.Empty(reading.Problems);
        Assert.Equal((115_380, 115_380), (reading.RowsIn, reading.RowsKept));
        Assert.Contains(told.Observations, o => o.Key.Reporter.Code == "ROU");
        Assert.Contains(told.Observations, o => o.Key.Reporter.Code == "SRB");
    }

    [FactWithShared(Wits)]
    public void The_hash_is_that_of_the_packed_file()
    {
        var path = Path.Combine(Files.Shared, Wits);
        var reading = Door.Read(path);
        using var bytes = File.OpenRead(path);

        Assert.NotEmpty(reading.Parts().ToList());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), reading.Sha256);
    }

    [FactWithShared("data/rosstat-fts/monthly_2006_2018.csv.gz")]
    public void Every_month_of_Rosstats_monthly_table_is_kept()
    {
        var told = Told.Of(Door.Read(Path.Combine(Files.Shared, "data/rosstat-fts/monthly_2006_2018.csv.gz")));

        Assert.Equal("fts-monthly-table", told.Reading.Manifest?.Id);
        Assert.Equal((9048, 9048), (told.Reading.RowsIn, told.Reading.RowsKept));
        Assert.Equal(12, told.Observations.Count(o => o.Status == ObservationStatus.NotReported));
        Assert.All(told.Observations, o => Assert.True(o.Key.Period.IsMonth));
        Assert.Equal(29, told.Observations.Select(o => o.Key.Partner.Code).Distinct().Count());
        // The column's sum by awk, in million dollars.
        Assert.Equal(7_003_809.14743m, Math.Round(told.Observations.Sum(o => o.Value ?? 0) / 1_000_000, 5));
    }

    [FactWithShared("data/rosstat-fts/annual.csv")]
    public void The_flat_table_says_what_the_workbook_says()
    {
        var flat = Told.Of(Door.Read(Path.Combine(Files.Shared, "data/rosstat-fts/annual.csv")));
        var workbook = Told.Of(Door.Read(Path.Combine(Files.Shared, Workbook)));

        Assert.Equal("fts-annual-table", flat.Reading.Manifest?.Id);
        Assert.Equal((588, 448, 140), (flat.Reading.RowsIn, flat.Reading.RowsKept, flat.Reading.RowsSetAside));
        Assert.Equal(
            workbook.Observations.Select(o => (o.Key, o.Value)).ToHashSet(),
            flat.Observations.Select(o => (o.Key, o.Value)).ToHashSet()
        );
    }

    [FactWithShared("data/rosstat-fts/monthly_2006_2018.csv.gz")]
    public void The_months_of_a_year_do_not_add_up_to_the_year_after_2011()
    {
        var months = Told.Of(Door.Read(Path.Combine(Files.Shared, "data/rosstat-fts/monthly_2006_2018.csv.gz")));
        var years = Told.Of(Door.Read(Path.Combine(Files.Shared, "data/rosstat-fts/annual.csv")));
        decimal Sum(int year) =>
            months
                .Observations.Where(o =>
                    o.Key.Period.FirstYear == year && o.Key.Partner.Code == "BLR" && o.Key.Flow == Flow.Export
                )
                .Sum(o => o.Value!.Value);
        decimal Year(int year) =>
            years
                .Observations.Single(o =>
                    o.Key.Period.FirstYear == year && o.Key.Partner.Code == "BLR" && o.Key.Flow == Flow.Export
                )
                .Value!.Value;

        Assert.All([2012, 2015, 2018], y => Assert.True(Math.Abs(Sum(y) - Year(y)) > 1_000_000m));
    }
}
