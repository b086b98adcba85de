using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Tries single changes that would reconcile a conflict. Each is a candidate, never the truth.</summary>
internal static class Repairs
{
    /// <summary>The candidates, in a fixed order of kinds and claims.</summary>
    public static IEnumerable<Candidate> Of(Conflict conflict, ImmutableArray<Claim> document) =>
        Factors(conflict)
            .Concat(Slips.Of(conflict).Select(s => Change.Of(s.Kind, s.Text, s.From, s.To)))
            .Concat(IndicesAsGrowth(conflict))
            .Concat(SwappedFlows(conflict, document))
            .Concat(Truncations(conflict))
            .Concat(OtherBases(conflict, document))
            .Concat(GoodsAndServices(conflict))
            .Where(c => Reconciles(conflict, c))
            .Select(c => c.Candidate)
            .DistinctBy(c => c.Kind is "factor" or "digits" ? (c.Kind, c.Claim.Id) : ($"{c.Text}", c.Claim.Id))
            .Concat(OtherSides(conflict));

    private static IEnumerable<Change> Factors(Conflict conflict) =>
        from evidence in Amounts(conflict)
        from exponent in new[] { -1, 1, -2, 2, -3, 3, 8 }
        where exponent < 8 || evidence.Claim.Unit == "USD"
        let factor = PrintedFigure.PowerOfTen(exponent)
        select Change.Of(
            "factor",
            Texts.Say(say => ReadAs(say, evidence, exponent)),
            evidence,
            evidence with
            {
                Interval = evidence.Interval * factor,
            }
        );

    private static string ReadAs(Speech say, Evidence evidence, int exponent) =>
        say.Text(
            Printed.Exponent(evidence) + exponent == 8 ? "candidate.hundred-millions" : "candidate.factor",
            ("printed", Printed.Text(evidence, say.Language)),
            (
                "read",
                Printed.Text(
                    evidence,
                    Printed.Nominal(evidence) * PrintedFigure.PowerOfTen(exponent),
                    Math.Max(0, Printed.Decimals(evidence) - exponent),
                    say.Language
                )
            ),
            (
                "unit",
                MoneyUnit.TryParse(evidence.Claim.Unit, out var unit) ? unit.Name(say.Language) : evidence.Claim.Unit
            )
        );

    private static IEnumerable<Change> IndicesAsGrowth(Conflict conflict) =>
        from evidence in All(conflict)
        where evidence.Claim is { Kind: ClaimKind.Growth, Figure: { Value: >= 80 and <= 130 } }
        select Change.Of(
            "index as growth",
            Texts.Say(say => say.Text("candidate.index", ("printed", Printed.Text(evidence, say.Language)))),
            evidence,
            evidence with
            {
                Interval = evidence.Interval + Interval.Point(-1),
            }
        );

    /// <summary>All exports and imports that the document prints for a period, exchanged.</summary>
    private static IEnumerable<Change> SwappedFlows(Conflict conflict, ImmutableArray<Claim> document) =>
        from evidence in Amounts(conflict).Where(IsDirected).DistinctBy(e => e.Claim.Period)
        let claim = evidence.Claim
        let inDocument = document.Where(c =>
            c.Kind == ClaimKind.Level && c.Period == claim.Period && SamePair(c, claim)
        )
        let exchanged = Quantities.Of(inDocument).Where(IsDirected).Select(Swapped).OfType<Evidence>().ToList()
        where exchanged.Exists(e => e.Claim.Direction == claim.Direction)
        let changed = Amounts(conflict)
            .Where(e => e.Claim.Period == claim.Period && IsDirected(e))
            .ToDictionary(e => e, e => Swapped(e)!)
        select new Change(
            new("swapped flows", claim, Texts.Say("candidate.swapped", ("period", claim.Period!.Value))),
            changed,
            [.. exchanged]
        );

    private static IEnumerable<Change> Truncations(Conflict conflict)
    {
        var cut = All(conflict)
            .Where(e => e.Claim.Qualifier == Qualifier.Exactly)
            .Select(e => (From: e, To: Truncated(e)))
            .ToList();
        var each = cut.Select(c =>
            Change.Of(
                "truncation",
                Texts.Say(say => say.Text("candidate.cut", ("printed", Printed.Text(c.From, say.Language)))),
                c.From,
                c.To
            )
        );
        return cut.Count == 0
            ? []
            : each.Append(
                new(
                    new("truncation", cut[0].From.Claim, Texts.Say("candidate.all-cut")),
                    cut.ToDictionary(c => c.From, c => c.To),
                    []
                )
            );
    }

