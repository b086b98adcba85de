using Visavis.Core;

namespace Visavis.Workbench.Gravity.Specification;

/// <summary>From a file to a specification whose words are all known.</summary>
internal static class SpecificationReader
{
    /// <summary>The specification, or all that is wrong with it.</summary>
    /// <exception cref="ProblemException">There is no such file, or it is no JSON.</exception>
    public static (GravitySpecification? Specification, IReadOnlyList<Problem> Problems) Read(string path)
    {
        var (specification, problems) = SchemaFile.Read(
            path,
            "gravity.schema.json",
            SpecificationJson.Default.GravitySpecification
        );
        problems = specification is null ? problems : [.. Contradictions(specification, path)];
        return problems.Count > 0 ? (null, problems) : (specification, []);
    }

    // What a schema does not say.
    private static IEnumerable<Problem> Contradictions(GravitySpecification specification, string path)
    {
        string At(string way) => $"{path}, {way}";
        if (specification.Data.File is null == specification.Data.Source is null)
        {
            yield return SpecificationTexts.OneOf(At("data"), "file, source");
        }
        foreach (var (name, made) in specification.Made)
        {
            foreach (var lacking in Lacking(made))
            {
                yield return SpecificationTexts.LackingKey(At($"made.{name}"), lacking);
            }
        }
        var filters = specification.Models.Prepend(specification).SelectMany(m => m.Sample ?? []);
        foreach (var filter in filters.Where(f => !f.IsOfLevels && !f.IsOfNumbers))
        {
            yield return SpecificationTexts.OneOf(
                At($"sample, {filter.Column}"),
                "in, notIn, from, to, above, below, is, isNot"
            );
        }
        if (specification.Potential is { Pairs: var pairs, Group: var group } && pairs is null == group is null)
        {
            yield return SpecificationTexts.OneOf(At("potential"), "pairs, group");
        }
        if (specification.Surge is { Members: var members, Group: var bloc } && members is null == bloc is null)
        {
            yield return SpecificationTexts.OneOf(At("surge"), "group, members");
        }
        foreach (var problem in UnknownGroups(specification).Select(g => SpecificationTexts.UnknownGroup(path, g)))
        {
            yield return problem;
        }
        foreach (var problem in OfModels(specification, path))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> OfModels(GravitySpecification specification, string path)
    {
        var parts = specification.Models.Count == 0 ? [specification] : specification.Models;
        foreach (var model in parts.Select(m => m.Over(specification)))
        {
            if (model.Dependent is null)
            {
                yield return SpecificationTexts.LackingKey(path, "dependent");
            }
            if (model.Errors is "fixest" or "ppmlhdfe" or "none" && model.Clusters is null or [])
            {
                yield return SpecificationTexts.LackingKey($"{path}, errors", "clusters");
            }
            var regressors = (model.Regressors ?? []).Select(r => $"{r.Of.Trim()} {r.By}".Trim());
            foreach (var list in new[] { regressors, model.Effects ?? [], model.Clusters ?? [] })
            {
                foreach (var twice in Repeated(list))
                {
                    yield return SpecificationTexts.KeyTwice(path, twice);
                }
            }
        }
        foreach (var twice in Repeated(specification.Models.Select(m => m.Name).OfType<string>()))
        {
            yield return SpecificationTexts.KeyTwice($"{path}, models", twice);
        }
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> words) =>
        words.GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    private static IEnumerable<string> Lacking(MadePart made) =>
        new (string Name, bool IsLacking)[]
        {
            ("group", made is { Kind: "group", Group: null, Members: null }),
            ("of", made is { Kind: "column" or "level" or "total", Of: null }),
            ("in", made is { Kind: "level", In: null }),
            ("by", made is { Kind: "total", By: null }),
        }
            .Where(m => m.IsLacking)
            .Select(m => m.Name);

    private static IEnumerable<string> UnknownGroups(GravitySpecification specification)
    {
        var known = Groups.All.Select(m => m.Group).ToHashSet(StringComparer.Ordinal);
        return specification
            .Made.Values.Select(m => m.Group)
            .Append(specification.Potential?.Group)
            .Append(specification.Surge?.Group)
            .OfType<string>()
            .Where(g => !known.Contains(g));
    }
}
