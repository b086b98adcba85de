using Visavis.Core;
using Visavis.Econometrics.Equilibrium;
using Visavis.Workbench.Gravity;
using Term = Visavis.Workbench.Gravity.Term;

namespace Visavis.Workbench.Counterfactual;

/// <summary>What <c>visavis counterfactual</c> is asked, as it was typed.</summary>
/// <param name="Path">The specification.</param>
public sealed record CounterfactualRequest(string Path)
{
    /// <summary>In the place of the file's own.</summary>
    public EquilibriumMode? Mode { get; init; }

    /// <summary>In the place of the file's own.</summary>
    public int? Draws { get; init; }

    /// <summary>In the place of the file's own.</summary>
    public ulong? Seed { get; init; }

    public int Threads { get; init; } = 2;

    public CancellationToken Cancellation { get; init; }

    /// <summary>The answer, or everything that is wrong.</summary>
    /// <exception cref="ProblemException">A file cannot be read, or nothing can be estimated.</exception>
    public (CounterfactualAnswer? Answer, IReadOnlyList<Problem> Problems) Answer()
    {
        var (specification, problems) = CounterfactualReader.Read(Path);
        if (specification is null)
        {
            return (null, problems);
        }
        var file = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", specification.Data.File);
        var model = ModelOf(specification);
        var panel = PanelFile.Read(file, [.. model.NumberColumns], [.. LevelColumns(model, specification)]);
        var (world, wrong) = World.Of(panel, specification, file);
        if (world is null)
        {
            return (null, wrong);
        }
        var members = new Members(world.Names, specification.Year);
        problems = [.. WrongMembers(specification, world, members)];
        if (problems.Count > 0)
        {
            return (null, problems);
        }
        var costs = specification.Estimate is null
            ? KnownCosts.Given(specification)
            : KnownCosts.Estimated(model, panel, new() { Threads = Threads, Cancellation = Cancellation }, file);
        return new CounterfactualRun(specification, this, file, world, members, costs).Answer(panel.Missing);
    }

    // Of given coefficients only those have to be in the file that a scenario sets or a baseline is made of.
    private static PanelModel ModelOf(CounterfactualSpecification specification)
    {
        var data = specification.Data;
        var set = specification.Scenarios.SelectMany(s => s.Changes).Select(c => c.Set).OfType<string>().ToHashSet();
        var names =
            specification.Estimate?.Regressors
            ?? specification.Coefficients!.Select(c => c.Name).Where(n => specification.IsFitted || set.Contains(n));
        var time = data.Year is null ? "" : $"*{data.Year}";
        var estimate = specification.Estimate;
        var effects = estimate?.Effects ?? [data.Exporter + time, data.Importer + time];
        var clusters = estimate?.Clusters ?? [$"{data.Exporter}*{data.Importer}"];
        return new(Term.Parse(data.Trade))
        {
            Regressors = [.. names.Select(n => (Term.Parse(n), (string?)null, (string?)null))],
            Effects = estimate is null ? [] : [.. effects.Select(EffectTerm.Parse)],
            Clusters = estimate is null ? [] : [.. clusters.Select(Products.Factors)],
        };
    }

    private static IEnumerable<string> LevelColumns(PanelModel model, CounterfactualSpecification specification) =>
        new[] { specification.Data.Exporter, specification.Data.Importer, specification.Data.Year }
            .OfType<string>()
            .Union(model.LevelColumns, StringComparer.Ordinal);

    private IEnumerable<Problem> WrongMembers(CounterfactualSpecification specification, World world, Members members)
    {
        var changes = specification.Scenarios.SelectMany(s =>
            s.Changes.SelectMany(c => members.Problems(c, $"{Path}, {s.Name}"))
        );
        var flows = specification.Flows.SelectMany(f => members.Problems(f, $"{Path}, {f.Name}"));
        foreach (var problem in changes.Concat(flows).Distinct())
        {
            yield return problem;
        }
        if (specification.Reference is { } reference && !world.Names.Contains(reference))
        {
            yield return CounterfactualTexts.UnknownMember($"{Path}, reference", reference);
        }
    }
}