    private static IEnumerable<Change> OtherBases(Conflict conflict, ImmutableArray<Claim> document) =>
        from evidence in All(conflict)
        let claim = evidence.Claim
        where claim is { Kind: ClaimKind.Growth or ClaimKind.Index, Period: not null }
        from level in document
        where
            level.Kind == ClaimKind.Level
            && SameFlow(level, claim)
            && level.Period!.Value.Months == claim.Period!.Value.Months
        let used = claim.BasePeriod ?? claim.Period!.Value.PlusYears(-1)
        where level.Period != used && level.Period != claim.Period
        let rebased = Quantities.Of(claim with { BasePeriod = level.Period })
        let anchor = Quantities.Of(level)
        where rebased is not null && anchor is not null
        select new Change(
            new("another base", claim, Texts.Say(say => OnBase(say, evidence, level.Period!.Value, anchor))),
            new() { [evidence] = rebased },
            [anchor]
        );

    private static string OnBase(Speech say, Evidence evidence, Period period, Evidence anchor) =>
        say.Text(
            "candidate.base",
            ("printed", Printed.Text(evidence, say.Language)),
            ("period", period),
            ("level", Printed.Text(anchor, say.Language))
        );

    private static IEnumerable<Change> GoodsAndServices(Conflict conflict) =>
        from statement in All(conflict)
            .Where(e => e.Claim is { Coverage: Coverage.Goods, Period: not null })
            .GroupBy(e => e.Claim.Locator)
        where statement.Any(e => e.Claim.Kind == ClaimKind.Level) && statement.Count() < conflict.Claims.Length
        let widened = statement.ToDictionary(
            e => e,
            e => Quantities.Of(e.Claim with { Coverage = Coverage.GoodsAndServices })!
        )
        select new Change(
            new(
                "goods and services",
                statement.First().Claim,
                Texts.Say(say => say.Text("candidate.services", ("printed", Listed(say, statement))))
            ),
            widened,
            []
        );

    private static string Listed(Speech say, IEnumerable<Evidence> evidence) =>
        evidence
            .Select(e => Printed.Text(e, say.Language))
            .Aggregate((one, two) => say.Text("identities.and", ("one", one), ("two", two)));

    private static IEnumerable<Candidate> OtherSides(Conflict conflict) =>
        from sides in new[] { All(conflict).GroupBy(e => e.Claim.Reporter!).ToList() }
        where sides.Count > 1
        let text = Texts.Say(say => string.Join("; ", sides.Select(s => BySide(say, s.Key, s))))
        select new Candidate("another side", sides[0].First().Claim, text);

    private static string BySide(Speech say, Economy side, IEnumerable<Evidence> evidence) =>
        say.Text("candidate.side", ("printed", Listed(say, evidence)), ("side", side));

    private static bool Reconciles(Conflict conflict, Change change)
    {
        if (change.OnlyNumber is var (from, to))
        {
            return conflict.Claims.Single(c => c.Evidence == from).Needs.Intersect(to.Interval) is not null;
        }
        var changed = All(conflict).Select(e => change.Changed.GetValueOrDefault(e, e)).ToList();
        changed.AddRange(change.Added);
        return new EvidenceSystem(
            changed,
            [.. conflict.Identities, .. Nesting.Of(changed.SelectMany(Quantities.CellsOf))]
        ).IsFeasible();
    }

    private static Evidence Truncated(Evidence evidence)
    {
        var width = evidence.Interval.High!.Value - evidence.Interval.Low!.Value;
        var middle = evidence.Interval.Middle;
        return evidence with
        {
            Interval =
                evidence.Claim.Figure!.Value.Value < 0 ? new(middle - width, middle) : new(middle, middle + width),
        };
    }

    private static Evidence? Swapped(Evidence evidence) =>
        Quantities.Of(evidence.Claim with { Direction = evidence.Claim.Direction == "export" ? "import" : "export" });

    private static bool IsDirected(Evidence evidence) => evidence.Claim.Direction is "export" or "import";

    private static bool SameFlow(Claim a, Claim b) =>
        SamePair(a, b) && a.Direction == b.Direction && a.Period is not null;

    private static bool SamePair(Claim a, Claim b) =>
        (a.Reporter, a.Partner, a.Commodity, a.Coverage, a.IsForecast)
        == (b.Reporter, b.Partner, b.Commodity, b.Coverage, b.IsForecast);

    private static IEnumerable<Evidence> All(Conflict conflict) => conflict.Claims.Select(c => c.Evidence);

    private static IEnumerable<Evidence> Amounts(Conflict conflict) => All(conflict).Where(e => !e.IsRatio);

    private sealed record Change(
        Candidate Candidate,
        Dictionary<Evidence, Evidence> Changed,
        ImmutableArray<Evidence> Added
    )
    {
        /// <summary>The change where one claim says another number of the same cells: then what the others need decides.</summary>
        public (Evidence From, Evidence To)? OnlyNumber { get; private init; }

        public static Change Of(string kind, Saying text, Evidence from, Evidence to) =>
            new(new(kind, from.Claim, text), new() { [from] = to }, []) { OnlyNumber = (from, to) };
    }
}
