using System.Text.Json.Serialization;

namespace Visavis.Workbench.Counterfactual;

// What a specification file says, as it says it; counterfactual.schema.json says what each member means.
// Members with a standard value have setters: the generated reader leaves a setter alone where the file says nothing.

/// <summary>The whole file.</summary>
internal sealed record CounterfactualSpecification
{
    public string Title { get; set; } = "";

    public WorldPart Data { get; set; } = new();

    public int? Year { get; set; }

    public double Sigma { get; set; }

    public IReadOnlyList<CoefficientPart>? Coefficients { get; set; }

    public IReadOnlyList<IReadOnlyList<double>>? Covariance { get; set; }

    public EstimatePart? Estimate { get; set; }

    public string Baseline { get; set; } = "observed";

    public string Mode { get; set; } = "exact";

    public string? Reference { get; set; }

    public int Draws { get; set; } = 1000;

    public ulong Seed { get; set; } = 1;

    public IReadOnlyList<ScenarioPart> Scenarios { get; set; } = [];

    public IReadOnlyList<FlowPart> Flows { get; set; } = [];

    [JsonIgnore]
    public bool IsFitted => Baseline == "fitted";
}

internal sealed record WorldPart
{
    public string File { get; set; } = "";

    public string Exporter { get; set; } = "exporter";

    public string Importer { get; set; } = "importer";

    public string Trade { get; set; } = "trade";

    public string? Year { get; set; }
}

internal sealed record CoefficientPart
{
    public string Name { get; set; } = "";

    public double Value { get; set; }

    public double Error { get; set; }
}

internal sealed record EstimatePart
{
    public IReadOnlyList<string> Regressors { get; set; } = [];

    public IReadOnlyList<string>? Effects { get; set; }

    public IReadOnlyList<string>? Clusters { get; set; }
}

internal sealed record ScenarioPart
{
    public string Name { get; set; } = "";

    public IReadOnlyList<ChangePart> Changes { get; set; } = [];
}

/// <summary>Which pairs are meant.</summary>
internal record PairsPart
{
    public IReadOnlyList<string>? Among { get; set; }

    public IReadOnlyList<IReadOnlyList<string>>? Between { get; set; }

    public IReadOnlyList<string>? Exporters { get; set; }

    public IReadOnlyList<string>? Importers { get; set; }

    [JsonIgnore]
    public bool IsOneWay => Exporters is not null || Importers is not null;

    [JsonIgnore]
    public IEnumerable<string> Members =>
        new[] { Among, Exporters, Importers }.Concat(Between ?? []).SelectMany(list => list ?? []);
}

internal sealed record ChangePart : PairsPart
{
    public string? Set { get; set; }

    public double? To { get; set; }

    public double? Costs { get; set; }
}

internal sealed record FlowPart : PairsPart
{
    public string Name { get; set; } = "";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CounterfactualSpecification))]
internal sealed partial class CounterfactualJson : JsonSerializerContext;
