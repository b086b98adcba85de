using Visavis.Core;
using Visavis.Store.Reading;
using Visavis.Workbench;

namespace Visavis.Api.Tests;

/// <summary>What is read of the workspace is shared by all who ask, and says what the workspace says.</summary>
[Collection(Serving.Name)]
public sealed class LibraryTests(Served served)
{
    private static readonly Economy Belarus = Economies.Find("BLR");
    private static readonly Economy Russia = Economies.Find("RUS");
    private readonly Library library = new(served.Settings);

    [Fact]
    public void The_evidence_of_two_is_read_once_from_whichever_side_and_in_whichever_language()
    {
        var one = library.Pair(Belarus, Russia, TimeTravel.Latest, 1, Language.En).Evidence;
        var other = library.Pair(Russia, Belarus, TimeTravel.Latest, 1, Language.Ru).Evidence;
        Assert.Same(one.Rows, other.Rows);
        Assert.Equal((Russia, Belarus, Language.Ru), (other.A, other.B, other.Say.Language));
    }

    [Fact]
    public void Many_may_ask_of_one_pair_at_once()
    {
        var bench = library.Pair(Belarus, Russia, TimeTravel.Latest, 1, Language.En);
        var figures = bench.Evidence.PairObservations.Where(o => o.Key.Period.IsYear).Take(200).ToList();
        var alone = library.Pair(Russia, Belarus, TimeTravel.Latest, 1, Language.En);
        Assert.Equal(
            figures.Select(f => alone.Figure(f).Value),
            figures.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(f => bench.Figure(f).Value)
        );
    }

    public static TheoryData<ObservationFilter> Filters =>
        new(
            new ObservationFilter { Reporters = [Belarus], Flows = [Flow.Export] },
            new ObservationFilter { Partners = [Russia, Economies.World], Months = 12 },
            new ObservationFilter { Within = new PeriodRange(Period.Year(2012), Period.Year(2015)) },
            new ObservationFilter { Commodities = [Commodity.Total], Variable = Variable.TradeValue },
            new ObservationFilter { Reporters = [Economies.Find("KAZ")] }
        );

    [Theory]
    [MemberData(nameof(Filters))]
    public void What_is_picked_from_what_is_at_hand_is_what_the_store_picks(ObservationFilter filter)
    {
        var of = filter with { Sources = ["fts-annual-2022"] };
        var picked = library.FiguresOf(of, TimeTravel.Latest, 1, int.MaxValue)!;
        Assert.Equal(served.Workspace.Observations(of, TimeTravel.Latest, int.MaxValue)!, picked);
    }
}
