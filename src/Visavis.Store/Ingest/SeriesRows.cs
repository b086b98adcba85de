using Visavis.Core;
using Visavis.DuckDb;

namespace Visavis.Store.Ingest;

/// <summary>Writes points of series, in the order of <c>series.sql</c>.</summary>
internal static class SeriesRows
{
    public static void Write(scoped ChunkWriter chunk, int row, int vintage, SeriesPoint point)
    {
        var to = new RowCursor(chunk, row);
        to.Int32(vintage);
        to.Text(point.Indicator);
        to.Text(point.Economy?.Code);
        to.Text(point.Partner?.Code);
        to.Int32(point.Period.StartMonth);
        to.Int32(point.Period.Months);
        to.Decimal(point.Value);
        to.Text(point.Unit);
        to.Int16(point.LastDigit);
        to.Text(point.Source);
        WritePlace(ref to, point.Place);
    }

    public static void WritePlace(ref RowCursor to, Place place)
    {
        to.Text(place.File);
        to.Text(place.Sha256);
        to.Int64(place.Line);
        to.Text(place.Column);
    }
}
