using System.Globalization;
using Visavis.Core;
using Visavis.Workbench.Gravity.Specification;

namespace Visavis.Workbench.Counterfactual;

/// <summary>From a file to a specification of a counterfactual whose words are all known.</summary>
internal static class CounterfactualReader
{
    /// <summary>The specification, or all that is wrong with it.</summary>
    /// <exception cref="ProblemException">There is no such file, or it is no JSON.</exception>
    public static (CounterfactualSpecification? Specification, IReadOnlyList<Problem> Problems) Read(string path)
    {
        var (specification, problems) = SchemaFile.Read(
            path,
            "counterfactual.schema.json",
            CounterfactualJson.Default.CounterfactualSpecification
        );
        problems = specification is null ? problems : [.. Contradictions(specification, path)];
        return problems.Count > 0 ? (null, problems) : (specification, []);
    }

    // What a schema does not say.
    private static IEnumerable<Problem> Contradictions(CounterfactualSpecification specification, string path)
    {
        string At(string way) => $"{path}, {way}";
        if (!(specification.Sigma > 1))
        {
            yield return CounterfactualTexts.SigmaTooSmall(At("sigma"), specification.Sigma);
        }
        if (specification.Coefficients is null == specification.Estimate is null)
        {
            yield return SpecificationTexts.OneOf(path, "coefficients, estimate");
        }
        if (specification is { Data.Year: not null, Year: null })
        {
            yield return SpecificationTexts.LackingKey(path, "year");
        }
        if (specification is { IsFitted: true, Estimate.Effects: not null })
        {
            yield return CounterfactualTexts.NoFittedBaseline(At("estimate.effects"));
        }
        if (!IsSquare(specification))
        {
            yield return CounterfactualTexts.NotSquare(At("covariance"), specification.Coefficients?.Count ?? 0);
        }
        var names = specification.Coefficients?.Select(c => c.Name) ?? specification.Estimate?.Regressors ?? [];
        foreach (var twice in names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return SpecificationTexts.KeyTwice(path, twice.Key);
        }
        foreach (var (flow, f) in specification.Flows.Select((flow, f) => (flow, f)))
        {
            if (NamedTwice(flow))
            {
                yield return TwoWays(At(string.Create(CultureInfo.InvariantCulture, $"flows[{f}]")));
            }
        }
        foreach (var (scenario, s) in specification.Scenarios.Select((scenario, s) => (scenario, s)))
        {
            foreach (var (change, c) in scenario.Changes.Select((change, c) => (change, c)))
            {
                var place = At(string.Create(CultureInfo.InvariantCulture, $"scenarios[{s}].changes[{c}]"));
                foreach (var problem in Contradictions(change, [.. names], place))
                {
                    yield return problem;
                }
            }
        }
    }

    private static IEnumerable<Problem> Contradictions(ChangePart change, IReadOnlyList<string> names, string place)
    {
        if (change.Set is null == change.Costs is null)
        {
            yield return SpecificationTexts.OneOf(place, "set, costs");
        }
        if (change.Set is null != change.To is null)
        {
            yield return SpecificationTexts.LackingKey(place, change.To is null ? "to" : "set");
        }
        if (change.Set is { } name && !names.Contains(name))
        {
            yield return CounterfactualTexts.NoCoefficient(place, name, names);
        }
        if (NamedTwice(change))
        {
            yield return TwoWays(place);
        }
    }

    private static bool NamedTwice(PairsPart meant) =>
        new[] { meant.Among is not null, meant.Between is not null, meant.IsOneWay }.Count(isSaid => isSaid) > 1;

    private static Problem TwoWays(string place) =>
        SpecificationTexts.OneOf(place, "among, between, exporters+importers");

    private static bool IsSquare(CounterfactualSpecification specification) =>
        specification.Covariance is not { } rows
        || (
            rows.Count == specification.Coefficients?.Count
            && rows.Select(
                    (row, r) =>
                        row.Count == rows.Count
                        && row.Take(r).Select((v, c) => (v, c)).All(e => e.v == rows[e.c].ElementAtOrDefault(r))
                )
                .All(ok => ok)
        );
}
