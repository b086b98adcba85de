using System.Collections.Immutable;
using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>What is reconstructed of a year.</summary>
public enum PairFlow : byte
{
    /// <summary>From the first economy to the second.</summary>
    Export,

    /// <summary>From the second economy to the first.</summary>
    Import,

    /// <summary>Both together.</summary>
    Turnover,

    /// <summary>Exports less imports.</summary>
    Balance,
}

/// <summary>An estimate with its intervals, US dollars.</summary>
/// <param name="Value">The likeliest value.</param>
/// <param name="Interval50">Holds the truth one time in two.</param>
/// <param name="Interval80">Four times in five.</param>
/// <param name="Interval95">Nineteen times in twenty.</param>
public sealed record Estimated(
    double Value,
    (double Low, double High) Interval50,
    (double Low, double High) Interval80,
    (double Low, double High) Interval95
);

/// <summary>A piece of evidence and what it does to an estimate.</summary>
/// <param name="Testimony">What is said.</param>
/// <param name="Weight">By how many per cent the estimate moves when the evidence moves by one per cent; of a balance, by how much of it.</param>
/// <param name="Off">What is said less what everything else says, in standard deviations.</param>
public sealed record Pull(Testimony Testimony, double Weight, double Off);

/// <summary>One reconstructed quantity.</summary>
/// <param name="Flow">Which.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Estimate">With intervals.</param>
/// <param name="Identification">1 less the variance with this year's evidence over the variance without it; 0 where nothing is said of the year. Absent for turnover and balance.</param>
/// <param name="Evidence">What moves the estimate most, the strongest first.</param>
/// <param name="Narrower">What would narrow it most, if it were published; absent for turnover and balance.</param>
public sealed record ReconstructedCell(
    PairFlow Flow,
    int Year,
    Estimated Estimate,
    double? Identification,
    ImmutableArray<Pull> Evidence,
    Wish? Narrower
);

/// <summary>A figure that nobody has published.</summary>
/// <param name="Figure">What it would be of.</param>
/// <param name="Narrowing">By how much it would narrow the interval, 0 to 1.</param>
public sealed record Wish(PairUnknown Figure, double Narrowing);

/// <summary>Trade of a pair as all evidence together has it.</summary>
public sealed class PairReconstruction
{
    private const int MostPulls = 12;
    private const double LeastWeight = 0.004;
    private const double FarOff = 2.5;
    private readonly PairQuestion question;
    private readonly PairSystem system;
    private readonly BalancedEstimate estimate;
    private readonly BalancedDraws draws;
    private readonly double[] off;
    private readonly double[] difference;
    private readonly double[] sd;

    private PairReconstruction(
        PairQuestion question,
        IReadOnlyList<Testimony> testimonies,
        CancellationToken cancellation
    )
    {
        this.question = question;
        Habits = PairHabits.Of([.. testimonies.Where(IsOfGoods)]);
        system = new(question, testimonies, Habits);
        estimate = system.System.Solve(cancellation: cancellation);
        draws = BalancedDraws.Of(estimate, question.Draws, question.Seed, question.Threads, cancellation);
        (difference, off) = estimate.WithoutItself();
        sd = estimate.Sd();
        Cells = [.. Years.SelectMany(CellsOf)];
    }

    /// <summary>How the pair's trade used to move.</summary>
    public PairHabits Habits { get; }

    /// <summary>By year exports, imports, turnover and balance.</summary>
    public ImmutableArray<ReconstructedCell> Cells { get; }

    /// <summary>Whether the system was solved.</summary>
    public bool IsConverged => estimate.IsConverged;

    /// <summary>Draws that could not be solved.</summary>
    public int FailedDraws => draws.Failed;

    /// <summary>Evidence that is used, in the order of the system.</summary>
    public IEnumerable<Testimony> Used => system.Rows.Select(r => r.Testimony);

    /// <summary>Evidence that is not, and why.</summary>
    public IReadOnlyList<(Testimony Testimony, LeftOut Why)> LeftOut => system.LeftOut;

    /// <summary>Evidence that stands too far from everything else, the farthest first.</summary>
    public IEnumerable<Conflict> Conflicts =>
        system
            .Rows.Where(r => Math.Abs(off[r.Row]) > FarOff)
            .OrderByDescending(r => Math.Abs(off[r.Row]))
            .ThenBy(r => r.Testimony.Id, StringComparer.Ordinal)
            .Select(r => new Conflict(r.Testimony, off[r.Row], RatioOf(r.Row), ReadingOf(r.Row, r.Testimony)));

