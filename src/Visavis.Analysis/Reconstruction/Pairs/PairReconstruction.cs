using System.Collections.Immutable;
using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>Trade of a pair as all evidence together has it.</summary>
public sealed class PairReconstruction
{
    private readonly SolvedPair solved;
    private readonly BalancedDraws draws;
    private readonly PairCells cells;

    private PairReconstruction(
        PairQuestion question,
        IReadOnlyList<Testimony> testimonies,
        CancellationToken cancellation
    )
    {
        Habits = PairHabits.Of([.. testimonies.Where(t => IsOfGoods(t, question))]);
        solved = new(new(question, testimonies, Habits), cancellation);
        draws = BalancedDraws.Of(solved.Estimate, question.Draws, question.Seed, question.Threads, cancellation);
        cells = new(question, solved, draws);
        Cells = [.. question.Periods.SelectMany(cells.Of)];
        Parts = [.. question.Also.SelectMany(cells.Of)];
        Shares = [.. question.Periods.Where(p => p.IsYear).SelectMany(cells.Shares)];
        Contradiction = HeldEvidence.Contradiction(question, solved.System);
        Conflicts = [.. PairConflicts.Of(question, solved)];
    }

    /// <summary>How the pair's trade used to move.</summary>
    public PairHabits Habits { get; }

    /// <summary>By period exports, imports, turnover and balance.</summary>
    public ImmutableArray<ReconstructedCell> Cells { get; }

    /// <summary>The same of the parts of years that were asked for besides.</summary>
    public ImmutableArray<ReconstructedCell> Parts { get; }

    /// <summary>By year the part of the side's exports and imports, where its trade with the rest of the world is in the system too; none of the movement.</summary>
    public ImmutableArray<PairShare> Shares { get; }

    /// <summary>The smallest part of the evidence to be held that cannot hold at once; empty where all can.</summary>
    public ImmutableArray<Testimony> Contradiction { get; }

    /// <summary>Evidence that stands too far from everything else, the farthest first.</summary>
    public ImmutableArray<Conflict> Conflicts { get; }

    /// <summary>Whether the system was solved.</summary>
    public bool IsConverged => solved.Estimate.IsConverged;

    /// <summary>Draws that could not be solved.</summary>
    public int FailedDraws => draws.Failed;

    /// <summary>Evidence that is used, in the order of the system.</summary>
    public IEnumerable<Testimony> Used => Rows(isModel: false);

    /// <summary>What the movement model expects, where it took the place of a walk without direction.</summary>
    public IEnumerable<Testimony> Expected => Rows(isModel: true);

    /// <summary>Evidence that is not, and why.</summary>
    public IReadOnlyList<(Testimony Testimony, LeftOut Why)> LeftOut => solved.System.LeftOut;

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
                t.Base.IsEmpty && t.Terms is [{ Coefficient: > 0, Cell.Period.IsYear: true }] && question.IsOfPair(t)
            )
            .Select(t => (double)(t.Interval.Low ?? t.Interval.High ?? 0))
            .Where(v => v > 0)
            .Order()
            .ToList();
        return new(question with { Size = levels.Count == 0 ? 1e9 : levels[levels.Count / 2] }, all, cancellation);
    }

    /// <summary>The probability that exports exceed imports in a period, from the draws.</summary>
    /// <param name="period">One that was asked for.</param>
    public double ChanceOfSurplus(Period period) => cells.ChanceOfSurplus(period);

    /// <summary>A flow of a period in every draw, US dollars.</summary>
    /// <param name="flow">Exports or imports.</param>
    /// <param name="period">One that was asked for.</param>
    public IReadOnlyList<double> Drawn(PairFlow flow, Period period) => cells.Drawn(flow, period);

    private IEnumerable<Testimony> Rows(bool isModel) =>
        solved.System.Rows.Select(r => r.Testimony).Where(t => (t.Nearness == Nearness.Model) == isModel);

    private static bool IsOfGoods(Testimony testimony, PairQuestion question) =>
        testimony
            is {
                Nearness: Nearness.Table,
                Terms: [{ Cell: { Commodity.IsTotal: true, Coverage: not Coverage.Services } cell }]
            }
        && cell.Currency == Currency.UsDollar
        && question.IsOfPair(testimony);
}
