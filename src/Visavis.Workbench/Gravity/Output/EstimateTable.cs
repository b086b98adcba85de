using Visavis.Core;

namespace Visavis.Workbench.Gravity.Output;

/// <summary>What stands in a cell of a table of estimates.</summary>
public abstract record EstimateCell;

/// <summary>Words; empty where a model says nothing.</summary>
public sealed record EstimateWords(string Text) : EstimateCell;

/// <summary>A count.</summary>
public sealed record EstimateCount(long Count) : EstimateCell;

/// <summary>A number that is no coefficient.</summary>
public sealed record EstimateNumber(string Id, double Value, int Decimals) : EstimateCell;

/// <summary>A coefficient.</summary>
public sealed record EstimateValue(GravityEstimate Estimate, string Stars) : EstimateCell;

/// <summary>Its standard error, which stands below it in brackets.</summary>
public sealed record EstimateError(GravityEstimate Estimate) : EstimateCell;

/// <summary>A line of the table: a cell a model.</summary>
public sealed record EstimateLine(string Label, IReadOnlyList<EstimateCell> Cells);

/// <summary>Models side by side, as economists set them: coefficients with errors below, then what the samples are.</summary>
public static class EstimateTable
{
    /// <summary>Decimals of coefficients and errors.</summary>
    public const int Decimals = 3;

    private static readonly EstimateWords Nothing = new("");

    /// <summary>The lines in order.</summary>
    public static IEnumerable<EstimateLine> Lines(GravityAnswers answers, Speech say)
    {
        EstimateLine All(string key, Func<ModelAnswer, EstimateCell> cell) =>
            new(say[$"gravity.{key}"], [.. answers.Models.Select(cell)]);
        return
        [
            All("dependent", m => new EstimateWords(m.Dependent)),
            All("estimator", m => new EstimateWords(say[$"gravity.{(m.IsLinear ? "ols" : "ppml")}"])),
            .. Coefficients(answers),
            All("observations", m => new EstimateCount(m.Observations)),
            .. Counts(answers, say, "effect", m => m.Effects.Select(e => (e.Name, (long)e.Count))),
            .. answers.Models.Any(m => !m.IsLinear) ? [All("deviance", m => Deviance(m, isLinear: false))] : NoLine,
            .. answers.Models.Any(m => m.IsLinear) ? [All("squares", m => Deviance(m, isLinear: true))] : NoLine,
            All("correlation", m => new EstimateNumber("correlation", m.SquaredCorrelation, Decimals)),
            All("errors", m => new EstimateWords(m.Rule.Length == 0 ? "" : say[$"gravity.rules.{m.Rule}"])),
            .. Counts(answers, say, "clusters", m => m.Clusters.Zip(m.ClusterCounts, (c, n) => (c, (long)n))),
            .. answers.Models.Any(m => m.Samples > 1) ? [All("samples", m => new EstimateCount(m.Samples))] : NoLine,
            All("missing", m => new EstimateCount(m.Missing)),
            All("excluded", m => new EstimateCount(m.Excluded)),
        ];
    }

    /// <summary>What has to be said below the table, model by model.</summary>
    public static IEnumerable<string> Notes(GravityAnswers answers, Speech say) =>
        from model in answers.Models
        from note in Notes(model, say)
        select say.Text("gravity.note", ("model", model.Name), ("note", note));

    private static IEnumerable<string> Notes(ModelAnswer model, Speech say) =>
        [
            .. model.Notes.Select(n => Words(n, say)),
            .. model.IsCorrected ? [say["gravity.corrected-coverage"]] : Array.Empty<string>(),
        ];

    /// <summary>A note of a fit in words.</summary>
    public static string Words(Econometrics.Panel.FitNote note, Speech say) =>
        say.Text($"fit-notes.{note.Kind}", ("name", note.Name), ("count", note.Count)).Trim();

    private static EstimateLine[] NoLine => [];

    private static EstimateCell Deviance(ModelAnswer model, bool isLinear) =>
        model.IsLinear == isLinear ? new EstimateNumber("deviance", model.Deviance, Decimals) : Nothing;

    private static IEnumerable<EstimateLine> Coefficients(GravityAnswers answers)
    {
        foreach (var name in answers.Models.SelectMany(m => m.Estimates).Select(e => e.Name).Distinct())
        {
            var estimates = answers.Models.Select(m => m.Estimates.FirstOrDefault(e => e.Name == name)).ToList();
            yield return new(
                name,
                [.. estimates.Select(e => e is null ? (EstimateCell)Nothing : new EstimateValue(e, Stars(answers, e)))]
            );
            yield return new(
                "",
                [.. estimates.Select(e => e is { HasError: true } ? (EstimateCell)new EstimateError(e) : Nothing)]
            );
        }
    }

    private static string Stars(GravityAnswers answers, GravityEstimate estimate) =>
        answers.HasStars ? estimate.Stars : "";

    private static IEnumerable<EstimateLine> Counts(
        GravityAnswers answers,
        Speech say,
        string key,
        Func<ModelAnswer, IEnumerable<(string Name, long Count)>> counts
    )
    {
        var byModel = answers.Models.Select(m => counts(m).ToDictionary(c => c.Name, c => c.Count)).ToList();
        return byModel
            .SelectMany(c => c.Keys)
            .Distinct()
            .Select(name => new EstimateLine(
                say.Text($"gravity.{key}", ("name", name)),
                [
                    .. byModel.Select(c =>
                        c.TryGetValue(name, out var count) ? (EstimateCell)new EstimateCount(count) : Nothing
                    ),
                ]
            ));
    }
}
