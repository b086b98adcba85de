using Visavis.Core;

namespace Visavis.Analysis.Measures;

/// <summary>Coefficient of trade-and-economic connectedness: the trade of a pair per hundred dollars of both economies.</summary>
public sealed class Ktes : Measure<Connectedness>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "ktes",
            NameEn: "Coefficient of trade-and-economic connectedness (KTES)",
            NameRu: "Коэффициент торгово-экономической связанности (КТЭС)",
            Question: "How large is the trade of the two beside the two economies?",
            QuestionRu: "Насколько велика взаимная торговля рядом с размером двух экономик?",
            Unit: Unit.Hundredfold,
            Formula: "100 · (X + M) / (GDP_a + GDP_b)",
            Source: "METHODS section 1; printed by its author for 2021 and 2023 with IMF WEO October 2024",
            Range: (0, double.PositiveInfinity)
        )
        {
            FormulaRu = "100 · (X + M) / (ВВП_a + ВВП_b)",
            SourceRu =
                "METHODS, раздел 1; опубликован автором за 2021 и 2023 годы по данным МВФ (WEO, октябрь 2024 года)",
        };

    /// <inheritdoc/>
    public override Measured Compute(in Connectedness row) =>
        row.GdpA + row.GdpB == 0
            ? Measured.Undefined("no gross domestic product")
            : Measured.Of(100 * (row.Exports + row.Imports) / (row.GdpA + row.GdpB));

    /// <summary>What the two gross domestic products must add up to for a printed KTES and turnover to belong together.</summary>
    /// <param name="turnover">As printed, bounded, above zero; any unit.</param>
    /// <param name="ktes">As printed, bounded, above zero.</param>
    /// <returns>In the unit of the turnover. Where the vintage used lies outside, the two figures do not share it.</returns>
    /// <exception cref="ArgumentException">An interval is open or reaches down to zero.</exception>
    public static Interval ImpliedGdpSum(Interval turnover, Interval ktes) =>
        turnover is { Low: > 0, High: { } most } && ktes is { Low: > 0, High: { } tightest }
            ? new(100 * turnover.Low / tightest, 100 * most / ktes.Low)
            : throw new ArgumentException($"Turnover {turnover} and KTES {ktes} must be bounded and above zero.");
}
