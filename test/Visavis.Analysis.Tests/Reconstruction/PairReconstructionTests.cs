using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction;

/// <summary>Made-up trade of Norway and Brazil: what must come out can be said beforehand.</summary>
public sealed class PairReconstructionTests
{
    private static readonly Economy A = Economies.Find("NOR");
    private static readonly Economy B = Economies.Find("BRA");

    [Fact]
    public void What_a_side_publishes_is_what_it_would_publish()
    {
        var result = Of(BothSides(2010, 2019), side: A);
        foreach (var cell in result.Cells.Where(c => c.Flow is PairFlow.Export or PairFlow.Import))
        {
            var published = (cell.Flow == PairFlow.Export ? 100e6 : 250e6) * Wave(cell.Period.FirstYear);
            Assert.Equal(published, cell.Estimate.Value, 0.02 * published);
            Assert.True(cell.Identification > 0.9);
        }
        Assert.True(result.IsConverged);
        Assert.Equal(0, result.FailedDraws);
    }

    [Fact]
    public void One_dark_side_is_its_mirror_times_the_known_ratio()
    {
        // Norway stops in 2018; Brazil goes on, a fifth above and below as always.
        var rows = BothSides(2010, 2019)
            .Where(t => t.Terms[0].Cell is var c && !(c.Side!.Equals(A) && c.Period.FirstYear > 2017));
        var cell = Of(rows, side: A).Cells.Single(c => c.Flow == PairFlow.Export && c.Period.FirstYear == 2019);
        var truth = 100e6 * Wave(2019);
        Assert.Equal(truth, cell.Estimate.Value, 0.03 * truth);
        Assert.InRange(truth, cell.Estimate.Interval95.Low, cell.Estimate.Interval95.High);
        Assert.Contains(cell.Evidence, p => p.Testimony.Terms[0].Cell.Side!.Equals(B) && p.Weight > 0.3);
    }

    [Fact]
    public void The_movement_lies_between_both_records()
    {
        foreach (var cell in Of(BothSides(2010, 2019), side: null).Cells.Where(c => c.Flow == PairFlow.Export))
        {
            var (own, mirror) = (100e6 * Wave(cell.Period.FirstYear), 120e6 * Wave(cell.Period.FirstYear));
            Assert.InRange(cell.Estimate.Value, own, mirror);
        }
    }

    [Fact]
    public void The_more_years_are_dark_the_wider_the_interval()
    {
        var rows = BothSides(2010, 2016);
        var cells = Of(rows, side: A, last: 2019)
            .Cells.Where(c => c.Flow == PairFlow.Export && c.Period.FirstYear >= 2016);
        var widths = cells.Select(c => Math.Log(c.Estimate.Interval95.High / c.Estimate.Interval95.Low)).ToList();
        Assert.Equal(widths.Order(), widths);
        Assert.True(widths[^1] > 2 * widths[0]);
        Assert.Equal(0, cells.Last().Identification!.Value, 1e-6);
    }

    [Fact]
    public void A_growth_that_is_printed_carries_a_level_on()
    {
        var said = Claim("export", ClaimKind.Growth, "10", "%", 2017);
        var cells = Of(BothSides(2010, 2016).Append(said), side: A, last: 2017).Cells;
        var growth = At(cells, PairFlow.Export, 2017).Estimate.Value / At(cells, PairFlow.Export, 2016).Estimate.Value;
        Assert.Equal(1.10, growth, 0.01);
    }

    [Fact]
    public void A_turnover_and_one_flow_give_the_other()
    {
        Testimony[] said =
        [
            Claim("turnover", ClaimKind.Level, "380", "USD mn", 2017),
            Claim("export", ClaimKind.Level, "110", "USD mn", 2017),
        ];
        var cells = Of(BothSides(2010, 2016).Concat(said), side: A, last: 2017).Cells;
        Assert.Equal(270e6, At(cells, PairFlow.Import, 2017).Estimate.Value, 8e6);
        Assert.Equal(-160e6, At(cells, PairFlow.Balance, 2017).Estimate.Value, 12e6);
    }

    [Fact]
    public void Eleven_months_are_nearly_a_year()
    {
        var said = Claim("export", ClaimKind.Level, "110", "USD mn", 2017, "2017-01/2017-11");
        var cell = At(Of(BothSides(2010, 2016).Append(said), side: A, last: 2017).Cells, PairFlow.Export, 2017);
        Assert.Equal(120e6, cell.Estimate.Value, 4e6);
    }

    [Fact]
    public void A_slip_of_a_thousand_is_told_as_one()
    {
        Testimony[] said =
        [
            Claim("export", ClaimKind.Level, "85", "USD mn", 2016, document: "one"),
            Claim("export", ClaimKind.Level, "85.3", "USD bn", 2016, document: "slip"),
        ];
        var result = Of(BothSides(2010, 2016).Concat(said), side: A);
        var conflict = result.Conflicts.First();
        Assert.Equal("slip", conflict.Testimony.Source);
        Assert.Equal(Reading.PowerOfTen, conflict.Reading);
    }

    [Fact]
    public void An_echo_adds_nothing()
    {
        var once = Claim("export", ClaimKind.Level, "150", "USD mn", 2017, statement: "s");
        var echoes = Enumerable
            .Range(0, 5)
            .Select(i => Claim("export", ClaimKind.Level, "150", "USD mn", 2017, document: $"e{i}", statement: "s"));
        var rows = BothSides(2010, 2016);
        var alone = At(Of(rows.Append(once), side: A, last: 2017).Cells, PairFlow.Export, 2017);
        var echoed = Of(rows.Append(once).Concat(echoes), side: A, last: 2017);
        Assert.Equal(alone.Estimate, At(echoed.Cells, PairFlow.Export, 2017).Estimate);
        Assert.Equal(5, echoed.LeftOut.Count(l => l.Why == LeftOut.Echo));
    }

