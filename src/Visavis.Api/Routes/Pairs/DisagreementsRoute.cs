using Visavis.Analysis.Identities;
using Visavis.Api.Asking;
using Visavis.Workbench.Answers;

namespace Visavis.Api.Routes.Pairs;

/// <summary>Where printed figures contradict themselves, and where sources differ.</summary>
/// <param name="Checked">Claims that something could be checked with.</param>
/// <param name="Claims">All claims.</param>
/// <param name="Conflicts">Within one document.</param>
/// <param name="Disagreements">Between documents: no error, sources differ.</param>
internal sealed record DisagreementsAnswer(
    int Checked,
    int Claims,
    IReadOnlyList<ContradictionAnswer> Conflicts,
    IReadOnlyList<DisagreementAnswer> Disagreements
);

/// <summary>Claims that cannot hold together.</summary>
/// <param name="Rating">How sure that is.</param>
/// <param name="Arithmetic">The contradiction as a reader would write it.</param>
/// <param name="Reading">An innocent reading that would mend it.</param>
/// <param name="Candidates">Single changes that would mend it: candidates, never the truth.</param>
/// <param name="Claims">Who prints what.</param>
internal sealed record ContradictionAnswer(
    Rating Rating,
    string Arithmetic,
    string? Reading,
    IReadOnlyList<string> Candidates,
    IReadOnlyList<ClaimAnswer> Claims
);

/// <summary>Two sources on the same quantity.</summary>
internal sealed record DisagreementAnswer(ClaimAnswer One, ClaimAnswer Other);

/// <summary>What does not fit in the claims about a pair.</summary>
internal sealed class DisagreementsRoute : Route<DisagreementsAnswer>
{
    public override string Name => "disagreements";

    public override string Path => "/api/v1/pairs/{a}/{b}/disagreements";

    public override bool TakesLong => true;

    public override IReadOnlyList<Parameter> Parameters { get; } = Asking.Parameters.Pair;

    protected override DisagreementsAnswer Of(Ask ask) => ask.OfPair(bench => Of(ask, bench));

    private static DisagreementsAnswer Of(Ask ask, Bench bench)
    {
        var found = bench.Findings;
        bool Holds(Core.Claim claim) => claim.Period is not { } period || ask.Pair.Holds(period);
        return new(
            found.Findings.Count(f => f.Verdict != Verdict.NotCheckable),
            found.Findings.Length,
            [
                .. found
                    .Conflicts.Where(c => c.Conflict.Claims.Any(x => Holds(x.Evidence.Claim)))
                    .Select(c => Of(bench, c)),
            ],
            [
                .. found
                    .Disagreements.Where(d => Holds(d.One.Claim))
                    .Select(d => new DisagreementAnswer(
                        ClaimAnswer.Of(bench, d.One.Claim),
                        ClaimAnswer.Of(bench, d.Other.Claim)
                    )),
            ]
        );
    }

    private static ContradictionAnswer Of(Bench bench, RatedConflict conflict) =>
        new(
            conflict.Rating,
            conflict.Conflict.Arithmetic.In(bench.Say.Language),
            conflict.Reading?.In(bench.Say.Language),
            [.. conflict.Candidates.Select(c => c.Text.In(bench.Say.Language))],
            [.. conflict.Conflict.Claims.Select(c => ClaimAnswer.Of(bench, c.Evidence.Claim))]
        );
}
