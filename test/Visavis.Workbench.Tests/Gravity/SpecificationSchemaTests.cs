using System.Text.Json;
using Visavis.Workbench.Gravity.Specification;

namespace Visavis.Workbench.Tests.Gravity;

/// <summary>What the schema of a specification lists, the reader takes, and nothing else.</summary>
public sealed class SpecificationSchemaTests
{
    private static readonly JsonElement Schema = JsonElement.Parse(
        File.ReadAllText(Repository.File("src/Visavis.Workbench/Gravity/Specification/gravity.schema.json"))
    );

    public static TheoryData<string, Type> Parts =>
        new()
        {
            { "", typeof(GravitySpecification) },
            { "data", typeof(DataPart) },
            { "columns", typeof(ColumnsPart) },
            { "made", typeof(MadePart) },
            { "model", typeof(ModelPart) },
            { "potential", typeof(PotentialPart) },
            { "surge", typeof(SurgePart) },
        };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_word_of_the_schema_has_its_member_and_every_member_its_word(string definition, Type part)
    {
        var rule = definition.Length == 0 ? Schema : Schema.GetProperty("$defs").GetProperty(definition);
        var words = rule.GetProperty("properties").EnumerateObject().Select(p => p.Name).Where(n => n != "$schema");
        var members = part.GetProperties()
            .Where(p => p.CanWrite)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));
        Assert.Equal(words.Order(StringComparer.Ordinal), members.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Words_beside_the_models_are_those_of_a_model()
    {
        var model = Schema.GetProperty("$defs").GetProperty("model").GetProperty("properties");
        Assert.All(
            model.EnumerateObject(),
            p => Assert.Equal(p.Value.GetRawText(), Schema.GetProperty("properties").GetProperty(p.Name).GetRawText())
        );
    }
}
