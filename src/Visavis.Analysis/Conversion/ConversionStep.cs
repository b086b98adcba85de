using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Conversion;

/// <summary>What became of values between two editions.</summary>
public sealed record ConversionStep
{
    /// <summary>The edition converted from.</summary>
    public required Nomenclature From { get; init; }

    /// <summary>The edition converted to.</summary>
    public required Nomenclature To { get; init; }

    /// <summary>Where the weights come from.</summary>
    public required WeightOrigin Origin { get; init; }

    /// <summary>Sums by code of the second edition, sorted by code.</summary>
    public required ImmutableArray<CodedValue> Values { get; init; }

    /// <summary>What has no code there.</summary>
    public required ImmutableArray<Unconverted> SetAside { get; init; }

    /// <summary>What went into each component that has values and what came out, by first code.</summary>
    public required ImmutableArray<Balance> Balances { get; init; }

    /// <summary>Part of the values that nobody specified, and that stays unspecified.</summary>
    public required decimal Residual { get; init; }

    /// <summary>Sum of all values that came.</summary>
    public required decimal Before { get; init; }

    /// <summary>Sum of the values by code of the second edition.</summary>
    public decimal After => Values.Sum(v => v.Value);

    /// <summary>Sum of what was set aside.</summary>
    public decimal Aside => SetAside.Sum(s => s.Value.Value);

    /// <summary>Whether nothing was lost or made, in any component and in all, to the last digit.</summary>
    public bool IsConserved => Before == After + Aside && Balances.All(b => b.IsConserved);

    /// <summary>How much of the value weights decided on: one line a relation that has values.</summary>
    public ImmutableArray<RelationShare> Ambiguity
    {
        get
        {
            var whole = Balances.Sum(b => b.Weight);
            return
            [
                .. Balances
                    .GroupBy(b => b.Component.Relation)
                    .OrderBy(g => g.Key)
                    .Select(g => new RelationShare(
                        g.Key,
                        g.Count(),
                        g.Sum(b => b.Component.Sources.Length),
                        whole == 0 ? 0 : g.Sum(b => b.Weight) / whole
                    )),
            ];
        }
    }
}
