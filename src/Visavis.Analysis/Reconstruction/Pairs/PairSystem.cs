using System.Collections.Immutable;
using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>Why a testimony is not in a system.</summary>
public enum LeftOut : byte
{
    /// <summary>It speaks of other economies, commodities or currencies.</summary>
    OfSomethingElse,

    /// <summary>It speaks of several years, or of months of two years.</summary>
    OfSeveralYears,

    /// <summary>The same statement stands in another source.</summary>
    Echo,

    /// <summary>The table repeats the partner's figure.</summary>
    Copy,

    /// <summary>A ratio to something that may be negative, or an amount that is not above zero.</summary>
    NotPositive,
}

/// <summary>The system of a pair: everything that is said of its trade, and the habits that tie years and sides together.</summary>
internal sealed class PairSystem
{
    private const double UsualMargin = 0.03;
    private const double MarginSpread = 0.02;
    private const double MirrorSpread = 0.15;
    private const double SharedSpread = 0.01;
    private const double SidesApart = 0.01;
    private readonly PairUnknowns unknowns;
    private readonly PairHabits habits;
    private readonly Economy a;
    private readonly Economy b;
    private readonly Func<Economy, Period, IReadOnlyList<Economy>> membersOf;
    private readonly List<(int Row, Testimony Testimony)> rows = [];
    private readonly List<(Testimony Testimony, LeftOut Why)> leftOut = [];
    private readonly Dictionary<(string, string, int), int> sharedErrors = [];
    private readonly Dictionary<(Economy, int), int> ratios = [];

    public PairSystem(PairQuestion question, IEnumerable<Testimony> testimonies, PairHabits habits)
    {
        (a, b, this.habits, membersOf) = (question.A, question.B, habits, question.MembersOf);
        unknowns = new(a, b, habits, question.Size);
        for (var year = question.FirstYear; year <= question.LastYear; year++)
        {
            foreach (var (exporter, importer) in new[] { (a, b), (b, a) })
            {
                AddSides(exporter, importer, year, isFirst: year == question.FirstYear);
            }
        }
        var once = WithoutEchoes(testimonies).ToList();
        foreach (var testimony in once.Where(t => !IsOfMember(t)))
        {
            Add(testimony, question);
        }
        foreach (var testimony in once.Where(IsOfMember))
        {
            AddMirror(testimony);
        }
    }

    public BalancedSystem System => unknowns.System;

    public PairUnknowns Unknowns => unknowns;

    /// <summary>The rows that testimonies became.</summary>
    public IReadOnlyList<(int Row, Testimony Testimony)> Rows => rows;

    /// <summary>What was left out, and why.</summary>
    public IReadOnlyList<(Testimony Testimony, LeftOut Why)> LeftOut => leftOut;

    // Each side's figure follows its figure of the year before; the importer's stands to the exporter's in a ratio that moves slowly.
    // The movement itself lies between the two, each side erring by its own share of what separates them.
    private void AddSides(Economy exporter, Economy importer, int year, bool isFirst)
    {
        var own = unknowns.Goods(exporter, importer, exporter, year);
        var mirror = unknowns.Goods(exporter, importer, importer, year);
        var ratio = System.Add(0, 1);
        ratios.Add((exporter, year), ratio);
        System.Add(EvidenceRow.Of([new(mirror, 1), new(own, -1), new(ratio, -1)], 0, SidesApart));
        if (!isFirst)
        {
            var before = unknowns.Goods(exporter, importer, exporter, year - 1);
            System.Add(
                EvidenceRow.Of([new(own, 1), new(before, -1)], 0, habits.Volatility) with
                {
                    DegreesOfFreedom = 5,
                }
            );
            System.Add(
                EvidenceRow.Of([new(ratio, 1), new(ratios[(exporter, year - 1)], -1)], 0, habits.RatioWalk) with
                {
                    DegreesOfFreedom = 5,
                }
            );
        }
        var movement = unknowns.Goods(exporter, importer, null, year);
        var each = Math.Max(habits.RatioSpread, SidesApart) / Math.Sqrt(2);
        var (exporterErr, importerErr) = (System.Add(0, each), System.Add(0, each));
        var margin = System.Add(Math.Log(1 + UsualMargin), MarginSpread);
        System.Add(EvidenceRow.Of([new(own, 1), new(movement, -1), new(exporterErr, -1)], 0, 0.001));
        System.Add(
            EvidenceRow.Of([new(mirror, 1), new(movement, -1), new(importerErr, -1), new(margin, -1)], 0, 0.001)
        );
    }

