using System.Globalization;
using Visavis.Core;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Answers;

/// <summary>What a level is asked for: whose trade with whom, in which direction, when, by which witness.</summary>
/// <param name="By">Id of a source or of a document.</param>
/// <param name="Reporter">Whose trade.</param>
/// <param name="Partner">With whom.</param>
/// <param name="Direction">export, import, turnover or balance.</param>
/// <param name="Period">When.</param>
public sealed record LevelQuery(string By, Economy Reporter, Economy Partner, string Direction, Period Period)
{
    public Commodity Commodity { get; init; } = Commodity.Total;

    public Currency Currency { get; init; } = Currency.UsDollar;

    /// <summary>Absent where any will do and there is only one.</summary>
    public PartnerBasis? Basis { get; init; }

    public override string ToString() => $"{Reporter.Code}-{Partner.Code} {Direction} {Period} by {By}";
}

/// <summary>Finds the amount that one witness gives: a statistical source's figures, or the claims of a document.</summary>
public static class Levels
{
    /// <summary>The amount, or why there is none.</summary>
    public static (Input? Input, string? Why) Find(PairEvidence evidence, LevelQuery query)
    {
        var direct = query.Direction is "export" or "import" ? Observed(evidence, query) : null;
        direct ??= Claimed(evidence, query);
        if (direct is not null)
        {
            return (direct, null);
        }
        return query.Direction switch
        {
            "turnover" => Combine(evidence, query, 1),
            "balance" => Combine(evidence, query, -1),
            _ => (
                null,
                evidence.Say.Text(
                    query.Direction is "export" or "import"
                        ? $"answers.silent.{query.Direction}"
                        : "answers.silent.other",
                    ("by", query.By),
                    ("reporter", query.Reporter),
                    ("partner", query.Partner),
                    ("period", query.Period)
                )
            ),
        };
    }

    private static (Input? Input, string? Why) Combine(PairEvidence evidence, LevelQuery query, int sign)
    {
        var (exports, whyNotExports) = Find(evidence, query with { Direction = "export" });
        var (imports, whyNotImports) = Find(evidence, query with { Direction = "import" });
        if (exports is null || imports is null)
        {
            return (null, whyNotExports ?? whyNotImports);
        }
        var sum = sign > 0 ? exports.Bounds + imports.Bounds : exports.Bounds - imports.Bounds;
        return (
            new(exports.Value + (sign * imports.Value), sum, exports.Kind, [.. exports.Receipts, .. imports.Receipts]),
            null
        );
    }

    private static Input? Observed(PairEvidence evidence, LevelQuery query)
    {
        var flow = query.Direction == "export" ? Flow.Export : Flow.Import;
        var found = evidence
            .ObservationsBy(query.By)
            .Where(o =>
                o.Key.Reporter.Equals(query.Reporter)
                && o.Key.Partner.Equals(query.Partner)
                && o.Key.Flow == flow
                && o.Key.Period == query.Period
                && o.Key.Commodity == query.Commodity
                && o.Key.Currency == query.Currency
                && (query.Basis is null || o.Key.Basis == query.Basis)
                && o.Status.HasValue()
            )
            .ToList();
        // Two bases are two figures: which one is meant must be said.
        return found.Count == 1 ? Of(evidence, found[0]) : null;
    }

    private static Input? Claimed(PairEvidence evidence, LevelQuery query)
    {
        var found =
            from claim in evidence.ClaimsBy(query.By)
            where claim.Kind == ClaimKind.Level && !claim.IsForecast && claim.Direction == query.Direction
            where IsBetween(claim, query)
            where claim.Period == query.Period && claim.Commodity == query.Commodity && claim.Figure is not null
            let statement = ClaimTerms.EvidenceOf(claim)
            where
                statement is not null
                && statement.Interval.IsBounded
                && statement.Terms[0].Cell.Currency == query.Currency
            orderby statement.Interval.High - statement.Interval.Low, claim.Id
            select new Input(
                (double)MidOf(claim),
                statement.Interval,
                AnswerKind.Claimed,
                [ReceiptOf(evidence, claim)]
            );
        return found.FirstOrDefault();
    }

    // A turnover is the same from both sides; exports, imports and balances are not.
    private static bool IsBetween(Claim claim, LevelQuery query) =>
        (query.Reporter.Equals(claim.Reporter) && query.Partner.Equals(claim.Partner))
        || (
            query.Direction == "turnover"
            && query.Partner.Equals(claim.Reporter)
            && query.Reporter.Equals(claim.Partner)
        );

    /// <summary>The amount that a claim prints, in currency units.</summary>
    public static decimal MidOf(Claim claim) =>
        MoneyUnit.TryParse(claim.Unit, out var unit)
            ? claim.Figure!.Value.Value * PrintedFigure.PowerOfTen(unit.Exponent)
            : throw new ArgumentException($"Not an amount: {claim.Id}", nameof(claim));

    public static Input Of(PairEvidence evidence, Observation observation) =>
        new(
            (double)observation.Value!.Value,
            observation.Rounding,
            AnswerKind.Reported,
            [ReceiptOf(evidence, observation)]
        );

    public static ReceiptInput ReceiptOf(PairEvidence evidence, Observation observation)
    {
        var key = observation.Key;
        var basis = key.Basis == PartnerBasis.Unstated ? "" : evidence.Say[$"answers.basis.{key.Basis}"];
        var what = evidence.Say.Text(
            $"answers.flow.{key.Flow}",
            ("reporter", key.Reporter),
            ("partner", key.Partner),
            ("commodity", Wording.Commodity(evidence.Say, key.Commodity)),
            ("period", key.Period),
            ("basis", basis)
        );
        return new(
            what,
            $"{Printed(observation)} {UnitOf(observation).Name(evidence.Say.Language)}",
            observation.Source,
            evidence.VintageOf(observation.Place, observation.Source),
            observation.Place
        );
    }

    public static ReceiptInput ReceiptOf(PairEvidence evidence, Claim claim) =>
        new(
            evidence.Say.Text(
                "answers.claim",
                ("indicator", Wording.Indicator(evidence.Say, claim)),
                ("place", Wording.Place(evidence.Say, claim))
            ),
            $"{claim.Printed} {Wording.Unit(evidence.Say, claim)}".Trim(),
            claim.Source,
            evidence.VintageOf(claim.Place, claim.Source),
            claim.Place
        );

    private static MoneyUnit UnitOf(Observation observation) => new(observation.Key.Currency, observation.UnitExponent);

    /// <summary>The string that the source printed, given back from value, last digit and unit.</summary>
    public static string Printed(Observation observation)
    {
        var printed = observation.Value!.Value / PrintedFigure.PowerOfTen(observation.UnitExponent);
        var decimals = Math.Max(0, observation.UnitExponent - observation.LastDigit);
        return printed.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
