using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Visavis.Core;

namespace Visavis.Workbench.Gravity.Specification;

/// <summary>A JSON file that is held against its schema before it is read.</summary>
internal static class SchemaFile
{
    private const long MostBytes = 1 << 20;

    /// <summary>What the file says, or every word of it that the schema does not know.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">Name of the schema, which this assembly holds.</param>
    /// <param name="kind">What is read.</param>
    /// <exception cref="ProblemException">There is no such file, or it is no JSON.</exception>
    public static (T? Read, IReadOnlyList<Problem> Problems) Read<T>(string path, string schema, JsonTypeInfo<T> kind)
        where T : class
    {
        var text = Text(path);
        try
        {
            using var rules = JsonDocument.Parse(typeof(SchemaFile).Assembly.GetManifestResourceStream(schema)!);
            using var document = JsonDocument.Parse(text);
            var problems = SchemaCheck.Of(rules.RootElement, document.RootElement, path);
            return problems.Count > 0 ? (null, problems) : (document.Deserialize(kind), []);
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
}