    private IEnumerable<Testimony> WithoutEchoes(IEnumerable<Testimony> testimonies)
    {
        foreach (var same in testimonies.GroupBy(SaidOf))
        {
            // The finest print stands for all; of equals the nearest to the reporter, then the first by name.
            var ordered = same.OrderBy(Width)
                .ThenBy(t => t.Nearness)
                .ThenBy(t => t.Id, StringComparer.Ordinal)
                .ToList();
            leftOut.AddRange(ordered.Skip(1).Select(t => (t, Pairs.LeftOut.Echo)));
            yield return ordered[0];
        }
    }

    // One publisher says one thing of one quantity once, however often it is printed. Tables are editions of their own.
    private static string SaidOf(Testimony testimony) =>
        testimony.Nearness == Nearness.Table
            ? testimony.Id
            : string.Join(
                '|',
                testimony.Lineage.Statement.Length > 0 ? testimony.Lineage.Statement : testimony.Lineage.Publisher,
                Words(testimony.Terms),
                Words(testimony.Base),
                testimony.Lineage.Statement.Length > 0 ? "" : testimony.Interval.ToString()
            );

    private static string Words(ImmutableArray<Term> terms) =>
        string.Join('+', terms.Select(t => $"{t.Coefficient}·{t.Cell}"));

    private static decimal Width(Testimony testimony) =>
        testimony.Interval.IsBounded
            ? testimony.Interval.High!.Value - testimony.Interval.Low!.Value
            : decimal.MaxValue;

    private void Add(Testimony testimony, PairQuestion question)
    {
        if (WhyNot(testimony, question) is { } why)
        {
            leftOut.Add((testimony, why));
            return;
        }
        var over = testimony.Terms.SelectMany(Parts).ToList();
        var under = testimony.Base.SelectMany(Parts).ToList();
        var (value, rounding) = Centre(testimony.Interval);
        if (under.Exists(p => p.Coefficient < 0) || (!over.Exists(p => p.Coefficient < 0) && value <= 0))
        {
            leftOut.Add((testimony, Pairs.LeftOut.NotPositive));
            return;
        }
        var isSigned = over.Exists(p => p.Coefficient < 0);
        var spread = SpreadOf(testimony);
        var row = isSigned
            ? EvidenceRow.Signed(over, value, Math.Max(rounding, spread * question.Size) + 1)
            : EvidenceRow.Ratio(over, under, value, Math.Sqrt((spread * spread) + Square(rounding / value)));
        row = row with { DegreesOfFreedom = testimony.Nearness == Nearness.Table ? 8 : 4 };
        if (!isSigned && under.Count == 0)
        {
            row = row.With(Errors(testimony));
        }
        rows.Add((System.Add(row), testimony));
    }

    // What a third economy records of its trade with one of the two: it counts where a group's total needs it.
    private bool IsOfMember(Testimony testimony) =>
        testimony is { Nearness: Nearness.Table, Terms: [{ Cell: { Side: { } side } cell }] }
        && !side.Equals(a)
        && !side.Equals(b)
        && Other(cell) is { } other
        && (other.Equals(a) || other.Equals(b));

    private void AddMirror(Testimony testimony)
    {
        var cell = testimony.Terms[0].Cell;
        var unknown = new PairUnknown(
            cell.Exporter,
            cell.Importer,
            Other(cell),
            cell.Period.FirstYear,
            0,
            Coverage.Goods
        );
        var (value, _) = Centre(testimony.Interval);
        if (!cell.Period.IsYear || value <= 0 || !unknowns.NumberOf.TryGetValue(unknown, out var number))
        {
            leftOut.Add((testimony, Pairs.LeftOut.OfSomethingElse));
            return;
        }
        var margin = cell.Importer.Equals(cell.Side) ? 1 / (1 + UsualMargin) : 1 + UsualMargin;
        var row = EvidenceRow.Sum([new(number, 1)], value * margin, MirrorSpread) with { DegreesOfFreedom = 4 };
        rows.Add((System.Add(row), testimony));
    }

