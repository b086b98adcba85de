using Visavis.Econometrics.Bipartite;

namespace Visavis.Analysis.Measures;

/// <summary>An index of complexity, of economies or of commodities: both come from the same eigenvector.</summary>
public abstract class ComplexityMeasure : MatrixMeasure
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<Measured> Compute(TradeMatrix exports)
    {
        var indices = ComplexityIndices.Of(Incidence.OfAdvantages(exports.Values.Span, exports.Commodities));
        var found = Of(indices);
        var count = Axis == MatrixAxis.Economies ? exports.Economies : exports.Commodities;
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    indices.Outcome switch
                    {
                        ComplexityOutcome.AllAlike => Measured.Undefined("all economies are alike"),
                        ComplexityOutcome.NotUnique => Measured.Undefined("more than one answer fits"),
                        _ => found.TryGetValue(i, out var value) ? Measured.Of(value) : WithoutAdvantage,
                    }
                ),
        ];
    }

    /// <summary>The indices of this measure's axis.</summary>
    protected abstract IReadOnlyDictionary<int, double> Of(ComplexityIndices indices);

    /// <summary>Why a line of the axis is in no comparison.</summary>
    protected abstract Measured WithoutAdvantage { get; }
}
