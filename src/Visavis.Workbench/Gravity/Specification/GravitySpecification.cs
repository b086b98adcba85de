using System.Text.Json;
using System.Text.Json.Serialization;

namespace Visavis.Workbench.Gravity.Specification;

// What a specification file says, as it says it; gravity.schema.json says what each member means.
// Members with a standard value have setters: the generated reader leaves a setter alone where the file says nothing.

/// <summary>A model, or the defaults of all models: what is absent is taken from these.</summary>
internal record ModelPart
{
    public string? Name { get; set; }

    public string? Dependent { get; set; }

    public string? Estimator { get; set; }

    public IReadOnlyList<RegressorPart>? Regressors { get; set; }

    public IReadOnlyList<string>? Effects { get; set; }

    public IReadOnlyList<string>? Clusters { get; set; }

    public string? Errors { get; set; }

    public IReadOnlyList<FilterPart>? Sample { get; set; }

    public string? Offset { get; set; }

    public string? Weights { get; set; }

    public bool? KeepSingletons { get; set; }

    /// <summary>The model with the defaults in the place of what it does not say.</summary>
    public ModelPart Over(ModelPart defaults) =>
        new()
        {
            Name = Name ?? defaults.Name,
            Dependent = Dependent ?? defaults.Dependent,
            Estimator = Estimator ?? defaults.Estimator,
            Regressors = Regressors ?? defaults.Regressors,
            Effects = Effects ?? defaults.Effects,
            Clusters = Clusters ?? defaults.Clusters,
            Errors = Errors ?? defaults.Errors,
            Sample = Sample ?? defaults.Sample,
            Offset = Offset ?? defaults.Offset,
            Weights = Weights ?? defaults.Weights,
            KeepSingletons = KeepSingletons ?? defaults.KeepSingletons,
        };
}

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

internal sealed record DataPart
{
    public string? File { get; set; }

    public string? Source { get; set; }

    public int? From { get; set; }

    public int? To { get; set; }

    public string Side { get; set; } = "exporter";

    public string Unnamed { get; set; } = "zero";

    public IReadOnlyList<IReadOnlyList<string>> Reconstructed { get; set; } = [];

    public int Draws { get; set; }

    public int Seed { get; set; } = 1;
}

internal sealed record ColumnsPart
{
    public string Exporter { get; set; } = "exporter";

    public string Importer { get; set; } = "importer";

    public string Year { get; set; } = "year";

    public string? Sector { get; set; }

    public string? Draw { get; set; }

    public string Codes { get; set; } = "iso3";
}

internal sealed record MadePart
{
    public string Kind { get; set; } = "";

    public double? Internal { get; set; }

    public string? Group { get; set; }

    public IReadOnlyList<Word>? Members { get; set; }

    public int? From { get; set; }

    public string Who { get; set; } = "both";

    public string? Of { get; set; }

    public IReadOnlyList<Word>? In { get; set; }

    public IReadOnlyList<string>? By { get; set; }

    public int Lag { get; set; }

    public int Lead { get; set; }

    public double? Otherwise { get; set; }

    /// <summary>Years back; negative: ahead.</summary>
    public int Shift => Lag - Lead;
}

internal sealed record FilterPart
{
    public string Column { get; set; } = "";

    public IReadOnlyList<Word>? In { get; set; }

    public IReadOnlyList<Word>? NotIn { get; set; }

    public double? From { get; set; }

    public double? To { get; set; }

    public double? Above { get; set; }

    public double? Below { get; set; }

    public string? Is { get; set; }

    public string? IsNot { get; set; }

    public bool IsOfNumbers => (From ?? To ?? Above ?? Below) is not null;

    public bool IsOfLevels => In is not null || NotIn is not null || Is is not null || IsNot is not null;
}

internal sealed record PotentialPart
{
    public string? Model { get; set; }

    public IReadOnlyList<IReadOnlyList<string>>? Pairs { get; set; }

    public string? Group { get; set; }

    public bool OutOfSample { get; set; }
}

internal sealed record SurgePart
{
    public string? Model { get; set; }

    public string? Group { get; set; }

    public IReadOnlyList<Word>? Members { get; set; }

    public int Act { get; set; }

    public int? Base { get; set; }

    public int Leads { get; set; } = 4;

    public int Lags { get; set; } = 4;

    public int Window { get; set; } = 3;
}

/// <summary>A regressor, and the column whose levels each have a coefficient.</summary>
[JsonConverter(typeof(RegressorPartJson))]
internal sealed record RegressorPart(string Of)
{
    public string? By { get; init; }

    public string? Base { get; init; }
}

/// <summary>A value that may be written as a number: a year, a numeric code.</summary>
[JsonConverter(typeof(WordJson))]
internal readonly record struct Word(string Text);

internal sealed class WordJson : JsonConverter<Word>
{
    public override Word Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonElement.ParseValue(ref reader).ToString());

    public override void Write(Utf8JsonWriter writer, Word value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}

internal sealed class RegressorPartJson : JsonConverter<RegressorPart>
{
    public override RegressorPart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        string? Text(string name) => json.TryGetProperty(name, out var value) ? value.ToString() : null;
        return json.ValueKind == JsonValueKind.String
            ? new(json.ToString())
            : new(Text("of") ?? "") { By = Text("by"), Base = Text("base") };
    }

    public override void Write(Utf8JsonWriter writer, RegressorPart value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Of);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GravitySpecification))]
internal sealed partial class SpecificationJson : JsonSerializerContext;
