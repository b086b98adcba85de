using System.Text.Json;
using System.Text.Json.Serialization;

namespace Visavis.Workbench.PairReport;

/// <summary>A question that users ask of a pair; its words are <c>questions.N.text</c> and, where something is missing for a full answer, <c>questions.N.lacks</c>.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Claims">Which claims belong beside it.</param>
internal sealed record QuestionText(int Number, IReadOnlyList<ClaimSelection> Claims)
{
    public static IReadOnlyList<QuestionText> All { get; } = Load();

    private static List<QuestionText> Load()
    {
        using var stream =
            typeof(QuestionText).Assembly.GetManifestResourceStream("questions.json")
            ?? throw new InvalidOperationException("questions.json is not in the assembly.");
        return JsonSerializer.Deserialize(stream, QuestionJson.Default.ListQuestionText)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<QuestionText>))]
internal sealed partial class QuestionJson : JsonSerializerContext;
