using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary><c>visavis reconstruct</c> on the bundled evidence.</summary>
[Collection(Shared.Name)]
public sealed class ReconstructTests(CommandLine line)
{
    private static readonly Dictionary<string, JsonElement> Answers = new(StringComparer.Ordinal);

    [Fact]
    public void A_reconstruction_says_what_how_sure_and_by_what()
    {
        var answer = Asked("--from", "2012", "--draws", "100");
        Assert.Equal("reported-by BLR", answer.GetProperty("as").GetString());
        var cells = answer.GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal(14 * 4, cells.Count);
        Assert.Equal(0, answer.GetProperty("failedDraws").GetInt32());
        foreach (var cell in cells)
        {
            var estimate = cell.GetProperty("estimate").GetDouble();
            var interval = cell.GetProperty("interval95");
            Assert.True(interval[0].GetDouble() < estimate && estimate < interval[1].GetDouble());
            Assert.NotEqual(0, cell.GetProperty("evidence").GetArrayLength());
        }
    }

    [Fact]
    public void All_of_a_thousand_draws_are_solved() =>
        Assert.Equal(0, Asked("--from", "2012").GetProperty("failedDraws").GetInt32());

    [Fact]
    public void What_each_side_reported_before_2022_is_what_it_would_report()
    {
        // Exports to Russia in 2015 as Belarus reported them to Comtrade: 10 398 million; imports 17 143.
        var cell = Cell(Asked("--from", "2012", "--draws", "100"), "export", "2015");
        Assert.InRange(cell.GetProperty("estimate").GetDouble(), 10.0e9, 10.7e9);
        // As Russia did: 8 to 9.4 thousand million by its vintages.
        var other = Cell(Asked("--from", "2012", "--draws", "100", "--as", "reported-by", "RUS"), "export", "2015");
        Assert.InRange(other.GetProperty("estimate").GetDouble(), 7.9e9, 9.5e9);
        // The movement lies between.
        var movement = Cell(Asked("--from", "2012", "--draws", "100", "--as", "movement"), "export", "2015");
        Assert.InRange(movement.GetProperty("estimate").GetDouble(), 8.0e9, 10.4e9);
    }

    [Fact]
    public void A_misprint_is_told_and_not_swallowed()
    {
        // "148.161 bn" for eleven months of 2021, ten times too much.
        var conflict = Asked("--from", "2012", "--draws", "100")
            .GetProperty("conflicts")
            .EnumerateArray()
            .Single(c => c.TryGetProperty("ratio", out var r) && r.GetDouble() is > 9.5 and < 10.5);
        Assert.Equal("PowerOfTen", conflict.GetProperty("reading").GetString());
    }

    [Fact]
    public void A_year_of_which_only_the_turnover_is_said_has_wide_flows()
    {
        var answer = Asked("--from", "2012", "--draws", "100");
        double Width(string flow)
        {
            var cell = Cell(answer, flow, "2025");
            var interval = cell.GetProperty("interval95");
            return (interval[1].GetDouble() - interval[0].GetDouble()) / cell.GetProperty("estimate").GetDouble();
        }
        Assert.True(Width("turnover") < Width("export") / 3);
    }

    [Fact]
    public void A_later_start_shows_less_and_changes_nothing()
    {
        var late = Asked("--from", "2024", "--draws", "100");
        Assert.Equal(2 * 4, late.GetProperty("cells").GetArrayLength());
        Assert.Equal(
            Cell(Asked("--from", "2012", "--draws", "100"), "export", "2024").GetProperty("estimate").GetDouble(),
            Cell(late, "export", "2024").GetProperty("estimate").GetDouble(),
            1.0
        );
    }

    [Fact]
    public void Quarters_are_asked_for_and_make_the_year()
    {
        var quarters = Asked("--from", "2023", "--to", "2023", "--draws", "100", "--by", "quarter");
        Assert.Equal(4 * 4, quarters.GetProperty("cells").GetArrayLength());
        var sum = Enumerable
            .Range(1, 4)
            .Sum(q => Cell(quarters, "export", $"2023-Q{q}").GetProperty("estimate").GetDouble());
        var year = Cell(Asked("--from", "2023", "--to", "2023", "--draws", "100"), "export", "2023")
            .GetProperty("estimate")
            .GetDouble();
        Assert.Equal(year, sum, 0.002 * year);
    }

    [Fact]
    public void The_half_year_of_2023_has_an_interval_and_the_published_method_is_not_reproduced()
    {
        // Half of what Belarus' office is quoted with for eleven months of 2023 lies near: 25.2 and 23.8 thousand million a year.
        var totals = Asked("--from", "2012", "--draws", "100").GetProperty("groupTotals").EnumerateArray().ToList();
        Assert.Equal(["export", "import"], totals.Select(t => t.GetProperty("flow").GetString()));
        Assert.All(totals, t => Assert.False(t.GetProperty("reproduced").GetBoolean()));
        Assert.All(totals, t => Assert.Contains("8", t.GetProperty("whyNot").GetString(), StringComparison.Ordinal));
        // At most the total with the CIS: 13.544 and 11.214 thousand million.
        var alone = totals.Select(t => t.GetProperty("byTotalsAndMirrorsAlone").GetProperty("interval95")).ToList();
        Assert.InRange(alone[0][0].GetDouble(), 11.5e9, 13.4e9);
        Assert.InRange(alone[0][1].GetDouble(), 12.6e9, 13.8e9);
        Assert.InRange(alone[1][1].GetDouble(), 10.6e9, 11.5e9);
    }

