using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction;

/// <summary>Years, quarters and months in one system.</summary>
public sealed class PartYearTests
{
    private static readonly Economy A = Economies.Find("NOR");
    private static readonly Economy B = Economies.Find("BRA");
    private static readonly Lazy<PairReconstruction> ByMonth = new(() => Of(1));
    private static readonly Lazy<PairReconstruction> ByQuarter = new(() => Of(3));

    [Fact]
    public void Months_make_quarters_and_quarters_make_the_year()
    {
        var year = Of(12).Cells.Single(c => c.Flow == PairFlow.Export && c.Period == Period.Year(2016)).Estimate.Value;
        Assert.Equal(year, Sum(ByMonth.Value, PairFlow.Export), 1e-3 * year);
        Assert.Equal(year, Sum(ByQuarter.Value, PairFlow.Export), 1e-3 * year);
    }

    [Fact]
    public void In_every_draw_the_months_make_the_quarters()
    {
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var period = Period.Of((12 * 2016) + (3 * quarter), 3);
            var whole = ByQuarter.Value.Drawn(PairFlow.Import, period);
            var months = Enumerable
                .Range(0, 3)
                .Select(m => ByMonth.Value.Drawn(PairFlow.Import, Period.Of(period.StartMonth + m, 1)))
                .ToList();
            Assert.All(whole.Index(), d => Assert.Equal(d.Item, months.Sum(m => m[d.Index]), 1e-6 * d.Item));
        }
    }

    [Fact]
    public void A_month_that_is_reported_is_known_and_its_neighbour_is_not()
    {
        var (told, untold) = (At(Period.Month(2016, 3)), At(Period.Month(2016, 4)));
        Assert.Equal(20e6, told.Estimate.Value, 1e6);
        Assert.True(told.Identification > 0.9);
        Assert.True(Width(untold) > 3 * Width(told));
    }

    [Fact]
    public void Years_alone_need_no_months() => Assert.All(Of(12).Cells, c => Assert.True(c.Period.IsYear));

    private static ReconstructedCell At(Period period) =>
        ByMonth.Value.Cells.Single(c => c.Flow == PairFlow.Export && c.Period == period);

    private static double Width(ReconstructedCell cell) =>
        Math.Log(cell.Estimate.Interval95.High / cell.Estimate.Interval95.Low);

    private static double Sum(PairReconstruction result, PairFlow flow) =>
        result.Cells.Where(c => c.Flow == flow).Sum(c => c.Estimate.Value);

    private static PairReconstruction Of(int months)
    {
        var march = PairFigures.Of(A, B, A, 2016, 20e6);
        march = march with
        {
            Id = "march",
            Terms = [new(1, PairFigures.CellOf(A, B, A, Period.Month(2016, 3)))],
            Interval = Interval.Around(20_000_000, 50_000),
        };
        var years =
            from year in Enumerable.Range(2010, 7)
            from figure in new[]
            {
                PairFigures.Of(A, B, A, year, 100e6),
                PairFigures.Of(A, B, B, year, 115e6),
                PairFigures.Of(B, A, A, year, 240e6),
            }
            select figure;
        return PairReconstruction.Of(
            new(A, B, 2010, 2016, A, (_, _) => [])
            {
                FirstAnswered = 2016,
                Months = months,
                Draws = 100,
            },
            years.Append(march)
        );
    }
}
