using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Conversion;

/// <summary>Carries values from one edition of a nomenclature to another. Nothing is lost: what has no code there is set aside with its reason.</summary>
public static class Converter
{
    /// <summary>Converts values. Codes are taken in their canonical form.</summary>
    /// <param name="values">Values by code of the concordance's first edition; a code may stand several times.</param>
    /// <param name="concordance">Which codes may be which.</param>
    /// <param name="weighting">How codes are split.</param>
    public static ConversionStep Convert(IReadOnlyList<CodedValue> values, Concordance concordance, Weighting weighting)
    {
        var byFate = values
            .Select(v => v with { Code = concordance.From.Canonical(v.Code) })
            .ToLookup(v => FateOf(v.Code, concordance));
        var converted = byFate[Fate.Converted].ToList();
        var unspecified = byFate[Fate.Unspecified].ToList();
        var sums = Spread(converted, concordance, weighting);
        var balances = Balances(converted, concordance, sums);
        if (unspecified.Count > 0)
        {
            Add(sums, concordance.To.Residual, unspecified.Sum(v => v.Value));
        }
        return new()
        {
            From = concordance.From,
            To = concordance.To,
            Origin = weighting.Origin,
            Values = [.. sums.Select(s => new CodedValue(s.Key, s.Value, Place.Nowhere))],
            SetAside = [.. byFate[Fate.SetAside].Select(v => new Unconverted(v, Texts.Unconvertible(v, concordance)))],
            Balances = balances,
            Residual = values.Where(v => concordance.From.IsResidual(v.Code)).Sum(v => v.Value),
            Before = values.Sum(v => v.Value),
        };
    }

    private enum Fate
    {
        Converted,
        Unspecified,
        SetAside,
    }

    // What the concordance does not name but nobody specified stays unspecified.
    private static Fate FateOf(string code, Concordance concordance) =>
        concordance.TryTargets(code, out _) ? Fate.Converted
        : concordance.From.IsResidual(code) && concordance.To.Residual.Length > 0 ? Fate.Unspecified
        : Fate.SetAside;

    private static SortedDictionary<string, decimal> Spread(
        List<CodedValue> values,
        Concordance concordance,
        Weighting weighting
    )
    {
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            concordance.TryTargets(value.Code, out var lines);
            var parts = Apportionment.Split(value.Value, weighting.For(lines));
            for (var i = 0; i < parts.Length; i++)
            {
                Add(sums, lines[i].To.Code, parts[i]);
            }
        }
        return sums;
    }

    private static ImmutableArray<Balance> Balances(
        List<CodedValue> values,
        Concordance concordance,
        SortedDictionary<string, decimal> sums
    ) =>
        [
            .. values
                .GroupBy(v => concordance.ComponentOf(v.Code))
                .OrderBy(g => g.Key.Sources[0], StringComparer.Ordinal)
                .Select(g => new Balance(
                    g.Key,
                    g.Sum(v => v.Value),
                    g.Key.Targets.Sum(t => sums.GetValueOrDefault(t)),
                    g.Sum(v => Math.Abs(v.Value))
                )),
        ];

    private static void Add(SortedDictionary<string, decimal> sums, string code, decimal value) =>
        sums[code] = sums.GetValueOrDefault(code) + value;
}
