using Visavis.Core;

namespace Visavis.Store.Tests;

/// <summary>Puts observations into batches, as a reader would.</summary>
internal static class Batches
{
    public static void Add(ObservationBatch batch, Observation observation)
    {
        var (row, key) = (batch.Count++, observation.Key);
        batch.Reporter[row] = key.Reporter.Index;
        batch.Partner[row] = key.Partner.Index;
        batch.Flow[row] = (byte)key.Flow;
        batch.Commodity[row] = batch.Dictionary.Commodities.CodeOf(key.Commodity);
        batch.StartMonth[row] = key.Period.StartMonth;
        batch.Months[row] = (short)key.Period.Months;
        batch.Frame[row] = (short)batch.Dictionary.Frames.CodeOf(FrameOf(key));
        batch.Status[row] = (byte)observation.Status;
        batch.Value[row] = (long)((observation.Value ?? 0) * 1000);
        batch.LastDigit[row] = observation.LastDigit;
        batch.UnitExponent[row] = observation.UnitExponent;
        batch.Line[row] = observation.Place.Line;
        batch.Note[row] = batch.Dictionary.Notes.CodeOf(observation.Note);
    }

    private static ObservationFrame FrameOf(ObservationKey key) =>
        new(
            key.Variable,
            key.Valuation,
            key.Coverage,
            key.Basis,
            key.Collection,
            key.System,
            key.Territory,
            key.Currency
        );
}
