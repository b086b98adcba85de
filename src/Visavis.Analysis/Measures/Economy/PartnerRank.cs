namespace Visavis.Analysis.Measures;

/// <summary>The place of a partner among all partners by size.</summary>
public sealed class PartnerRank : Measure<PartnerAmongPartners>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "partner-rank",
            NameEn: "Rank of a partner",
            NameRu: "Место партнёра",
            Question: "Which place does this partner have among all partners?",
            QuestionRu: "Какое место занимает этот партнёр среди всех?",
            Unit: Unit.Rank,
            Formula: "1 + #{j : v_j > v_b}",
            Source: "METHODS section 1",
            Range: (1, double.PositiveInfinity)
        )
        {
            SourceRu = "METHODS, раздел 1",
        };

    /// <inheritdoc/>
    public override Measured Compute(in PartnerAmongPartners row)
    {
        var asked = row.PartnerThenOthers[0];
        return asked == 0
            ? Measured.Undefined("no trade with this partner")
            : Measured.Of(1 + row.PartnerThenOthers.Count(other => other > asked));
    }

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box)
    {
        var (least, most) = (box.Low[0], box.High[0]);
        return least == 0
            ? Info.Range
            : (1 + box.Low.Skip(1).Count(other => other > most), 1 + box.High.Skip(1).Count(other => other > least));
    }
}