    [Fact]
    public void A_table_that_repeats_its_partner_is_one_witness()
    {
        var rows = BothSides(2010, 2016)
            .Where(t =>
                t.Terms[0].Cell.Period.FirstYear >= 2013 || t.Terms[0].Cell.Side!.Equals(t.Terms[0].Cell.Exporter)
            )
            .ToList();
        rows.AddRange(
            from t in rows.ToList()
            let cell = t.Terms[0].Cell
            where cell.Period.FirstYear < 2013
            select PairFigures.Of(
                cell.Exporter,
                cell.Importer,
                cell.Importer,
                cell.Period.FirstYear,
                (double)t.Interval.Middle
            )
        );
        var result = Of(rows, side: A);
        Assert.Equal(
            from exporter in new[] { A.Code, B.Code }.Order(StringComparer.Ordinal)
            from year in Enumerable.Range(2010, 3)
            select (exporter, year),
            result.Habits.CopiedYears.Order()
        );
        Assert.Equal(6, result.LeftOut.Count(l => l.Why == LeftOut.Copy));
        // Whose definition is asked for is not put aside for what repeats it, in either direction.
        Assert.All(result.LeftOut, l => Assert.Equal(B, l.Testimony.Terms[0].Cell.Side));
        foreach (var flow in new[] { PairFlow.Export, PairFlow.Import })
        {
            var (exporter, importer) = flow == PairFlow.Export ? (A, B) : (B, A);
            var published = rows.Single(t =>
                t.Terms[0].Cell is { Period.FirstYear: 2011 } cell
                && cell.Exporter.Equals(exporter)
                && cell.Importer.Equals(importer)
                && A.Equals(cell.Side)
            );
            var middle = (double)published.Interval.Middle;
            Assert.Equal(middle, At(result.Cells, flow, 2011).Estimate!.Value, 0.01 * middle);
        }
    }

    [Fact]
    public void What_speaks_of_others_is_left_out_and_told()
    {
        var other = PairFigures.Of(A, Economies.Find("DEU"), A, 2015, 5e6);
        Assert.Contains(
            Of(BothSides(2010, 2016).Append(other), side: A).LeftOut,
            l => l.Testimony == other && l.Why == LeftOut.OfSomethingElse
        );
    }

    [Fact]
    public void What_speaks_of_years_outside_is_told_as_that()
    {
        var later = PairFigures.Of(A, B, A, 2030, 5e6);
        var left = Of(BothSides(2010, 2016).Append(later), side: A, last: 2016).LeftOut;
        Assert.Equal(LeftOut.OfOtherYears, left.Single(l => l.Testimony == later).Why);
    }

    [Fact]
    public void The_same_question_has_the_same_answer_at_one_and_two_threads() =>
        Assert.Equal(
            Of(BothSides(2010, 2016), side: A, threads: 1).Cells.Select(c => c.Estimate),
            Of(BothSides(2010, 2016), side: A, threads: 2).Cells.Select(c => c.Estimate)
        );

    // Exports of 100 and imports of 250 million that swing; the importer's record is a fifth above the exporter's.
    private static List<Testimony> BothSides(int first, int last) =>
        [
            .. Enumerable
                .Range(first, last - first + 1)
                .SelectMany(year =>
                    new[]
                    {
                        PairFigures.Of(A, B, A, year, 100e6 * Wave(year)),
                        PairFigures.Of(A, B, B, year, 120e6 * Wave(year)),
                        PairFigures.Of(B, A, B, year, 250e6 / 1.2 * Wave(year)),
                        PairFigures.Of(B, A, A, year, 250e6 * Wave(year)),
                    }
                ),
        ];

    private static double Wave(int year) => 1 + (0.2 * Math.Sin(year));

    private static Testimony Claim(
        string direction,
        ClaimKind kind,
        string printed,
        string unit,
        int year,
        string? period = null,
        string document = "paper",
        string statement = ""
    ) =>
        Testimony.Of(
            new Claim
            {
                Id = $"{document}/{direction}{kind}{year}",
                Source = document,
                Locator = "",
                Indicator = "",
                Kind = kind,
                Reporter = A,
                Partner = B,
                Direction = direction,
                Coverage = Coverage.Goods,
                Period = period is null ? Period.Year(year) : Period.Parse(period),
                Printed = printed,
                Figure = PrintedFigure.TryParse(printed, out var figure) ? figure : null,
                Unit = unit,
                Lineage = new("Norway's office", statement),
                Place = new("paper.csv", "", 1, ""),
            }
        )!;

    private static ReconstructedCell At(IEnumerable<ReconstructedCell> cells, PairFlow flow, int year) =>
        cells.Single(c => c.Flow == flow && c.Period.FirstYear == year);

    private static PairReconstruction Of(
        IEnumerable<Testimony> testimonies,
        Economy? side,
        int? last = null,
        int threads = 2
    )
    {
        var all = testimonies.ToList();
        var years = all.Select(t => t.Terms[0].Cell.Period.FirstYear).ToList();
        return PairReconstruction.Of(
            new(A, B, years.Min(), last ?? years.Max(), side, (_, _) => []) { Draws = 200, Threads = threads },
            all
        );
    }
}
