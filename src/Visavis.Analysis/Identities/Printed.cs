using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Evidence as its document prints it: amounts in the printed unit, growth and shares in per cent.</summary>
internal static class Printed
{
    /// <summary>The one number that the claim names, in the unit of the evidence's interval.</summary>
    public static decimal Nominal(Evidence evidence)
    {
        var (low, high) = (evidence.Interval.Low, evidence.Interval.High);
        return evidence.Claim.Qualifier == Qualifier.Almost ? high!.Value
            : evidence.Interval.IsBounded ? evidence.Interval.Middle
            : low ?? high ?? 0;
    }

    /// <summary>Decimals of the printed figure.</summary>
    public static int Decimals(Evidence evidence) => Math.Max(0, -(evidence.Claim.Figure?.LastDigit ?? 0));

    /// <summary>Power of ten of the printed unit; 0 for a ratio.</summary>
    public static int Exponent(Evidence evidence) =>
        !evidence.IsRatio && MoneyUnit.TryParse(evidence.Claim.Unit, out var unit) ? unit.Exponent : 0;

    /// <summary>A value of the evidence in its printed unit: 1.06 of growth is 6.</summary>
    public static decimal InUnit(Evidence evidence, decimal value) =>
        evidence switch
        {
            { IsRatio: false } => value / PrintedFigure.PowerOfTen(Exponent(evidence)),
            { Claim.Kind: ClaimKind.Growth } => (value - 1) * 100,
            { Claim.Kind: ClaimKind.Times } => value,
            _ => value * 100,
        };

    /// <summary>A value of the evidence as text with its per cent sign: "−7.7 %", "+41.2 %", "43.2".</summary>
    public static string Text(Evidence evidence, decimal value, int decimals, Language language)
    {
        var number = SpokenNumber.Of(InUnit(evidence, value), decimals, language);
        return evidence switch
        {
            { IsRatio: false } or { Claim.Kind: ClaimKind.Times } => number,
            { Claim.Kind: ClaimKind.Growth } when value > 1 => $"+{number} %",
            _ => $"{number} %",
        };
    }

    /// <summary>Decimals of the finest amount in a conflict, in a unit: 1 to 4.</summary>
    public static int Finest(IEnumerable<Statement> conflict, int exponent) =>
        conflict
            .Where(s => !s.IsIdentity && !s.IsRatio)
            .Select(s => Decimals(s.Evidence[0]) + exponent - Exponent(s.Evidence[0]))
            .Where(d => d <= 4)
            .Append(1)
            .Max();

    /// <summary>What the claim prints, as text.</summary>
    public static string Text(Evidence evidence, Language language) =>
        Text(evidence, Nominal(evidence), Decimals(evidence), language);

    /// <summary>An interval of the evidence in its printed unit: "[28.9, 29.1]".</summary>
    public static string Range(Evidence evidence, Interval interval, int decimals, Language language)
    {
        string End(decimal? end, string unbounded) =>
            end is { } value ? SpokenNumber.Of(InUnit(evidence, value), decimals, language) : unbounded;
        return $"[{End(interval.Low, "−∞")}{SpokenNumber.Separator(language)} {End(interval.High, "∞")}]";
    }
}
