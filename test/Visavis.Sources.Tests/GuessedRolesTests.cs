using System.Globalization;
using System.Text;

namespace Visavis.Sources.Tests;

/// <summary>Other people's CSV files: what a person says of each column, and how much of it is guessed.</summary>
public sealed class GuessedRolesTests
{
    /// <summary>File, and header and role of its columns; "-" for one that should be ignored.</summary>
    private static ILookup<string, (string Header, string Role)> Known { get; } =
        File.ReadLines(Path.Combine(Files.Root, "test", "Visavis.Sources.Tests", "guessed-roles.tsv"), Encoding.UTF8)
            .Skip(1)
            .Select(l => l.Split('\t'))
            .ToLookup(f => f[0], f => (f[1], f[2]), StringComparer.Ordinal);

    [FactWithShared("data/INDEX.md")]
    public void Nine_of_ten_columns_of_other_peoples_tables_are_guessed_right()
    {
        var wrong = new List<string>();
        foreach (var file in Known)
        {
            var guess = Door.Guess(Path.Combine(Files.Shared, "data", file.Key)).Guess;
            var roles = guess?.Columns.Select(c => (c.Header, c.Role ?? "-")).ToHashSet() ?? [];
            wrong.AddRange(file.Where(c => !roles.Contains(c)).Select(c => $"{file.Key} {c.Header}: {c.Role}"));
        }
        var all = Known.Sum(f => f.Count());
        var share = 1 - ((double)wrong.Count / all);

        Assert.True(
            share >= 0.9,
            string.Create(CultureInfo.InvariantCulture, $"{share:0.000} of {all}: {string.Join("; ", wrong)}")
        );
    }

    [FactWithShared("data/INDEX.md")]
    public void Tables_of_codes_are_no_tables_of_trade()
    {
        var codes = Directory
            .EnumerateFiles(Path.Combine(Files.Shared, "data/classifications"), "*.csv*")
            .Where(f => !f.EndsWith("country-codes.csv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => (File: Path.GetFileName(f), Door.Guess(f).Problem?.Code))
            .ToList();

        Assert.All(codes, c => Assert.Equal("ING093", c.Code));
        Assert.NotEmpty(codes);
    }

    [FactWithShared("data/wits-bilateral/wits_bilateral_core54_1992_2016.csv.gz")]
    public void The_guess_for_the_WITS_file_would_keep_every_row()
    {
        var path = Path.Combine(Files.Shared, "data/wits-bilateral/wits_bilateral_core54_1992_2016.csv.gz");
        var guess = Door.Guess(path).Guess!;

        Assert.Empty(guess.Preview.Problems);
        Assert.Equal((115_380, 115_380), (guess.Preview.RowsIn, guess.Preview.RowsKept));
    }

    [FactWithShared("data/rosstat-fts/monthly_2006_2018.csv.gz")]
    public void The_guess_for_Rosstats_months_reads_Latin_letters_in_Russian_words()
    {
        var path = Path.Combine(Files.Shared, "data/rosstat-fts/monthly_2006_2018.csv.gz");
        var preview = Door.Guess(path).Guess!.Preview;

        Assert.Empty(preview.Problems);
        // The Czech Republic is known by its short name: 312 rows ask for a line under "names".
        Assert.Equal((9048, 8736), (preview.RowsIn, preview.RowsKept));
    }
}
