using System.Globalization;

namespace Visavis.Analysis.Gravity;

/// <summary>Integration as a surge of mutual trade: what a bloc's members trade with each other against what they trade with others, around an act.</summary>
/// <param name="Bloc">The members, the same in all years.</param>
/// <param name="Act">Year of the act.</param>
/// <param name="Base">The year that the others are compared with.</param>
/// <param name="Leads">Years before the act that have a coefficient of their own.</param>
/// <param name="Lags">Years after it that have.</param>
public sealed record TradeSurge(Bloc Bloc, int Act, int Base, int Leads, int Lags)
{
    private const string Earlier = "earlier";
    private const string Later = "later";

    /// <summary>Growth inside and across the outer border from the years before the act to as many from the act on, by sums of trade over the pairs that have rows in all of these years: like with like.</summary>
    /// <param name="rows">Who trades with whom.</param>
    /// <param name="tradeByObs">Trade, n long, none negative.</param>
    /// <param name="window">How many years on either side, at least one; fewer are taken where the rows do not reach.</param>
    /// <returns>Nothing where the rows reach no year on one of the sides.</returns>
    public SurgeGrowth? Growth(TradeRows rows, IReadOnlyList<double> tradeByObs, int window)
    {
        var years = rows.YearByObs.ToHashSet();
        var own = Enumerable
            .Range(0, window)
            .TakeWhile(k => years.Contains(Act - 1 - k) && years.Contains(Act + k))
            .Count();
        if (own == 0)
        {
            return null;
        }
        var (from, last) = (Act - own, Act + own - 1);
        var yearsByPair = Enumerable
            .Range(0, tradeByObs.Count)
            .Where(obs => rows.YearByObs[obs] >= from && rows.YearByObs[obs] <= last)
            .ToLookup(obs => Pair(rows, obs), obs => rows.YearByObs[obs]);
        var whole = yearsByPair.Where(p => p.Distinct().Count() == 2 * own).Select(p => p.Key).ToHashSet();
        var (inside, across) = (rows.Membership(Bloc, BlocSide.Both, 0), rows.Membership(Bloc, BlocSide.One, 0));
        double Sum(MadeColumn who, int from, int to) =>
            Enumerable
                .Range(0, tradeByObs.Count)
                .Where(obs =>
                    rows.YearByObs[obs] >= from && rows.YearByObs[obs] <= to && whole.Contains(Pair(rows, obs))
                )
                .Sum(obs => who.ValueByObs[obs] * tradeByObs[obs]);
        int Left(MadeColumn who) =>
            Enumerable
                .Range(0, tradeByObs.Count)
                .Where(obs => who.ValueByObs[obs] > 0)
                .Select(obs => Pair(rows, obs))
                .Distinct()
                .Count(p => yearsByPair.Contains(p) && !whole.Contains(p));
        return new(
            Sum(inside, from, Act - 1),
            Sum(inside, Act, last),
            Sum(across, from, Act - 1),
            Sum(across, Act, last),
            own,
            Left(inside) + Left(across)
        );
    }

    private static (string, string) Pair(TradeRows rows, int obs) =>
        (rows.ExporterByObs[obs].Code, rows.ImporterByObs[obs].Code);

    /// <summary>A column for each year around the act but the base: one for trade between members in that year. What lies outside the leads and lags has a column together, so that the base is one year.</summary>
    /// <param name="rows">Who trades with whom.</param>
    /// <returns>Name and values by time, in the order of time; columns that are zero everywhere are left out.</returns>
    public IReadOnlyList<SurgeYear> Years(TradeRows rows)
    {
        var inside = rows.Membership(Bloc, BlocSide.Both, 0).ValueByObs;
        var years = rows.YearByObs.Distinct().Where(y => y != Base).Order();
        return
        [
            .. from year in years
            group year by Label(year) into span
            let columns = inside.Select((x, obs) => span.Contains(rows.YearByObs[obs]) ? x : 0).ToArray()
            where columns.Any(x => x != 0)
            select new SurgeYear(span.Key, span.First(), span.Key is not (Earlier or Later), columns),
        ];
    }

    private string Label(int year) =>
        year < Act - Leads ? Earlier
        : year > Act + Lags ? Later
        : year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A dummy of mutual trade in one year, or in all years before or after the others.</summary>
/// <param name="Label">The year, or that it stands for the earlier or later ones.</param>
/// <param name="Year">The year, or the first of them.</param>
/// <param name="IsOneYear">Whether it is one year.</param>
/// <param name="ValueByObs">The column, n long.</param>
public sealed record SurgeYear(string Label, int Year, bool IsOneYear, double[] ValueByObs);

/// <summary>Sums of trade before and from the act on.</summary>
/// <param name="InsideBefore">Between members, before.</param>
/// <param name="InsideAfter">Between members, after.</param>
/// <param name="AcrossBefore">Between a member and an outsider, before.</param>
/// <param name="AcrossAfter">Between a member and an outsider, after.</param>
/// <param name="Years">How many years on either side.</param>
/// <param name="PairsLeftOut">Pairs with a member that lack rows in some of these years, and are in no sum.</param>
public sealed record SurgeGrowth(
    double InsideBefore,
    double InsideAfter,
    double AcrossBefore,
    double AcrossAfter,
    int Years,
    int PairsLeftOut
)
{
    /// <summary>After over before, between members; absent where there was no trade before.</summary>
    public double? Inside => Ratio(InsideAfter, InsideBefore);

    /// <summary>After over before, across the outer border; absent where there was no trade before.</summary>
    public double? Across => Ratio(AcrossAfter, AcrossBefore);

    /// <summary>The one over the other: above 1, mutual trade surged.</summary>
    public double? Surge => Inside is { } inside && Across is > 0 and var across ? inside / across : null;

    private static double? Ratio(double after, double before) => before > 0 ? after / before : null;
}
