using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>The shares of a structure as one witness gives them: partners named in the selection, in their order.</summary>
internal static class VectorInputs
{
    /// <summary>Whether a measure's parts are groups of partners: other parts, such as technology classes, are not found in a pair's figures.</summary>
    public static bool Gives(Measure measure) =>
        measure.RowType == typeof(GroupInStructure) || measure.RowType == typeof(TargetSplit);

    /// <summary>The parts in the order of the selection's <c>partners</c>, then equal targets where the measure compares with a target split.</summary>
    public static (IReadOnlyList<Input>? Inputs, string? Why) All(
        PairEvidence evidence,
        Selection selection,
        bool withTargets
    )
    {
        var parts = new List<Input>();
        foreach (var partners in selection.Text("partners").Split(','))
        {
            var (input, why) = Group(partners, evidence, selection);
            if (input is null)
            {
                return (null, why);
            }
            parts.Add(input);
        }
        var equal = 1m / parts.Count;
        var target = new Input((double)equal, Interval.Point(equal), AnswerKind.Calculated, []);
        return (withTargets ? [.. parts, .. Enumerable.Repeat(target, parts.Count)] : parts, null);
    }

    /// <summary>One part by its place in the selection's <c>partners</c>.</summary>
    public static (Input? Input, string? Why) Nth(PairEvidence evidence, Selection selection, int place)
    {
        var partners = selection.Text("partners").Split(',');
        return place < partners.Length
            ? Group(partners[place], evidence, selection)
            : (null, evidence.Say.Text("answers.no-part", ("parts", partners.Length), ("place", place + 1)));
    }

    // Partners joined by a plus are one group of the split: CHN+OTH.
    private static (Input? Input, string? Why) Group(string partners, PairEvidence evidence, Selection selection)
    {
        var parts = partners.Split('+').Select(code => Share(code, evidence, selection)).ToList();
        var missing = parts.FirstOrDefault(p => p.Input is null);
        return missing.Why is { } why ? (null, why) : (parts.Select(p => p.Input!).Aggregate(Sum), null);
    }

    private static Input Sum(Input a, Input b) =>
        new(a.Value + b.Value, a.Bounds + b.Bounds, a.Kind, [.. a.Receipts, .. b.Receipts]);

    private static (Input? Input, string? Why) Share(string code, PairEvidence evidence, Selection selection)
    {
        var by = selection.Text("by");
        var flow = selection.Text("flow");
        var reporter = selection.Economy("reporter");
        var period = selection.Period("period");
        if (selection.Trouble is { } trouble)
        {
            return (null, trouble);
        }
        var claim = evidence
            .ClaimsBy(by)
            .Where(c =>
                c.Kind == ClaimKind.Share && c.Direction == flow && c.Period == period && reporter.Equals(c.Reporter)
            )
            .Where(c =>
                c.Partner?.Code == code && c.Commodity.IsTotal && c.Figure is not null && c.Whole == Whole.AllPartners
            )
            .OrderBy(c => c.Locator.StartsWith("Table", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return claim is null
            ? (
                null,
                evidence.Say.Text(
                    flow == "import" ? "answers.no-share.import" : "answers.no-share.export",
                    ("by", by),
                    ("partner", Economies.TryFind(code, out var partner) ? (object)partner : code),
                    ("reporter", reporter),
                    ("period", period)
                )
            )
            : (
                new(
                    (double)(claim.Figure!.Value.Value / 100),
                    claim.Figure.Value.Rounding(claim.Qualifier, zerosCount: true) * 0.01m,
                    AnswerKind.Claimed,
                    [Levels.ReceiptOf(evidence, claim)]
                ),
                null
            );
    }
}
