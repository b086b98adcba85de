using System.Text.Json.Serialization;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;

namespace Visavis.Workbench.Reconstruct;

/// <summary>An expectation as a file holds it.</summary>
internal sealed record KeptExpectation(string Source, bool IsTooSparse, IReadOnlyList<KeptMovement> Movements)
{
    public static KeptExpectation Of(Expectation expectation) =>
        new(expectation.Source!, expectation.IsTooSparse, [.. expectation.Movements.Select(KeptMovement.Of)]);

    public Expectation Told() => new(Source, IsTooSparse, [.. Movements.Select(m => m.Told())]);
}

/// <summary>A movement with codes for its economies.</summary>
internal sealed record KeptMovement(
    string Exporter,
    string Importer,
    string Side,
    MovementTie Tie,
    int Year,
    double Change,
    double Sd,
    double DegreesOfFreedom,
    DarkDesign Design,
    int LastKnown
)
{
    public static KeptMovement Of(PairMovement m) =>
        new(
            m.Exporter.Code,
            m.Importer.Code,
            m.Side.Code,
            m.Tie,
            m.Year,
            m.Change,
            m.Sd,
            m.DegreesOfFreedom,
            m.Design,
            m.LastKnown
        );

    public PairMovement Told() =>
        new(
            Economies.Find(Exporter),
            Economies.Find(Importer),
            Economies.Find(Side),
            Tie,
            Year,
            Change,
            Sd,
            DegreesOfFreedom,
            Design,
            LastKnown
        );
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(KeptExpectation))]
internal sealed partial class KeptJson : JsonSerializerContext;
