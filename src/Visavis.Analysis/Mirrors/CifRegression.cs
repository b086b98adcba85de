using Visavis.Econometrics.Panel;
using Visavis.Econometrics.Robust;

namespace Visavis.Analysis.Mirrors;

/// <summary>Estimates ln (CIF / FOB) on mirror pairs: on distance, its square and other traits of the pair, with effects of periods.</summary>
/// <remarks>
/// Gaulier and Zignago (2010), CEPII working paper 2010-23, by values. Ratios are clipped, movements of a pair in a period make one
/// mean (all that is explained is the same for them), means far from the rest are dropped, errors are clustered by pair.
/// </remarks>
public static class CifRegression
{
    private const string Constant = "constant";

    // A pair errs as a whole: a hundred of its products say hardly more than ten.
    private const double MostRows = 10;
    private const double ClipAt = 3;
    private const int PairsForAnEstimate = 60;

    /// <summary>Estimates the margin; where there is too little, takes the published equation.</summary>
    /// <param name="pairs">Movements that both sides report.</param>
    /// <param name="traits">Of the same economies.</param>
    /// <param name="cancellation">Asked now and then.</param>
    /// <exception cref="ArgumentException">A row holds no amount above 0, or names what the axes do not have.</exception>
    public static CifModel Fit(MirrorPairs pairs, PairTraits traits, CancellationToken cancellation = default)
    {
        pairs.Check();
        var (cells, fob, unknown) = CellMeans.Of(pairs, traits, ClipAt, cancellation);
        if (cells.Count == 0 || cells.DistinctPairs < PairsForAnEstimate)
        {
            var published = traits.HasDistance.Contains(true)
                ? Published(traits)
                : new CifModel(traits, CifOrigin.SixPerCent, []);
            return new(traits, published.Origin, published.Coefficients)
            {
                Cells = cells.Count,
                Movements = cells.Movements,
                Fob = fob,
                WithoutDistance = unknown,
            };
        }
        var all = Estimate(cells, traits, cancellation);
        var centre = Centre.Of(cells.Count, i => all.Residuals[i]);
        var near = cells.Where(i => Math.Abs(all.Residuals[i] - centre.Median) <= ClipAt * centre.Scale);
        return new(traits, CifOrigin.Estimated, Estimate(near, traits, cancellation).Coefficients)
        {
            Cells = near.Count,
            Movements = near.Movements,
            Dropped = cells.Count - near.Count,
            Fob = fob,
            WithoutDistance = unknown,
        };
    }

    /// <summary>Model II of Gaulier and Zignago (2010), at <see cref="FreightMargins.UnitValue"/>.</summary>
    /// <param name="traits">Of the economies.</param>
    public static CifModel Published(PairTraits traits)
    {
        double Of(string name) =>
            name switch
            {
                PairTraits.Distance => -0.11,
                PairTraits.DistanceSquared => 0.01,
                PairTraits.Contiguity => -0.044,
                PairTraits.LandlockedImporter => 0.049,
                PairTraits.LandlockedExporter => -0.009,
                _ => 0,
            };
        var constant = 0.32 - (0.032 * Math.Log(FreightMargins.UnitValue));
        return new(
            traits,
            CifOrigin.Published,
            [new(Constant, constant, 0), .. traits.Names.Select(n => new CifCoefficient(n, Of(n), 0))]
        );
    }

    private static (IReadOnlyList<CifCoefficient> Coefficients, double[] Residuals) Estimate(
        CellMeans cells,
        PairTraits traits,
        CancellationToken cancellation
    )
    {
        var values = cells.Pairs.Select(traits.Of).ToList();
        var periods = cells.Periods;
        var lastPeriod = periods.Max();
        // Effects of periods that add up to nothing, so that the constant is the level of all of them.
        var dummies = periods
            .Distinct()
            .Where(p => p != lastPeriod)
            .Order()
            .Select(p => new Regressor(
                $"period-{p}",
                [
                    .. periods.Select(q =>
                        q == p ? 1.0
                        : q == lastPeriod ? -1
                        : 0
                    ),
                ]
            ));
        var design = new Design(
            [
                new(Constant, [.. periods.Select(_ => 1.0)]),
                .. traits.Names.Select((name, k) => new Regressor(name, [.. values.Select(v => v[k])])),
                .. dummies,
            ],
            []
        )
        {
            WeightByObs = [.. cells.Weights.Select(w => w / (1 + (w / MostRows)))],
        };
        var outcome = Ols.Fit(cells.Means, design, new() { Cancellation = cancellation, DropSingletons = false });
        var fit = outcome.Result;
        var byPair = Grouping.By(Factor.Of("pair", cells.Pairs));
        var errors = fit.Variance(VarianceChoice.Clustered(byPair)).StandardErrors;
        var found = fit
            .Coefficients.Select((c, k) => new CifCoefficient(c.Name, c.Value, errors[k]))
            .ToDictionary(c => c.Name, StringComparer.Ordinal);
        var fitted = fit.FittedByObs;
        return (
            [.. traits.Names.Prepend(Constant).Select(n => found.GetValueOrDefault(n, new CifCoefficient(n, 0, 0)))],
            [.. cells.Means.Select((m, i) => m - fitted[i])]
        );
    }
}
