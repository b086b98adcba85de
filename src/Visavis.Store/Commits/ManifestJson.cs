using System.Text.Json.Serialization;

namespace Visavis.Store.Commits;

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(WorkspaceFormat))]
internal sealed partial class ManifestJson : JsonSerializerContext;

/// <summary>What <c>workspace.json</c> holds.</summary>
internal sealed record WorkspaceFormat(int Format);
