using Visavis.Api.Answers;
using Visavis.Api.Asking;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Routes.Pairs;

/// <summary>What there is about a pair.</summary>
/// <param name="A">The economy whose view comes first.</param>
/// <param name="B">The other.</param>
/// <param name="Commit">Number of the commit that answers.</param>
/// <param name="Observations">Figures of statistical sources on the trade of the two.</param>
/// <param name="Claims">Statements about it.</param>
/// <param name="Witnesses">One side's figures in one source, the one with most years first.</param>
/// <param name="Gdp">Sources of domestic products.</param>
/// <param name="Sources">Everybody who says something of either.</param>
internal sealed record PairAnswer(
    EconomyRef A,
    EconomyRef B,
    int Commit,
    int Observations,
    int Claims,
    IReadOnlyList<WitnessAnswer> Witnesses,
    IReadOnlyList<SourceRef> Gdp,
    IReadOnlyList<SourceRef> Sources
);

/// <summary>One side's figures of a pair in one source.</summary>
internal sealed record WitnessAnswer(EconomyRef Reporter, SourceRef Source, IReadOnlyList<int> Years);

/// <summary>What there is about a pair: who speaks, of which years.</summary>
internal sealed class PairRoute : Route<PairAnswer>
{
    public override string Name => "pair";

    public override string Path => "/api/v1/pairs/{a}/{b}";

    public override IReadOnlyList<Parameter> Parameters { get; } = Asking.Parameters.Pair;

    protected override PairAnswer Of(Ask ask) =>
        ask.OfPair(bench =>
        {
            var evidence = bench.Evidence;
            return new PairAnswer(
                EconomyRef.Of(evidence.A, ask.Language),
                EconomyRef.Of(evidence.B, ask.Language),
                evidence.Commit,
                evidence.PairObservations.Count(o => ask.Pair.Holds(o.Key.Period)),
                evidence.PairClaims.Count(c => c.Period is not { } p || ask.Pair.Holds(p)),
                [
                    .. Witness
                        .Of(evidence)
                        .Select(w => new WitnessAnswer(
                            EconomyRef.Of(w.Reporter, ask.Language),
                            SourceRef.Of(evidence, w.Source),
                            w.Years
                        )),
                ],
                [.. evidence.GdpVintages.Select(g => SourceRef.Of(evidence, g))],
                [.. evidence.Rows.Sources.Keys.Order(StringComparer.Ordinal).Select(s => SourceRef.Of(evidence, s))]
            );
        });
}
