using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Visavis.Core;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Declared;

/// <summary>A chart: a sentence and a selection. It is one file of the folder <c>charts</c>, and it exists because the file does.</summary>
internal sealed record ChartDeclaration
{
    public required string Id { get; init; }

    /// <summary>The section that it stands in.</summary>
    public required string Section { get; init; }

    /// <summary>What it shows, whatever the figures are.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>What the figures say; printed only while <see cref="Holds"/> holds.</summary>
    public required Bilingual Sentence { get; init; }

    public Bilingual? Note { get; init; }

    /// <summary>line, step, dot, bar, shares: over time. rows: a dot a row. matrix: who says what.</summary>
    public required string Mark { get; init; }

    /// <summary>The tag that parts it into small multiples.</summary>
    public string? Panel { get; init; }

    /// <summary>The tag that keeps rows, or the columns of a matrix, apart.</summary>
    public string? Group { get; init; }

    /// <summary>Printed power of ten of money, and decimals.</summary>
    public int? Exponent { get; init; }

    public int? Decimals { get; init; }

    /// <summary>The tag whose values one area each spans: the two that disagree.</summary>
    public string? Band { get; init; }

    /// <summary>Name of the area.</summary>
    public Bilingual? BandName { get; init; }

    /// <summary>A method whose note names the period to mark.</summary>
    public string? Turn { get; init; }

    public required IReadOnlyList<Layer> Layers { get; init; }

    public Dictionary<string, Reference> Let { get; set; } = [];

    public required IReadOnlyList<Condition> Holds { get; init; }
}

/// <summary>A key sentence: its first variant whose figures are there and hold. One file of the folder <c>sentences</c>.</summary>
internal sealed record SentenceDeclaration
{
    public required string Id { get; init; }

    public required IReadOnlyList<Variant> Variants { get; init; }
}

/// <summary>One way to put a sentence.</summary>
internal sealed record Variant
{
    public required Bilingual Text { get; init; }

    public required Dictionary<string, Reference> Let { get; init; }

    public required IReadOnlyList<Condition> Holds { get; init; }
}

/// <summary>A template in each language.</summary>
internal sealed record Bilingual(string En, string Ru)
{
    public Phrase In(Language language) => Phrase.Parse(language == Language.Ru ? Ru : En);
}

/// <summary>Rows and how they are drawn.</summary>
// Members with a standard value have setters: the generated reader leaves a setter alone where the file says nothing.
internal sealed record Layer
{
    /// <summary>figures, witnesses, mirror, claims, programme, counts.</summary>
    public required string Rows { get; init; }

    public Pick Pick { get; set; } = new();

    /// <summary>Tags whose labels together name a series, or a row.</summary>
    public IReadOnlyList<string> Series { get; set; } = [];

    public string? Mark { get; init; }
}

/// <summary>Which rows. A and B stand for the two economies.</summary>
internal sealed record Pick
{
    public string? Measure { get; init; }

    public IReadOnlyList<string>? Reporters { get; init; }

    public IReadOnlyList<string>? Partners { get; init; }

    public string? Flow { get; init; }

    public string? Commodity { get; init; }

    /// <summary>year or month.</summary>
    public string? Each { get; init; }

    /// <summary>reported or claimed; absent for both.</summary>
    public string? Said { get; init; }

    /// <summary>Of claims.</summary>
    public ClaimSelection? Claims { get; init; }

    public string? Coverage { get; init; }

    public int? From { get; init; }

    /// <summary>Of claims, only those that name two ends: no "more than".</summary>
    public bool Bounded { get; init; }

    /// <summary>Only the last period of which so many rows speak.</summary>
    public int? LastSaidBy { get; init; }

    /// <summary>Of counts, what is counted.</summary>
    public string? Of { get; init; }
}

/// <summary>One row of a selection, by its place in an order.</summary>
internal sealed record Reference
{
    public string? Rows { get; init; }

    public Pick Pick { get; set; } = new();

    /// <summary>first, latest, highest, lowest, widest: the largest in size whatever its sign, or range: from the lowest to the highest.</summary>
    public string At { get; set; } = "latest";

    /// <summary>Tags with the value that they must have; A and B stand for the two economies.</summary>
    public Dictionary<string, string> Where { get; set; } = [];

    /// <summary>Tags that must be as those of another reference.</summary>
    public Dictionary<string, string> Like { get; set; } = [];

    /// <summary>Tags that must be other than those of another reference.</summary>
    public Dictionary<string, string> Unlike { get; set; } = [];
}

/// <summary>What has to hold, to the ends of the intervals.</summary>
internal sealed record Condition
{
    /// <summary>Name of a reference.</summary>
    public required string Of { get; init; }

    /// <summary>Its size, without the sign, is meant.</summary>
    public bool Size { get; init; }

    /// <summary>A number, or the name of another reference.</summary>
    public JsonElement? Above { get; init; }

    public JsonElement? Below { get; init; }

    /// <summary>Its period begins later than that of another reference.</summary>
    public string? After { get; init; }
}

/// <summary>The files of a folder that was built in.</summary>
internal static class Declarations
{
    public static IReadOnlyList<ChartDeclaration> Charts { get; } =
        Load("charts", DeclarationJson.Default.ChartDeclaration);

    public static IReadOnlyList<SentenceDeclaration> Sentences { get; } =
        Load("sentences", DeclarationJson.Default.SentenceDeclaration);

    private static List<T> Load<T>(string folder, JsonTypeInfo<T> type)
    {
        var assembly = typeof(Declarations).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith($"Declared/{folder}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => assembly.GetManifestResourceStream(n)!)
                .Select(s => JsonSerializer.Deserialize(s, type)!),
        ];
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(ChartDeclaration))]
[JsonSerializable(typeof(SentenceDeclaration))]
internal sealed partial class DeclarationJson : JsonSerializerContext;