    private IEnumerable<int> Years =>
        Enumerable.Range(question.FirstAnswered, question.LastYear - question.FirstAnswered + 1);

    /// <summary>Reconstructs a pair's trade.</summary>
    /// <param name="question">Which pair, which years, by whose definition.</param>
    /// <param name="testimonies">Everything that may speak of it; what does not is left out and told.</param>
    /// <param name="cancellation">Asked in each step.</param>
    public static PairReconstruction Of(
        PairQuestion question,
        IEnumerable<Testimony> testimonies,
        CancellationToken cancellation = default
    )
    {
        var all = testimonies.ToList();
        var levels = all.Where(t =>
                t.Base.IsEmpty && t.Terms is [{ Coefficient: > 0, Cell.Period.IsYear: true }] && IsOfPair(t, question)
            )
            .Select(t => (double)(t.Interval.Low ?? t.Interval.High ?? 0))
            .Where(v => v > 0)
            .Order()
            .ToList();
        return new(question with { Size = levels.Count == 0 ? 1e9 : levels[levels.Count / 2] }, all, cancellation);
    }

    /// <summary>The probability that exports exceed imports in a year, from the draws.</summary>
    public double ChanceOfSurplus(int year)
    {
        var (exports, imports) = (Goods(PairFlow.Export, year), Goods(PairFlow.Import, year));
        return (double)draws.Theta.Count(d => d[exports] > d[imports]) / draws.Theta.Length;
    }

    /// <summary>A flow of a year in every draw, US dollars.</summary>
    /// <param name="flow">Exports or imports.</param>
    /// <param name="year">One of the years answered.</param>
    public IReadOnlyList<double> Drawn(PairFlow flow, int year)
    {
        var number = Goods(flow, year);
        return [.. draws.Theta.Select(d => Math.Exp(d[number]))];
    }

    private static bool IsOfPair(Testimony testimony, PairQuestion question) =>
        testimony.Cells.All(c =>
            (c.Exporter.Equals(question.A) && c.Importer.Equals(question.B))
            || (c.Exporter.Equals(question.B) && c.Importer.Equals(question.A))
        );

    private bool IsOfGoods(Testimony testimony) =>
        testimony
            is {
                Nearness: Nearness.Table,
                Terms: [{ Cell: { Commodity.IsTotal: true, Coverage: not Coverage.Services } cell }]
            }
        && cell.Currency == Currency.UsDollar
        && IsOfPair(testimony, question);

    private IEnumerable<ReconstructedCell> CellsOf(int year)
    {
        var (exports, imports) = (Goods(PairFlow.Export, year), Goods(PairFlow.Import, year));
        yield return One(PairFlow.Export, exports, year);
        yield return One(PairFlow.Import, imports, year);
        yield return Both(PairFlow.Turnover, exports, imports, year, 1);
        yield return Both(PairFlow.Balance, exports, imports, year, -1);
    }

    private ReconstructedCell One(PairFlow flow, int number, int year)
    {
        var before = estimate.SdWithout(RowsOf(year), new Part(number, 1));
        return new(
            flow,
            year,
            Intervals(Math.Exp(estimate.Theta[number]), d => Math.Exp(d[number])),
            Math.Clamp(1 - (sd[number] * sd[number] / (before * before)), 0, 1),
            Pulls(estimate.Weights(new Part(number, 1))),
            Narrower(number, year)
        );
    }

    private ReconstructedCell Both(PairFlow flow, int exports, int imports, int year, int sign)
    {
        var (x, m) = (Math.Exp(estimate.Theta[exports]), sign * Math.Exp(estimate.Theta[imports]));
        var size = x + Math.Abs(m);
        return new(
            flow,
            year,
            Intervals(x + m, d => Math.Exp(d[exports]) + (sign * Math.Exp(d[imports]))),
            null,
            Pulls(estimate.Weights(new Part(exports, x / size), new Part(imports, m / size))),
            null
        );
    }

    // Rows that say anything of a year.
    private List<int> RowsOf(int year) =>
        [.. system.Rows.Where(r => r.Testimony.Cells.Any(c => c.Period.FirstYear == year)).Select(r => r.Row)];

    private ImmutableArray<Pull> Pulls(double[] weights) =>
        [
            .. system
                .Rows.Select(r => new Pull(r.Testimony, WeightOf(r.Row, weights), off[r.Row]))
                .Where(p => Math.Abs(p.Weight) >= LeastWeight)
                .OrderByDescending(p => Math.Abs(p.Weight))
                .ThenBy(p => p.Testimony.Id, StringComparer.Ordinal)
                .Take(MostPulls),
        ];

