using Visavis.Analysis.Mirrors;
using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>The system of a pair: everything that is said of its trade, and what ties years and sides together.</summary>
internal sealed class PairSystem
{
    private const double MirrorSpread = 0.15;
    private const double SharedSpread = 0.01;
    private readonly PairUnknowns unknowns;
    private readonly PairScope scope;
    private readonly double size;
    private readonly IReadOnlySet<string> held;
    private readonly List<(int Row, Testimony Testimony)> rows = [];
    private readonly List<(Testimony Testimony, LeftOut Why)> leftOut = [];
    private readonly Dictionary<(string, string, int), int> sharedErrors = [];

    public PairSystem(PairQuestion question, IEnumerable<Testimony> testimonies, PairHabits habits)
    {
        (size, held) = (question.Size, question.Held);
        (scope, unknowns) = (new(question, habits), new(question, habits));
        var ties = new PairTies(question, habits, unknowns);
        ties.Tie();
        unknowns.AddMonthsAsked();
        rows.AddRange(ties.Rows);
        var (once, again) = Echoes.Part(testimonies);
        leftOut.AddRange(again.Select(t => (t, Pairs.LeftOut.Echo)));
        foreach (var testimony in once.Where(t => !scope.IsOfMember(t)))
        {
            Add(testimony);
        }
        foreach (var testimony in once.Where(scope.IsOfMember))
        {
            AddMirror(testimony);
        }
        unknowns.Bridge();
    }

    public BalancedSystem System => unknowns.System;

    public PairUnknowns Unknowns => unknowns;

    /// <summary>The rows that testimonies became, the model's among them.</summary>
    public IReadOnlyList<(int Row, Testimony Testimony)> Rows => rows;

    /// <summary>What was left out, and why.</summary>
    public IReadOnlyList<(Testimony Testimony, LeftOut Why)> LeftOut => leftOut;

    private void Add(Testimony testimony)
    {
        if (scope.WhyNot(testimony) is { } why)
        {
            leftOut.Add((testimony, why));
            return;
        }
        var over = testimony.Terms.SelectMany(Parts).ToList();
        var under = testimony.Base.SelectMany(Parts).ToList();
        var (value, rounding) = Centre(testimony.Interval);
        var isSigned = over.Exists(p => p.Coefficient < 0);
        if (under.Exists(p => p.Coefficient < 0) || (!isSigned && value <= 0))
        {
            leftOut.Add((testimony, Pairs.LeftOut.NotPositive));
            return;
        }
        var isHeld = held.Contains(testimony.Id);
        var spread = isHeld ? 0 : SpreadOf(testimony);
        var row = isSigned
            ? EvidenceRow.Signed(over, value, Math.Max(rounding, spread * size) + 1)
            : EvidenceRow.Ratio(over, under, value, Math.Sqrt((spread * spread) + Square(rounding / value)));
        row = row with
        {
            DegreesOfFreedom =
                isHeld ? double.PositiveInfinity
                : testimony.Nearness == Nearness.Table ? 8
                : 4,
        };
        if (!isSigned && !isHeld && under.Count == 0)
        {
            row = row.With(Errors(testimony));
        }
        rows.Add((System.Add(row), testimony));
    }

    private void AddMirror(Testimony testimony)
    {
        var cell = testimony.Terms[0].Cell;
        var partner = PairScope.PartnerOf(cell);
        var unknown = new PairUnknown(cell.Exporter, cell.Importer, partner, cell.Period.FirstYear, 0, Coverage.Goods);
        var (value, _) = Centre(testimony.Interval);
        if (!cell.Period.IsYear || value <= 0 || !unknowns.NumberOf.TryGetValue(unknown, out var number))
        {
            leftOut.Add((testimony, Pairs.LeftOut.OfSomethingElse));
            return;
        }
        // From one border to the other, unless the figure is valued there already.
        var margin = (cell.Importer.Equals(cell.Side), testimony.Valuation) switch
        {
            (true, Valuation.Fob) or (false, Valuation.Cif) => 1,
            (true, _) => 1 / (1 + FreightMargins.Mean),
            _ => 1 + FreightMargins.Mean,
        };
        var row = EvidenceRow.Sum([new(number, 1)], value * margin, MirrorSpread) with { DegreesOfFreedom = 4 };
        rows.Add((System.Add(row), testimony));
    }

    private IEnumerable<Part> Parts(Term term) => unknowns.Parts(term, scope.Members(term.Cell));

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
