using System.Globalization;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>A number as it may have been meant.</summary>
/// <param name="Kind">"digits" or "sign".</param>
/// <param name="Text">The slip in words.</param>
/// <param name="From">What is printed.</param>
/// <param name="To">What may have been meant.</param>
internal sealed record Slip(string Kind, Saying Text, Evidence From, Evidence To);

/// <summary>Slips of whoever typed a number: two neighbouring digits exchanged, a balance with the other sign.</summary>
internal static class Slips
{
    public static IEnumerable<Slip> Of(Conflict conflict) =>
        from evidence in conflict.Claims.Select(c => c.Evidence)
        from slip in Digits(evidence).Concat(Sign(evidence))
        select slip;

    private static IEnumerable<Slip> Digits(Evidence evidence)
    {
        if (evidence.Claim is not { Qualifier: Qualifier.Exactly, Figure: { } figure })
        {
            return [];
        }
        var unit = Printed.InUnit(evidence, 2) - Printed.InUnit(evidence, 1);
        return Exchanged(figure).Select(e => As(e, evidence.Interval + Interval.Point((e - figure.Value) / unit)));

        Slip As(decimal meant, Interval interval) =>
            new(
                "digits",
                Reading("candidate.digits", evidence, interval),
                evidence,
                evidence with
                {
                    Interval = interval,
                }
            );
    }

    /// <summary>The number with any two different neighbouring digits exchanged.</summary>
    private static IEnumerable<decimal> Exchanged(PrintedFigure figure)
    {
        var scale = PrintedFigure.PowerOfTen(-Math.Min((int)figure.LastDigit, 0));
        var digits = decimal.Truncate(Math.Abs(figure.Value) * scale).ToString(CultureInfo.InvariantCulture);
        for (var at = 0; at + 1 < digits.Length; at++)
        {
            if (digits[at] != digits[at + 1] && (at > 0 || digits[1] != '0'))
            {
                var exchanged = digits[..at] + digits[at + 1] + digits[at] + digits[(at + 2)..];
                yield return decimal.Parse(exchanged, CultureInfo.InvariantCulture) / scale * Math.Sign(figure.Value);
            }
        }
    }

    private static IEnumerable<Slip> Sign(Evidence evidence) =>
        evidence is { IsRatio: false, Interval: { Low: { } low, High: { } high } }
        && evidence.Terms.Any(t => t.Coefficient < 0)
            ?
            [
                new(
                    "sign",
                    Reading("candidate.sign", evidence, new(-high, -low)),
                    evidence,
                    evidence with
                    {
                        Interval = new(-high, -low),
                    }
                ),
            ]
            : [];

    private static Saying Reading(string key, Evidence evidence, Interval meant) =>
        Texts.Say(say =>
            say.Text(
                key,
                ("printed", Printed.Text(evidence, say.Language)),
                ("read", Printed.Text(evidence, meant.Middle, Printed.Decimals(evidence), say.Language))
            )
        );
}
