using System.Globalization;
using System.Text.Json;
using Visavis.Core;

namespace Visavis.Workbench.Gravity.Specification;

/// <summary>From a file to a specification whose words are all known.</summary>
internal static class SpecificationReader
{
    private const long MostBytes = 1 << 20;

    private static readonly Lazy<JsonElement> Schema = new(() =>
    {
        using var stream = typeof(SpecificationReader).Assembly.GetManifestResourceStream("gravity.schema.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    });

    /// <summary>The specification, or all that is wrong with it.</summary>
    /// <exception cref="ProblemException">There is no such file, or it is no JSON.</exception>
    public static (GravitySpecification? Specification, IReadOnlyList<Problem> Problems) Read(string path)
    {
        var text = Text(path);
        try
        {
            using var document = JsonDocument.Parse(text);
            var problems = SchemaCheck.Of(Schema.Value, document.RootElement, path);
            if (problems.Count > 0)
            {
                return (null, problems);
            }
            var specification = document.Deserialize(SpecificationJson.Default.GravitySpecification)!;
            problems = [.. Contradictions(specification, path)];
            return problems.Count > 0 ? (null, problems) : (specification, []);
        }
        catch (JsonException e)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{path}:{e.LineNumber + 1}");
            throw new ProblemException(SpecificationTexts.NoJson(line, e.Message.Split(". ")[0]));
        }
    }

    private static byte[] Text(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new ProblemException(SpecificationTexts.NoSpecification(path));
        }
        try
        {
            return file.Length <= MostBytes
                ? File.ReadAllBytes(path)
                : throw new ProblemException(SpecificationTexts.TooLong(path, file.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(SpecificationTexts.NoJson(path, e.Message));
        }
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
        var models = specification.Models.Count == 0 ? [specification] : specification.Models;
        if (models.Select(m => m.Over(specification)).Any(m => m.Dependent is null))
        {
            yield return SpecificationTexts.LackingKey(path, "dependent");
        }
    }

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
