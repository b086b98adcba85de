using System.Text.Json.Serialization;

namespace Visavis.Workbench.Gravity.Specification;

// What a specification file says, as it says it; gravity.schema.json says what each member means.
// Members with a standard value have setters: the generated reader leaves a setter alone where the file says nothing.

/// <summary>The whole file.</summary>
internal sealed record GravitySpecification : ModelPart
{
    public string Title { get; set; } = "";

    public DataPart Data { get; set; } = new();

    public ColumnsPart Columns { get; set; } = new();

    public Dictionary<string, MadePart> Made { get; set; } = [];

    public IReadOnlyList<ModelPart> Models { get; set; } = [];

    public bool Stars { get; set; }

    public PotentialPart? Potential { get; set; }

    public SurgePart? Surge { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GravitySpecification))]
internal sealed partial class SpecificationJson : JsonSerializerContext;
