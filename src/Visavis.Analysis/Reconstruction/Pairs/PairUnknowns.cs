using System.Collections.Immutable;
using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>What an unknown of a pair's system stands for.</summary>
/// <param name="Exporter">Who sends.</param>
/// <param name="Importer">Who receives; the world for all but the pair's own partner.</param>
/// <param name="Side">By whose definition; absent for the movement itself.</param>
/// <param name="Year">Which year.</param>
/// <param name="Month">1 to 12; 0 for the whole year.</param>
/// <param name="Coverage">Goods or services.</param>
public sealed record PairUnknown(
    Economy Exporter,
    Economy Importer,
    Economy? Side,
    int Year,
    int Month,
    Coverage Coverage
);

/// <summary>The unknowns of a pair and what ties them to each other, made as evidence asks for them.</summary>
internal sealed class PairUnknowns
{
    // Far enough from nothing and from everything: evidence decides.
    private const double Anything = 10;

    // A month's own prior is so wide that twelve of them say nothing of their year.
    private const double NoPrior = 8;
    private const double UsualServices = 0.1;
    private const double ServicesSpread = 0.7;
    private const double ServicesWalk = 0.25;
    private const double MemberSpread = 2;

    // Of a group's members of which nothing is known: from a few million to a billion.
    private static readonly double SomeMillion = Math.Log(50e6);
    private readonly Dictionary<PairUnknown, int> numberOf = [];
    private readonly PairQuestion question;
    private readonly PairHabits habits;
    private readonly double usual;

    /// <param name="question">Which pair; what the model expects of everything else.</param>
    /// <param name="habits">How the pair's trade moves.</param>
    public PairUnknowns(PairQuestion question, PairHabits habits) =>
        (this.question, this.habits, usual) = (question, habits, Math.Log(question.Size));

    public BalancedSystem System { get; } = new();

    /// <summary>The unknowns by what they stand for.</summary>
    public IReadOnlyDictionary<PairUnknown, int> NumberOf => numberOf;

    /// <summary>The parts that a term of evidence is made of.</summary>
    public IEnumerable<Part> Parts(Term term, IReadOnlyList<Economy> members)
    {
        var coefficient = (double)term.Coefficient;
        return from unknown in UnknownsOf(term.Cell, members) select new Part(Number(unknown), coefficient);
    }

    /// <summary>The unknown of a pair's own goods in a year.</summary>
    public int Goods(Economy exporter, Economy importer, Economy? side, int year) =>
        Number(new(exporter, importer, side, year, 0, Coverage.Goods));

    private IEnumerable<PairUnknown> UnknownsOf(Cell cell, IReadOnlyList<Economy> members) =>
        from partner in Partners(cell, members)
        let sends = cell.Exporter.Equals(cell.Side)
        let exporter = sends ? cell.Side! : partner
        let importer = sends ? partner : cell.Side!
        from coverage in CoveragesOf(cell.Coverage)
        from month in MonthsOf(cell.Period)
        select new PairUnknown(exporter, importer, cell.Side, cell.Period.FirstYear, month, coverage);

    // A group is its members, the world the pair's own partner and the rest.
    private IEnumerable<Economy> Partners(Cell cell, IReadOnlyList<Economy> members)
    {
        var reporter = cell.Side!;
        var partner = cell.Exporter.Equals(reporter) ? cell.Importer : cell.Exporter;
        return partner.Kind switch
        {
            EconomyKind.Economy => [partner],
            EconomyKind.World => [question.OtherThan(reporter), Economies.World],
            _ => members.Where(m => !m.Equals(reporter)),
        };
    }

    private static Coverage[] CoveragesOf(Coverage coverage) =>
        coverage switch
        {
            Coverage.GoodsAndServices => [Coverage.Goods, Coverage.Services],
            Coverage.Services => [Coverage.Services],
            _ => [Coverage.Goods],
        };

    private static IEnumerable<int> MonthsOf(Period period) =>
        period.IsYear ? [0] : Enumerable.Range(period.FirstMonthOfYear, period.Months);

