using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>The period of a cell, from its labels together.</summary>
/// <param name="labels">The labels, the nearest first.</param>
/// <param name="captioned">The period of the caption, from which a month in a head takes its year; absent where it names none.</param>
/// <param name="written">The year in which the document was written; 0 where it is not known.</param>
internal sealed class TablePeriods(List<LabelFacts> labels, Period? captioned, int written)
{
    /// <summary>When the number was, and with when it is compared; and the period as locators print it.</summary>
    public (When When, string Printed) Of(ClaimKind kind)
    {
        var said = labels.Find(l => l.Period is not null && (l.From != BasisFrom.Caption || l.Period.Months <= 12));
        if (said?.Period is not { } mention || mention.Resolve(captioned, written) is not { } told)
        {
            return (new(null, null), "");
        }
        var (label, period) =
            mention.Word == YearWord.Printed && WithinYear(told) is var (part, months) ? (part, months) : (said, told);
        mention = label.Period!;
        var when = new Attributed<Period>(
            period,
            label.Piece.Words(mention.First, mention.Last),
            label.SpotOf(mention.First),
            label.From
        );
        var compares = kind is ClaimKind.Growth or ClaimKind.Index or ClaimKind.Times or ClaimKind.Change;
        var last = Period.Of(period.StartMonth + Math.Max(0, period.Months - 12), Math.Min(12, period.Months));
        return compares && period.Months > 12
            ? (
                new(when with { Value = last }, when with { Value = Period.Of(period.StartMonth, 12) }),
                period.ToString()
            )
            : (new(when, null), period.ToString());
    }

    // Years down the side, quarters or months over the columns; or the other way round.
    private (LabelFacts Label, Period Period)? WithinYear(Period year) =>
        year.Months == 12
        && labels.Find(l => l.From != BasisFrom.Caption && l.Period is { Word: YearWord.Open }) is { } label
        && label.Period!.Resolve(year, written) is { } months
            ? (label, months)
            : null;
}
