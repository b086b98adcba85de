using Visavis.Core;
using Visavis.Sources;

namespace Visavis.Workbench;

/// <summary>Watches a file for figures that run from the beginning of a year: how many months follow from them, and which of them cannot all be right. Figures of one row, and of rows near each other, are held together.</summary>
internal sealed class CumulativeCheck(Reading reading)
{
    private readonly Place place = new(reading.File, "", 0, "");
    private readonly List<Problem> problems = [];
    private long months;

    /// <summary>What is to be told of the file.</summary>
    public IEnumerable<Note> Notes =>
        (
            (Note?[])[Derived(), problems is [var first, ..] ? Texts.CumulativeWrong(problems.Count, first) : null]
        ).OfType<Note>();

    public void Take(IReadOnlyList<ObservationBatch> batches)
    {
        if (!batches.Any(HasCumulative))
        {
            return;
        }
        var source = reading.Manifest!.Id;
        var told = CumulativeMonths.Of(
            batches.SelectMany(b => Enumerable.Range(0, b.Count).Select(row => b[row, source, place]))
        );
        months += told.Months.Count;
        problems.AddRange(told.Problems);
    }

    private Note? Derived() => months > 0 ? Texts.CumulativeMonths(months) : null;

    private static bool HasCumulative(ObservationBatch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            if (CumulativeMonths.IsCumulative(batch.StartMonth[row], batch.Months[row]))
            {
                return true;
            }
        }
        return false;
    }
}
