using Visavis.Core;
using Visavis.Econometrics.Panel;
using Visavis.Workbench.Gravity;

namespace Visavis.Workbench.Counterfactual;

/// <summary>Coefficients of trade costs, given or estimated.</summary>
/// <param name="Names">Of the regressors.</param>
/// <param name="Values">Their coefficients.</param>
/// <param name="Covariance">Of the coefficients.</param>
/// <param name="Fit">The estimate; absent where they were given.</param>
internal sealed record KnownCosts(
    IReadOnlyList<string> Names,
    IReadOnlyList<double> Values,
    double[,] Covariance,
    PanelFit? Fit
)
{
    /// <summary>Coefficients that the specification gives.</summary>
    public static KnownCosts Given(CounterfactualSpecification specification)
    {
        var given = specification.Coefficients!;
        var covariance = new double[given.Count, given.Count];
        for (var a = 0; a < given.Count; a++)
        {
            for (var b = 0; b < given.Count; b++)
            {
                var own = a == b ? given[a].Error * given[a].Error : 0;
                covariance[a, b] = specification.Covariance is { } rows ? rows[a][b] : own;
            }
        }
        return new([.. given.Select(c => c.Name.Trim())], [.. given.Select(c => c.Value)], covariance, null);
    }

    /// <summary>Coefficients estimated on all years of a panel; what cannot be told from effects has none.</summary>
    /// <exception cref="ProblemException">Nothing can be estimated.</exception>
    public static KnownCosts Estimated(PanelModel model, PanelFile panel, FitOptions options, string place)
    {
        var fit = model.Fit(model.Dependent.Of(panel), model.DesignOn(panel), options, place);
        string[] names =
        [
            .. model.Regressors.Select(r => r.Term.Name).Where(n => fit.Coefficients.Any(c => c.Name == n)),
        ];
        var all = fit.Coefficients.Select(c => c.Name).ToList();
        int[] at = [.. names.Select(n => all.IndexOf(n))];
        var covariance = new double[at.Length, at.Length];
        var errors = model.Errors(fit, panel);
        for (var a = 0; a < at.Length; a++)
        {
            for (var b = 0; b < at.Length; b++)
            {
                covariance[a, b] = errors[0].Variance.Values[at[a], at[b]];
            }
        }
        return new(names, [.. at.Select(k => fit.Coefficients[k].Value)], covariance, fit);
    }

    /// <summary>Regressors that are set but have no coefficient.</summary>
    public IEnumerable<Problem> Problems(CounterfactualSpecification specification, string place) =>
        specification
            .Scenarios.SelectMany(s => s.Changes)
            .Select(c => c.Set?.Trim())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Where(name => !Names.Contains(name))
            .Select(name => CounterfactualTexts.NotIdentified(place, name));
}
