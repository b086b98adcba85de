using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>The part of Theil's index that lies between groups of lines, such as chapters.</summary>
public sealed class TheilBetweenGroups : Measure<GroupsAndLines>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "theil-between-groups",
            NameEn: "Theil index between groups",
            NameRu: "Индекс Тейла, межгрупповая составляющая",
            Question: "How much of the concentration lies between groups of products, rather than within them?",
            QuestionRu: "Какая часть концентрации приходится на различия между группами товаров, а не внутри них?",
            Unit: Unit.Log,
            Formula: "Σ_g S_g ln(S_g / (n_g / n))",
            Source: "Theil, Economics and Information Theory, 1967",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in GroupsAndLines row)
    {
        for (var i = 0; i < row.Flow.Length; i++)
        {
            if (row.Flow[i] > 0 && row.LinesOfGroup[i] == 0)
            {
                return Measured.Undefined("a group that trades has no lines");
            }
        }
        return Concentration.Sum(row.Flow) == 0
            ? Measured.Undefined("no trade at all")
            : Measured.Of(Inequality.TheilBetween(row.Flow, row.LinesOfGroup));
    }

    /// <inheritdoc/>
    /// <remarks>Safe, not exact: at most, the smallest group holds all.</remarks>
    protected override (double Low, double High) RangeOver(Box box)
    {
        var n = box.Low.Length / 2;
        var smallest = box.Low[n..].Min();
        return smallest == 0 || box.Low[..n].Sum() == 0 ? Info.Range : (0, Math.Log(box.High[n..].Sum() / smallest));
    }
}
