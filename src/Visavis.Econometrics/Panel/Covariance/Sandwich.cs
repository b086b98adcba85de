using Visavis.Econometrics.Panel.Sampling;

namespace Visavis.Econometrics.Panel.Covariance;

/// <summary>Variances of the coefficients of a fit.</summary>
internal sealed class Sandwich(PanelFit fit)
{
    private readonly int[] kept = [.. Enumerable.Range(0, fit.Data.Coefficients).Where(k => fit.Iteration.IsKept[k])];

    private readonly Dictionary<Grouping, GroupIds> idsByGrouping = [];

    private readonly Lazy<double[,]> information = new(fit.Iteration.InverseCross);

    public VarianceMatrix Of(VarianceChoice choice, SmallSample rule)
    {
        if (!choice.IsSandwich)
        {
            return new(Scaled(Kept(information.Value), Classical(rule)), [], []);
        }
        return choice.Clusters.Count == 0 ? Independent(rule) : Clustered(choice.Clusters, rule);
    }

    /// <summary>Tests of the coefficients by signs for the scores of clusters.</summary>
    public ScoreBootstrap Bootstrap(Grouping clusters, int draws, int seed)
    {
        var bread = Kept(information.Value);
        var sums = new ClusterSums(Ids(clusters), fit.Data.Layout, kept.Length);
        Scores.Add(fit, kept, [sums]);
        var (scores, influence) = (sums.Sums(), new double[sums.Count * kept.Length]);
        for (var at = 0; at < scores.Length; at++)
        {
            var first = at / kept.Length * kept.Length;
            for (var other = 0; other < kept.Length; other++)
            {
                influence[at] += bread[at - first, other] * scores[first + other];
            }
        }
        return ScoreBootstrap.Of(influence, [.. fit.Coefficients.Select(c => c.Value)], draws, seed);
    }

    private VarianceMatrix Independent(SmallSample rule)
    {
        var n = (double)fit.Observations;
        var factor = rule switch
        {
            SmallSample.Fixest => n / (n - fit.Parameters),
            SmallSample.Ppmlhdfe => n / (n - 1),
            _ => 1,
        };
        var bread = Kept(information.Value);
        var meat = Scores.OuterProducts(fit, kept);
        return new(Scaled(Matrices.Product(Matrices.Product(bread, meat), bread), factor), [], []);
    }

    private VarianceMatrix Clustered(IReadOnlyList<Grouping> groupings, SmallSample rule)
    {
        var bread = Kept(information.Value);
        var terms = Terms(groupings);
        Scores.Add(fit, kept, [.. terms.Select(t => t.Sums)]);
        var meat = new double[kept.Length, kept.Length];
        foreach (var (sums, sign) in terms)
        {
            Matrices.AddScaled(meat, sums.OuterProducts(), sign);
        }
        var counts = terms.Take(groupings.Count).Select(t => t.Sums.Count).ToArray();
        var raw = Matrices.Product(Matrices.Product(bread, meat), bread);
        var (values, negative) = groupings.Count > 1 ? PositivePart.Of(raw) : (raw, 0);
        List<FitNote> notes = [];
        if (counts.Min() < kept.Length)
        {
            notes.Add(new(FitNoteKind.FewClusters, groupings[Array.IndexOf(counts, counts.Min())].Name, counts.Min()));
        }
        if (negative > 0)
        {
            notes.Add(new(FitNoteKind.NegativeEigenvalues, "", negative));
        }
        return new(Scaled(values, Factor(groupings, counts.Min(), rule)), counts, notes);
    }

    // The single groupings first, then their intersections, which count with alternating signs.
    private List<(ClusterSums Sums, int Sign)> Terms(IReadOnlyList<Grouping> groupings)
    {
        var subsets = Enumerable
            .Range(1, (1 << groupings.Count) - 1)
            .Select(bits => groupings.Where((_, g) => ((bits >> g) & 1) == 1).ToArray())
            .OrderBy(s => s.Length);
        return
        [
            .. subsets.Select(subset =>
            {
                var both = subset is [var only] ? only : new([.. subset.SelectMany(g => g.Factors).Distinct()]);
                return (new ClusterSums(Ids(both), fit.Data.Layout, kept.Length), subset.Length % 2 == 1 ? 1 : -1);
            }),
        ];
    }

    private double Classical(SmallSample rule)
    {
        var n = (double)fit.Observations;
        return fit is OlsResult ols ? ols.SumOfSquares / (rule == SmallSample.None ? n : n - fit.Parameters)
            : rule == SmallSample.Fixest ? (n - 1) / (n - fit.Parameters)
            : 1;
    }

    private double Factor(IReadOnlyList<Grouping> groupings, int clusters, SmallSample rule)
    {
        var (n, ofClusters) = ((double)fit.Observations, clusters / (clusters - 1.0));
        return rule switch
        {
            SmallSample.Fixest => ofClusters * (n - 1) / (n - fit.Parameters + NestedParameters(groupings)),
            SmallSample.Ppmlhdfe => ofClusters,
            _ => 1,
        };
    }

    // Every effect whose groups lie in clusters counts for one parameter.
    private int NestedParameters(IReadOnlyList<Grouping> groupings)
    {
        var sum = 0;
        for (var e = 0; e < fit.Effects.Count; e++)
        {
            sum += groupings.Any(g => IsNested(e, g)) ? fit.Effects[e].Count - 1 : 0;
            fit.Sample.Release();
        }
        return sum;
    }

    private bool IsNested(int effect, Grouping clusters)
    {
        var grouping = fit.Design.Effects.Concat(fit.Design.Slopes.Select(s => s.Grouping)).ElementAt(effect);
        return grouping.IsFinerThan(clusters) || fit.Sample.IdsOf(effect).IsNestedIn(Ids(clusters), fit.Sample.IsKept);
    }

    private GroupIds Ids(Grouping grouping)
    {
        if (!idsByGrouping.TryGetValue(grouping, out var ids))
        {
            ids = GroupIds.Of(grouping, fit.Sample.IsKept.Length);
            idsByGrouping.Add(grouping, ids);
        }
        return ids;
    }

    // The bread is in the scale of the data, whose weights carry it.
    private double[,] Kept(double[,] matrix)
    {
        var own = new double[kept.Length, kept.Length];
        for (var a = 0; a < kept.Length; a++)
        {
            for (var b = 0; b < kept.Length; b++)
            {
                own[a, b] = matrix[kept[a], kept[b]] * fit.Data.Scale;
            }
        }
        return own;
    }

    private static double[,] Scaled(double[,] matrix, double factor)
    {
        var scaled = new double[matrix.GetLength(0), matrix.GetLength(1)];
        Matrices.AddScaled(scaled, matrix, factor);
        return scaled;
    }
}
