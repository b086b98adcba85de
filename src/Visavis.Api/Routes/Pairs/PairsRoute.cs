using Visavis.Api.Answers;
using Visavis.Api.Asking;
using Visavis.Core;

namespace Visavis.Api.Routes.Pairs;

/// <summary>Two economies of which something is known together, and how much.</summary>
internal sealed record KnownPairAnswer(EconomyRef A, EconomyRef B, long Observations, long Claims);

/// <summary>The pairs that something is known of, those with most evidence first.</summary>
internal sealed class PairsRoute : Route<Page<KnownPairAnswer>>
{
    public override string Name => "pairs";

    public override string Path => "/api/v1/pairs";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [Asking.Parameters.Economy("reporter"), .. Asking.Parameters.Page];

    protected override Page<KnownPairAnswer> Of(Ask ask) =>
        Page<KnownPairAnswer>.Of(
            ask,
            [
                .. ask
                    .Workspace.Pairs()
                    .Where(p => ask["reporter"] is not { } code || Is(p.A, code) || Is(p.B, code))
                    .Select(p => new KnownPairAnswer(
                        EconomyRef.Of(p.A, ask.Language),
                        EconomyRef.Of(p.B, ask.Language),
                        p.Observations,
                        p.Claims
                    )),
            ]
        );

    private static bool Is(Economy economy, string code) =>
        economy.Code.Equals(code, StringComparison.OrdinalIgnoreCase);
}
