namespace Visavis.Analysis.Measures;

/// <summary>The balance as a part of the turnover: −1 where all is bought, 1 where all is sold.</summary>
public sealed class NormalisedBalance : Measure<PairFlows>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "normalised-balance",
            NameEn: "Normalised balance",
            NameRu: "Нормированное сальдо",
            Question: "How one-sided is the trade of the two?",
            QuestionRu: "Насколько односторонняя торговля двух сторон?",
            Unit: Unit.Ratio,
            Formula: "(X − M) / (X + M)",
            Source: "Mikic & Gilbert, Trade Statistics in Policymaking, 2009",
            Range: (-1, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in PairFlows row) =>
        row.Exports + row.Imports == 0
            ? Measured.Undefined("no trade at all")
            : Measured.Of((row.Exports - row.Imports) / (row.Exports + row.Imports));
}
