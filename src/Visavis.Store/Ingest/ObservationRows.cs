using System.Text;
using Visavis.Core;
using Visavis.DuckDb;

namespace Visavis.Store.Ingest;

/// <summary>Writes a batch of observations, column by column, in the order of <c>observation.sql</c>.</summary>
internal static class ObservationRows
{
    private static readonly byte[][] EconomyCodes = [.. Economies.All.Select(e => Encoding.UTF8.GetBytes(e.Code))];
    private static readonly byte[][] Flows = Names<Flow>();
    private static readonly byte[][] Statuses = Names<ObservationStatus>();

    private delegate ReadOnlySpan<byte> Word(int row);

    public static int Write(scoped ChunkWriter chunk, int vintage, ObservationBatch batch)
    {
        var count = batch.Count;
        var commodities = batch.Dictionary.Commodities;
        chunk.Column(0).Values<int>()[..count].Fill(vintage);
        Texts(chunk.Column(1), count, row => EconomyCodes[batch.Reporter[row]]);
        Texts(chunk.Column(2), count, row => EconomyCodes[batch.Partner[row]]);
        Texts(chunk.Column(3), count, row => Flows[batch.Flow[row]]);
        Strings(chunk.Column(4), count, row => commodities[batch.Commodity[row]].Nomenclature);
        Strings(chunk.Column(5), count, row => commodities[batch.Commodity[row]].Code);
        batch.StartMonth.AsSpan(0, count).CopyTo(chunk.Column(6).Values<int>());
        batch.Months.AsSpan(0, count).CopyTo(chunk.Column(7).Values<short>());
        WriteFrames(chunk, batch);
        Texts(chunk.Column(16), count, row => Statuses[batch.Status[row]]);
        WriteValues(chunk.Column(17), batch);
        Widen(chunk.Column(18), batch.LastDigit.AsSpan(0, count));
        Widen(chunk.Column(19), batch.UnitExponent.AsSpan(0, count));
        batch.Line.AsSpan(0, count).CopyTo(chunk.Column(20).Values<long>());
        Strings(chunk.Column(21), count, row => batch.Dictionary.Notes[batch.Note[row]]);
        return count;
    }

    private static void WriteFrames(scoped ChunkWriter chunk, ObservationBatch batch)
    {
        ObservationFrame Frame(int row) => batch.Dictionary.Frames[batch.Frame[row]];
        var count = batch.Count;
        Strings(chunk.Column(8), count, row => Name(Frame(row).Variable));
        Strings(chunk.Column(9), count, row => Name(Frame(row).Valuation));
        Strings(chunk.Column(10), count, row => Name(Frame(row).Coverage));
        Strings(chunk.Column(11), count, row => Name(Frame(row).Basis));
        Strings(chunk.Column(12), count, row => Name(Frame(row).Collection));
        Strings(chunk.Column(13), count, row => Name(Frame(row).System));
        Strings(chunk.Column(14), count, row => Frame(row).Territory);
        Strings(chunk.Column(15), count, row => Frame(row).Currency.Code);
    }

    private static void WriteValues(scoped VectorWriter column, ObservationBatch batch)
    {
        batch.Value.AsSpan(0, batch.Count).CopyTo(column.Values<long>());
        for (var row = 0; row < batch.Count; row++)
        {
            if (!((ObservationStatus)batch.Status[row]).HasValue())
            {
                column.SetNull(row);
            }
        }
    }

    private static void Texts(scoped VectorWriter column, int count, Word word)
    {
        for (var row = 0; row < count; row++)
        {
            column.SetText(row, word(row));
        }
    }

    private static void Strings(scoped VectorWriter column, int count, Func<int, string> text)
    {
        for (var row = 0; row < count; row++)
        {
            column.SetText(row, text(row));
        }
    }

    private static void Widen(scoped VectorWriter column, ReadOnlySpan<sbyte> exponents)
    {
        var wide = column.Values<short>();
        for (var row = 0; row < exponents.Length; row++)
        {
            wide[row] = exponents[row];
        }
    }

    private static string Name<T>(T word)
        where T : struct, Enum => Enum.GetName(word) ?? throw new ArgumentOutOfRangeException(nameof(word));

    private static byte[][] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Encoding.UTF8.GetBytes)];
}