    private static Economy Other(Cell cell) => cell.Exporter.Equals(cell.Side) ? cell.Importer : cell.Exporter;

    private IEnumerable<Part> Parts(Term term) => unknowns.Parts(term, Members(term.Cell));

    private IReadOnlyList<Economy> Members(Cell cell)
    {
        var partner = Other(cell);
        return partner.Kind == EconomyKind.Group ? membersOf(partner, cell.Period) : [];
    }

    // One office's figures of a year err together. Who does not say whether services are meant may mean them.
    private Part[] Errors(Testimony testimony)
    {
        var cell = testimony.Terms[0].Cell;
        var shared = (testimony.Lineage.Publisher, cell.Side?.Code ?? "", cell.Period.FirstYear);
        if (!sharedErrors.TryGetValue(shared, out var error))
        {
            sharedErrors.Add(shared, error = System.Add(0, SharedSpread));
        }
        return cell.Coverage == Coverage.Unstated && testimony.Nearness != Nearness.Table
            ? [new(error, 1), new(System.Add(0.04, 0.05), 1)]
            : [new(error, 1)];
    }

    private LeftOut? WhyNot(Testimony testimony, PairQuestion question)
    {
        if (!testimony.Cells.All(IsInScope))
        {
            return Pairs.LeftOut.OfSomethingElse;
        }
        if (testimony.Cells.Any(c => c.Period.FirstMonthOfYear + c.Period.Months > 13))
        {
            return Pairs.LeftOut.OfSeveralYears;
        }
        if (testimony.Cells.Any(c => c.Period.FirstYear < question.FirstYear || c.Period.FirstYear > question.LastYear))
        {
            return Pairs.LeftOut.OfSomethingElse;
        }
        return
            testimony.Nearness == Nearness.Table
            && testimony.Cells.All(c => c.Importer.Equals(c.Side) && habits.CopiedYears.Contains(c.Period.FirstYear))
            ? Pairs.LeftOut.Copy
            : null;
    }

    private bool IsInScope(Cell cell) =>
        cell.Commodity.IsTotal
        && cell.Currency == Currency.UsDollar
        && cell.Side is { } side
        && (side.Equals(a) || side.Equals(b))
        && (IsPair(cell) || IsWhole(cell));

    private bool IsPair(Cell cell) =>
        (cell.Exporter.Equals(a) && cell.Importer.Equals(b)) || (cell.Exporter.Equals(b) && cell.Importer.Equals(a));

    // The world, or a group whose publisher counts the other among its members.
    private bool IsWhole(Cell cell)
    {
        var partner = Other(cell);
        return partner.Kind == EconomyKind.World
            || (partner.Kind == EconomyKind.Group && Members(cell).Contains(cell.Side!.Equals(a) ? b : a));
    }

    private static (double Value, double Rounding) Centre(Interval interval)
    {
        var (low, high) = ((double?)interval.Low, (double?)interval.High);
        return (low, high) switch
        {
            ({ } l, { } h) => ((l + h) / 2, (h - l) / 2 / Math.Sqrt(3)),
            // "Over 46.5": a little more; "up to 50": a little less.
            ({ } l, null) => (l * 1.01, Math.Abs(l) * 0.02),
            (null, { } h) => (h * 0.99, Math.Abs(h) * 0.02),
            _ => (0, 0),
        };
    }

    private static double SpreadOf(Testimony testimony) =>
        testimony.Nearness switch
        {
            Nearness.Table => 0.01,
            Nearness.Statement => 0.01,
            _ => 0.03,
        } + (testimony.IsForecast ? 0.05 : 0);

    private static double Square(double x) => x * x;
}