    [Fact]
    public void What_is_held_and_cannot_hold_is_named()
    {
        // All that is said of exports of 2023, to the last printed digit: growth, shares and balances do not agree that well.
        var said = Cell(Asked("--from", "2012", "--draws", "100"), "export", "2023")
            .GetProperty("evidence")
            .EnumerateArray()
            .Select(e => e.GetProperty("id").GetString()!)
            .ToList();
        var ran = line.Run(["reconstruct", "BLR", "RUS", "--draws", "8", "--hold", .. said]);
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains("REC003", ran.Error, StringComparison.Ordinal);
        Assert.InRange(said.Count(id => ran.Error.Contains($"{id} ", StringComparison.Ordinal)), 2, said.Count - 1);
    }

    [Fact]
    public void Only_evidence_in_use_can_be_held()
    {
        var ran = line.Run("reconstruct", "BLR", "RUS", "--draws", "8", "--hold", "nobody-says-this");
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains("REC002", ran.Error, StringComparison.Ordinal);
    }

    // A comma is the decimal mark there.
    [Theory]
    [InlineData("reconstruct", "--draws", "8")]
    [InlineData("mirrors", "--reconcile")]
    public void In_Russian_a_semicolon_parts_the_ends_of_an_interval(string verb, params string[] options)
    {
        var ran = line.Run([verb, "BLR", "RUS", "--from", "2016", "--to", "2017", "--lang", "ru", .. options]);
        Assert.Equal(ExitCode.Done, ran.Exit);
        Assert.Matches(@"\[\d[\d,]*; \d[\d,]*\]", ran.Out);
        Assert.DoesNotMatch(@"\[[^\];]*\d, \d", ran.Out);
    }

    [Fact]
    public void Shares_have_intervals_within_nothing_and_all()
    {
        var shares = Asked("--from", "2012", "--draws", "100").GetProperty("shares").EnumerateArray().ToList();
        Assert.NotEmpty(shares);
        foreach (var interval in shares.Select(s => s.GetProperty("interval95")))
        {
            Assert.InRange(interval[0].GetDouble(), 0, interval[1].GetDouble());
            Assert.InRange(interval[1].GetDouble(), 0, 1);
        }
    }

    [Theory]
    [InlineData("en", "Figure 1. Exports of Belarus to Russia")]
    [InlineData("ru", "Экспорт Беларуси в Россию")]
    public void A_report_shows_estimates_and_a_receipt_gives_one_again(string language, string caption)
    {
        var folder = Directory.CreateTempSubdirectory("visavis-reconstruct-").FullName;
        try
        {
            string[] asked = ["reconstruct", "BLR", "RUS", "--from", "2021", "--draws", "40", "--lang", language];
            var ran = line.Run([.. asked, "--format", "text,html,md", "--out", folder]);
            Assert.Equal(ExitCode.Done, ran.Exit);
            var text = File.ReadAllText(Path.Combine(folder, "BLR-RUS-reconstruction.md"));
            Assert.Contains(caption, text, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(folder, "BLR-RUS-reconstruction.html")));
            var address = text[text.IndexOf("reconstruct?", StringComparison.Ordinal)..];
            address = address[..(address.IndexOf('@', StringComparison.Ordinal) + 2)];
            var receipt = line.Run("receipt", address, "--json");
            Assert.Equal(ExitCode.Done, receipt.Exit);
            Assert.Equal(address, receipt.Json.GetProperty("number").GetProperty("receipt").GetString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_form_that_is_none_is_bad_usage() =>
        Assert.Equal(ExitCode.BadUsage, line.Run("reconstruct", "BLR", "RUS", "--format", "papyrus").Exit);

    [Fact]
    public void A_step_that_is_none_is_bad_input()
    {
        var ran = line.Run("reconstruct", "BLR", "RUS", "--by", "week");
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains("REC001", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_after_all_evidence_are_refused() =>
        Assert.Equal(ExitCode.BadInput, line.Run("reconstruct", "BLR", "RUS", "--from", "2030").Exit);

    [Theory]
    [InlineData("--as", "guessed")]
    [InlineData("--as", "reported-by POL")]
    [InlineData("--as", "reported-by")]
    public void An_estimand_that_is_none_is_bad_input(string option, string words)
    {
        var ran = line.Run(["reconstruct", "BLR", "RUS", option, .. words.Split(' ')]);
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains("PAR016", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_of_which_nothing_is_said_is_told_so()
    {
        var ran = line.Run("reconstruct", "NOR", "BRA");
        Assert.Equal(ExitCode.BadInput, ran.Exit);
        Assert.Contains("PAR017", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_draws_are_bad_usage() =>
        Assert.Equal(ExitCode.BadUsage, line.Run("reconstruct", "BLR", "RUS", "--draws", "0").Exit);

    private static JsonElement Cell(JsonElement answer, string flow, string period) =>
        answer
            .GetProperty("cells")
            .EnumerateArray()
            .Single(c => c.GetProperty("flow").GetString() == flow && c.GetProperty("period").GetString() == period);

    private JsonElement Asked(params string[] options)
    {
        // The same question has the same answer: it is asked once.
        var words = string.Join(' ', options);
        if (!Answers.TryGetValue(words, out var answer))
        {
            var ran = line.Run(["reconstruct", "BLR", "RUS", "--json", .. options]);
            Assert.Equal(ExitCode.Done, ran.Exit);
            Answers.Add(words, answer = ran.Json);
        }
        return answer;
    }
}