    // Of an amount with a sign: by how much per cent of the pair's trade.
    private double WeightOf(int row, double[] weights) =>
        system.System.Rows[row].IsSigned ? weights[row] * question.Size : weights[row];

    // Among figures of the pair's year that nobody has published: what a table of it, good to a hundredth, would do.
    private Wish? Narrower(int number, int year)
    {
        const double Table = 0.01;
        var covariances = estimate.Covariances(new Part(number, 1));
        return system
            .Unknowns.NumberOf.Where(u =>
                u.Key.Year == year && u.Key.Month == 0 && u.Key.Side is not null && u.Value != number
            )
            .Select(u => new Wish(
                u.Key,
                1
                    - Math.Sqrt(
                        Math.Max(
                            0,
                            1
                                - (
                                    covariances[u.Value]
                                    * covariances[u.Value]
                                    / ((sd[u.Value] * sd[u.Value]) + (Table * Table))
                                    / (sd[number] * sd[number])
                                )
                        )
                    )
            ))
            .OrderByDescending(w => w.Narrowing)
            .FirstOrDefault();
    }

    private Estimated Intervals(double value, Func<double[], double> of)
    {
        var drawn = draws.Theta.Select(of).Order().ToArray();
        return new(value, Between(drawn, 0.5), Between(drawn, 0.8), Between(drawn, 0.95));
    }

    private static (double Low, double High) Between(double[] sorted, double mass) =>
        (Quantile(sorted, (1 - mass) / 2), Quantile(sorted, (1 + mass) / 2));

    private static double Quantile(double[] sorted, double at)
    {
        var place = at * (sorted.Length - 1);
        var low = (int)place;
        var high = Math.Min(low + 1, sorted.Length - 1);
        return sorted[low] + ((place - low) * (sorted[high] - sorted[low]));
    }

    private int Goods(PairFlow flow, int year) => system.Unknowns.NumberOf[UnknownOf(flow, year)];

    private PairUnknown UnknownOf(PairFlow flow, int year) =>
        flow == PairFlow.Export
            ? new(question.A, question.B, question.Side, year, 0, Coverage.Goods)
            : new(question.B, question.A, question.Side, year, 0, Coverage.Goods);

    private double? RatioOf(int row) => system.System.Rows[row].IsSigned ? null : Math.Exp(difference[row]);

    private Reading ReadingOf(int row, Testimony testimony)
    {
        if (RatioOf(row) is not { } ratio)
        {
            return Reading.None;
        }
        var tens = Math.Log10(ratio);
        return Math.Abs(tens) > 0.8 && Math.Abs(tens - Math.Round(tens)) < 0.15 ? Reading.PowerOfTen
            : testimony is { Base.IsEmpty: true, Terms: [{ Cell: { Side: { } side } cell }] }
            && FitsOther(cell, side, testimony)
                ? Reading.OtherSide
            : testimony.Base.IsEmpty && ratio is > 1.03 and < 1.25 ? Reading.WithServices
            : Reading.None;
    }

    private bool FitsOther(Cell cell, Economy side, Testimony testimony)
    {
        var other = side.Equals(question.A) ? question.B : question.A;
        return cell.Period.IsYear
            && system.Unknowns.NumberOf.TryGetValue(
                new(cell.Exporter, cell.Importer, other, cell.Period.FirstYear, 0, Coverage.Goods),
                out var number
            )
            && testimony.Interval is { IsBounded: true } interval
            && Math.Abs(Math.Log((double)interval.Middle) - estimate.Theta[number]) < 2 * Math.Max(sd[number], 0.01);
    }
}

/// <summary>Evidence that stands apart from all other evidence.</summary>
/// <param name="Testimony">What is said.</param>
/// <param name="Off">By how many standard deviations.</param>
/// <param name="Ratio">What is said over what everything else says; absent for balances.</param>
/// <param name="Reading">How it may be meant: a candidate, never the truth.</param>
public sealed record Conflict(Testimony Testimony, double Off, double? Ratio, Reading Reading);

/// <summary>How a figure that does not fit may be meant.</summary>
public enum Reading : byte
{
    /// <summary>No usual slip explains it.</summary>
    None,

    /// <summary>In another unit: ten, a thousand times too much or too little.</summary>
    PowerOfTen,

    /// <summary>By the other side's definition.</summary>
    OtherSide,

    /// <summary>With services.</summary>
    WithServices,
}
