namespace Visavis.Analysis.Measures;

/// <summary>An index of unit values: it rises with values now and quantities before, and falls with the other two.</summary>
public abstract class UnitValueIndexMeasure : MatchedMeasure<UnitValues>
{
    /// <inheritdoc/>
    protected override IReadOnlyList<int> MatchedFrom => [0];

    /// <inheritdoc/>
    protected override IReadOnlyList<bool> Rises => [true, false, false, true];
}