    private int Number(PairUnknown unknown)
    {
        if (numberOf.TryGetValue(unknown, out var number))
        {
            return number;
        }
        if (unknown.Month > 0)
        {
            AddMonths(unknown);
            return numberOf[unknown];
        }
        var isMember =
            !IsOfPair(unknown)
            && unknown.Importer.Kind == EconomyKind.Economy
            && unknown.Exporter.Kind == EconomyKind.Economy;
        number = isMember ? System.Add(SomeMillion, MemberSpread) : System.Add(usual, Anything);
        numberOf.Add(unknown, number);
        if (unknown.Coverage == Coverage.Services)
        {
            var goods = Number(unknown with { Coverage = Coverage.Goods });
            System.Add(EvidenceRow.Of([new(number, 1), new(goods, -1)], Math.Log(UsualServices), ServicesSpread));
        }
        if (unknown.Coverage == Coverage.Services || !IsOfPair(unknown))
        {
            TieToNeighbours(unknown, number);
        }
        return number;
    }

    // The rest of the world and services have no history of their own: neighbours in time speak for each other.
    private void TieToNeighbours(PairUnknown unknown, int number)
    {
        foreach (var later in new[] { unknown, unknown with { Year = unknown.Year + 1 } })
        {
            var earlier = later with { Year = later.Year - 1 };
            if (numberOf.TryGetValue(earlier, out var from) && numberOf.TryGetValue(later, out var to))
            {
                var (change, spread) = Expected(later) is { } e ? (e.Change, e.Sd) : (0, ServicesWalk);
                System.Add(EvidenceRow.Of([new(to, 1), new(from, -1)], change, spread));
            }
        }
    }

    /// <summary>Years between those of which something is said of the rest of the world: the way from one to the other.</summary>
    public void Bridge()
    {
        var rests = numberOf
            .Keys.Where(u =>
                u.Month == 0 && (u.Importer.Kind == EconomyKind.World || u.Exporter.Kind == EconomyKind.World)
            )
            .GroupBy(u => u with { Year = 0 })
            .Select(g => (Kind: g.Key, First: g.Min(u => u.Year), Last: g.Max(u => u.Year)))
            .ToList();
        foreach (var (rest, first, last) in rests)
        {
            for (var year = first; year <= last; year++)
            {
                Number(rest with { Year = year });
            }
        }
    }

    private PairMovement? Expected(PairUnknown unknown) =>
        unknown.Coverage == Coverage.Services
            ? null
            : question.Movements.FirstOrDefault(m =>
                m.Year == unknown.Year
                && m.Tie == MovementTie.Growth
                && m.Exporter.Equals(unknown.Exporter)
                && m.Importer.Equals(unknown.Importer)
                && m.Side.Equals(unknown.Side)
            );

    private bool IsOfPair(PairUnknown unknown) => question.IsPair(unknown.Exporter, unknown.Importer);

    /// <summary>Months of what is asked, where parts of years are.</summary>
    public void AddMonthsAsked()
    {
        foreach (var year in question.Periods.Concat(question.Also).Where(p => !p.IsYear).Select(p => p.FirstYear))
        {
            Number(new(question.A, question.B, question.Side, year, 1, Coverage.Goods));
            Number(new(question.B, question.A, question.Side, year, 1, Coverage.Goods));
        }
    }

    private void AddMonths(PairUnknown unknown)
    {
        var year = Number(unknown with { Month = 0 });
        var months = ImmutableArray.CreateBuilder<Part>();
        for (var month = 1; month <= 12; month++)
        {
            var share = habits.MonthShares[month - 1];
            var number = System.Add(System.Unknowns[year].Prior + Math.Log(share), NoPrior);
            numberOf.Add(unknown with { Month = month }, number);
            months.Add(new(number, 1));
            System.Add(EvidenceRow.Of([new(number, 1), new(year, -1)], Math.Log(share), habits.MonthSpread));
        }
        System.Add(EvidenceRow.Ratio(months, [new(year, 1)], 1, 0));
    }
}
