using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>An irreducible set as a reader sees it: what each claim would have to be, and the arithmetic.</summary>
internal static class ConflictWords
{
    public static Conflict Of(List<Statement> conflict)
    {
        var claims = conflict.Where(s => !s.IsIdentity).Select(s => Contradict(s, conflict)).ToImmutableArray();
        return new(
            claims,
            [.. conflict.Select(s => s.Identity).OfType<Identity>()],
            Texts.Say(say => new Arithmetic(conflict, claims, say).Text())
        );
    }

    private static Contradicted Contradict(Statement claim, List<Statement> conflict)
    {
        var others = conflict.Where(s => s != claim).ToList();
        var needs =
            Polyhedron.Of(others).Over(claim.Form, claim.Base)
            ?? throw new InvalidOperationException("A conflict is irreducible: without one claim the others hold.");
        var evidence = claim.Evidence[0];
        var words = AtPoint(claim, others) ?? needs;
        return new(evidence, claim.Evidence[1..], needs, Texts.Say(say => InWords(say, evidence, words, conflict)));
    }

    /// <summary>What the others imply at their printed values; absent where these do not fit each other exactly.</summary>
    private static Interval? AtPoint(Statement claim, List<Statement> others)
    {
        var points = others.Select(s => s.IsIdentity ? s : AsPrinted(s));
        return Polyhedron.Of(points).Over(claim.Form, claim.Base);
    }

    private static Statement AsPrinted(Statement claim)
    {
        var exact = claim.Evidence[0] with { Interval = Interval.Point(Printed.Nominal(claim.Evidence[0])) };
        return Statement.Of(claim.Number, [exact], claim.Form, claim.Base);
    }

    private static string InWords(Speech say, Evidence evidence, Interval needs, List<Statement> conflict)
    {
        var decimals = evidence.IsRatio
            ? Math.Max(1, Printed.Decimals(evidence))
            : Printed.Finest(conflict, Printed.Exponent(evidence));
        string? End(decimal? end) => end is { } value ? Printed.Text(evidence, value, decimals, say.Language) : null;
        return (End(needs.Low), End(needs.High)) switch
        {
            ({ } low, { } high) when low == high => low,
            ({ } low, { } high) => say.Text("identities.to", ("low", low), ("high", high)),
            ({ } low, null) => say.Text("identities.at-least", ("low", low)),
            (null, { } high) => say.Text("identities.at-most", ("high", high)),
            _ => say["identities.anything"],
        };
    }
}
