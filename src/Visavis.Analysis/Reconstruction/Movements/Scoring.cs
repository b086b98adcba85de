using Visavis.Core;
using Visavis.Econometrics.Robust;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Sorts scored trials into groups and sums them up.</summary>
internal sealed class Scoring(TradePanel panel, BacktestOptions options)
{
    private const int JackknifeGroups = 20;

    /// <summary>All groups of a design, a horizon and a split, shocks apart from the rest.</summary>
    public IEnumerable<BacktestScore> Of(DarkDesign design, int horizon, BacktestSplit split, ScoredTrial[] trials)
    {
        BacktestScore Score(string group, IReadOnlyList<ScoredTrial> of) => SumUp(design, horizon, split, group, of);
        var shocks = trials.Where(IsShock).ToArray();
        var all = trials.Where(t => !IsShock(t)).OrderBy(t => t.Trial.LogTruth).ToArray();
        yield return Score("all", all);
        yield return Score("smallest-quarter", all[..(all.Length / 4)]);
        yield return Score("largest-quarter", all[^(all.Length / 4)..]);
        foreach (var (name, members) in options.Groups.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return Score(name, [.. all.Where(t => IsWithin(members, t))]);
        }
        foreach (var year in all.GroupBy(t => t.Trial.Span.Target).OrderBy(g => g.Key))
        {
            yield return Score(Invariant($"{year.Key}"), [.. year]);
        }
        yield return Score("shocks", shocks);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private bool IsShock(ScoredTrial t) =>
        options.Shocks.Any(s =>
            s.Covers(Economy(t.Trial.Dark.Reporter), Economy(t.Trial.Dark.Partner), t.Trial.Span.Target)
        );

    private bool IsWithin(IReadOnlySet<Economy> members, ScoredTrial t) =>
        members.Contains(Economy(t.Trial.Dark.Reporter)) && members.Contains(Economy(t.Trial.Dark.Partner));

    private Economy Economy(int place) => panel.Economies[place];

    private static BacktestScore SumUp(
        DarkDesign design,
        int horizon,
        BacktestSplit split,
        string group,
        IReadOnlyList<ScoredTrial> trials
    )
    {
        double Share(Func<ScoredTrial, double> reach) =>
            trials.Count == 0 ? 0 : trials.Count(t => Math.Abs(t.Error) <= reach(t)) / (double)trials.Count;
        return new(
            design,
            horizon,
            split,
            group,
            trials.Count,
            Median(trials.Select(t => Math.Abs(t.Error))),
            Jackknife(trials),
            Median(trials.Select(t => Math.Abs(Math.Exp(t.Error) - 1))),
            Median(trials.Select(t => t.Error)),
            Share(t => t.Reaches.Half),
            Share(t => t.Reaches.Most),
            Share(t => t.Reaches.NearlyAll),
            NaiveRules
                .Names(design)
                .Index()
                .ToDictionary(
                    r => r.Item,
                    r => Median(trials.Select(t => Math.Abs(t.Trial.Rules[r.Index] - t.Trial.LogTruth))),
                    StringComparer.Ordinal
                )
        );
    }

    // Both directions and all years of a pair are left out together: its errors are no independent witnesses.
    private static double Jackknife(IReadOnlyList<ScoredTrial> trials)
    {
        var medians = Enumerable
            .Range(0, JackknifeGroups)
            .Select(g => Median(trials.Where(t => t.Trial.Pair % JackknifeGroups != g).Select(t => Math.Abs(t.Error))))
            .ToArray();
        var mean = medians.Average();
        return Math.Sqrt(medians.Sum(m => (m - mean) * (m - mean)) * (JackknifeGroups - 1) / JackknifeGroups);
    }

    private static double Median(IEnumerable<double> values)
    {
        var all = values.ToArray();
        return all.Length == 0 ? 0 : Quantiles.Median(all);
    }
}
