using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Fills batches row by row.</summary>
internal sealed class BatchWriter(ObservationDictionary dictionary)
{
    private readonly List<ObservationBatch> full = [];
    private ObservationBatch batch = new(dictionary);
    private long rounded;

    public void Add(
        long line,
        short reporter,
        short partner,
        Flow flow,
        int commodity,
        Period period,
        short frame,
        sbyte exponent,
        CellValue cell,
        NoteCode note
    )
    {
        var row = batch.Count;
        batch.Line[row] = line;
        batch.Reporter[row] = reporter;
        batch.Partner[row] = partner;
        batch.Flow[row] = (byte)flow;
        batch.Commodity[row] = commodity;
        batch.StartMonth[row] = period.StartMonth;
        batch.Months[row] = (short)(note.Rule?.Months ?? period.Months);
        batch.Frame[row] = frame;
        batch.Status[row] = (byte)cell.Status;
        batch.Value[row] = cell.Number.Thousandths;
        batch.LastDigit[row] = cell.Number.LastDigit;
        batch.UnitExponent[row] = exponent;
        batch.Note[row] = note.Code;
        rounded += cell.Number.WasRounded ? 1 : 0;
        batch.Count++;
        if (batch.IsFull)
        {
            Close();
        }
    }

    /// <summary>Gives what was filled since the last time, the last batch as it is.</summary>
    public void HandOver(Outcome outcome)
    {
        if (batch.Count > 0)
        {
            Close();
        }
        outcome.Batches.AddRange(full);
        outcome.Rounded += rounded;
        full.Clear();
        rounded = 0;
    }

    private void Close()
    {
        full.Add(batch);
        batch = new(dictionary);
    }
}
