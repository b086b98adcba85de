using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>What the bundled documents and press figures become.</summary>
public sealed class ClaimTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly Lazy<Told> Documents = new(() => Told.Of(Door.Read(Files.Data("documents/documents.csv"))));
    private static readonly Lazy<Told> Press = new(() => Told.Of(Door.Read(Files.Data("press/figures.csv"))));

    private static IEnumerable<Claim> All => Documents.Value.Reading.Claims.Concat(Press.Value.Reading.Claims);

    [Fact]
    public void Every_row_of_the_documents_becomes_a_claim_or_the_end_of_a_range()
    {
        var reading = Documents.Value.Reading;

        Assert.Empty(reading.Problems);
        Assert.Empty(Documents.Value.Aside);
        Assert.Equal((387, 382, 5), (reading.RowsIn, reading.RowsKept, reading.RowsMerged));
        Assert.Equal(reading.RowsKept, reading.Claims.Count);
    }

    [Fact]
    public void Every_press_figure_becomes_a_claim()
    {
        var reading = Press.Value.Reading;

        Assert.Empty(reading.Problems);
        Assert.Equal((43, 43, 0), (reading.RowsIn, reading.Claims.Count, reading.RowsSetAside));
    }

    [Fact]
    public void Ids_are_unique() => Assert.Equal(All.Count(), All.DistinctBy(c => c.Id).Count());

    [Fact]
    public void Companion_files_are_no_files_of_their_own()
    {
        Assert.Equal(["documents.csv"], Door.FilesOf(Files.Data("documents")).Files.Select(Path.GetFileName));
        Assert.Equal(["figures.csv"], Door.FilesOf(Files.Data("press")).Files.Select(Path.GetFileName));
    }

    [Fact]
    public void Levels_shares_growths_indices_multiples_and_changes_speak_of_quantities_and_nothing_else_does()
    {
        var spoken = All.ToLookup(c => ClaimTerms.EvidenceOf(c) is not null);
        foreach (var kind in All.GroupBy(c => c.Kind).OrderBy(g => g.Key))
        {
            var evidence = kind.Count(c => ClaimTerms.EvidenceOf(c) is not null);
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count()} claims, {evidence} evidence")
            );
        }
        foreach (var silent in spoken[false].Where(c => c.Kind <= ClaimKind.Change))
        {
            output.WriteLine($"{silent.Kind} {silent.Id} {silent.Indicator}: {Reason(silent)}");
        }

        Assert.All(spoken[true], c => Assert.True(c.Kind <= ClaimKind.Change));
        Assert.All(spoken[false].Where(c => c.Kind <= ClaimKind.Change), c => Assert.NotEqual("", Reason(c)));
        Assert.Equal((251, 174), (spoken[true].Count(), spoken[false].Count()));
    }

    [Fact]
    public void All_104_cells_of_the_published_structure_are_evidence_of_shares()
    {
        var cells = Documents
            .Value.Reading.Claims.Where(c =>
                c.Locator.StartsWith("Table 1, ", StringComparison.Ordinal)
                && c.Source.StartsWith("001", StringComparison.Ordinal)
            )
            .ToList();

        Assert.Equal(104, cells.Count);
        Assert.All(cells, c => Assert.NotEmpty(ClaimTerms.EvidenceOf(c)!.Base));
    }

    [Fact]
    public void A_figure_without_its_unit_stays_without() =>
        Assert.Equal("", All.Single(c => c.Printed == "137.8").Unit);

    [Fact]
    public void A_growth_rate_over_a_hundred_is_an_index_and_says_how_it_was_printed()
    {
        var claim = All.Single(c => c.Printed == "101.8");

        Assert.Equal(ClaimKind.Index, claim.Kind);
        Assert.Contains("growth rate", claim.Remark, StringComparison.Ordinal);
        Assert.Equal(new Interval(1.0175m, 1.0185m), ClaimTerms.EvidenceOf(claim)!.Interval);
    }

    [Fact]
    public void A_fall_of_so_many_times_compares_the_first_year_with_the_last()
    {
        var claim = All.Single(c => c.Printed == "4.4" && c.Kind == ClaimKind.Times);

        Assert.Equal((Period.Year(2021), Period.Year(2023)), (claim.Period, claim.BasePeriod));
    }

    [Fact]
    public void A_growth_over_two_years_names_its_base() =>
        Assert.Equal(Period.Year(2021), All.Single(c => c.Printed == "54.1").BasePeriod);

    [Fact]
    public void The_ends_of_a_range_are_one_claim()
    {
        var claim = All.Single(c => c.Printed == "2.7–3.6");

        Assert.Equal((2.7m, 3.6m), (claim.Figure!.Value.Low, claim.Figure.Value.High));
    }

    [Fact]
    public void The_smallest_year_of_a_decade_is_not_its_sum() =>
        Assert.Null(
            ClaimTerms.EvidenceOf(
                All.Single(c => c.Printed == "26.3" && c.Remark.Contains("minimum", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void A_period_that_the_text_does_not_state_is_absent() =>
        Assert.All(
            All.Where(c => c.Remark.Contains("period not stated", StringComparison.Ordinal)),
            c => Assert.Null(c.Period)
        );

    [Fact]
    public void A_statement_repeated_by_another_is_one_witness()
    {
        var repeats = All.Where(c => c.Lineage.Statement == "rus-2022-year")
            .Select(c => c.Source[..3])
            .Distinct(StringComparer.Ordinal);

        Assert.Equal(["000", "gov"], repeats.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_programme_is_counts_targets_and_events()
    {
        Assert.Equal(ClaimKind.Count, All.Single(c => c.Printed == "115").Kind);
        Assert.Equal(ClaimKind.Target, All.Single(c => c.Printed == "310").Kind);
        Assert.Equal(
            40,
            All.Count(c => c.Kind == ClaimKind.Event && c.Indicator.StartsWith("event:", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("46.5", Qualifier.MoreThan)]
    [InlineData("53", Qualifier.Exactly)]
    [InlineData("45", Qualifier.Exactly)]
    [InlineData("49", Qualifier.Almost)]
    public void The_word_before_a_press_figure_is_its_own(string printed, Qualifier qualifier) =>
        Assert.Equal(qualifier, Press.Value.Reading.Claims.First(c => c.Printed == printed).Qualifier);

    [Fact]
    public void Sources_and_documents_that_rows_name_are_cited()
    {
        Assert.Equal(13, Press.Value.Reading.Cited.Count);
        Assert.Equal(5, Documents.Value.Reading.Cited.Count);
        Assert.All(
            All,
            c =>
                Assert.Contains(
                    c.Source,
                    Press.Value.Reading.Cited.Concat(Documents.Value.Reading.Cited).Select(s => s.Id)
                )
        );
    }

    [Fact]
    public void A_damaged_companion_forbids_to_keep_anything()
    {
        var path = Files.Temporary("figures.csv", File.ReadAllText(Files.Data("press/figures.csv")));
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "sources.csv"), "id,publisher\n1\n");

        Assert.Equal("ING003", Told.Of(Door.Read(path, "press")).Reading.Problems.Single().Code);
    }

    [Fact]
    public void Without_its_companion_a_figure_comes_from_whom_its_note_names()
    {
        var path = Files.Temporary("figures.csv", File.ReadAllText(Files.Data("press/figures.csv")));
        var reading = Told.Of(Door.Read(path, "press")).Reading;

        Assert.Contains(reading.Notes, n => n.Code == "companion-absent");
        Assert.All(
            reading.Claims.Where(c => c.Remark.StartsWith("Belstat", StringComparison.Ordinal)),
            c => Assert.Equal("Belarusian official statistics", c.Lineage.Publisher)
        );
    }

    // Why a level, share, growth, index, multiple or change says nothing of a quantity.
    private static string Reason(Claim claim) =>
        claim switch
        {
            { Figure: null } => "said in words",
            { Direction: "" } => "not about a trade flow",
            { Period: null } => "the text states no period",
            { Kind: ClaimKind.Level or ClaimKind.Change } when !MoneyUnit.TryParse(claim.Unit, out _) =>
                "the unit is no amount of money",
            _ => "",
        };
}
