using System.Globalization;
using Visavis.Core;
using Visavis.Store;
using Visavis.Store.Ingest;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Tests;

/// <summary>A workspace with a few rows of a made-up office, in a folder that goes away with the test.</summary>
internal sealed class SmallLedger : IDisposable
{
    public const string Source = "office";
    private readonly string folder = Directory.CreateTempSubdirectory("visavis-small-").FullName;
    private readonly Ledger ledger;

    /// <param name="rows">A line each: reporter partner X|M commodity year value [valuation].</param>
    public SmallLedger(string rows)
    {
        Assert.True(Ledger.TryOpen(Path.Combine(folder, "workspace"), new(), out var opened, out _));
        ledger = opened;
        var path = Path.Combine(folder, "trade.csv");
        File.WriteAllText(path, rows);
        Assert.True(ledger.TryBeginIngest(strict: true, out var session, out _));
        using (session)
        {
            Assert.True(session.TrySnapshot(path, out var snapshot, out _));
            var source = new Source(Source, "Office", "Trade", "2024", "CC-BY-4.0", "Office");
            var vintage = new Vintage(Source, "trade", new(2024, 1, 1), "2024", default, snapshot.Sha256);
            session.Begin(new IngestEntry(snapshot, vintage, source, "1"))!.Add(Batch(rows));
            Assert.Equal(IngestOutcome.Stored, session.Commit().Outcome);
        }
    }

    public LedgerView Read()
    {
        Assert.True(ledger.TryRead(Moment.Now, out var view, out _));
        return view;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static ObservationBatch Batch(string rows)
    {
        var batch = new ObservationBatch(new());
        foreach (var line in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(batch, line.Split(' '));
        }
        return batch;
    }

    private static void Add(ObservationBatch batch, string[] row)
    {
        var i = batch.Count++;
        var flow = row[2] == "X" ? Flow.Export : Flow.Import;
        var value = row[5] == "c" ? (long?)null : (long)(1000 * decimal.Parse(row[5], CultureInfo.InvariantCulture));
        var valuation = row.Length > 6 ? Enum.Parse<Valuation>(row[6]) : Valuation.Unstated;
        batch.Reporter[i] = Economies.Find(row[0]).Index;
        batch.Partner[i] = Economies.Find(row[1]).Index;
        batch.Flow[i] = (byte)flow;
        batch.Commodity[i] = batch.Dictionary.Commodities.CodeOf(Commodity.Parse(row[3]));
        var period = Period.Parse(row[4]);
        (batch.StartMonth[i], batch.Months[i]) = (period.StartMonth, (short)period.Months);
        batch.Frame[i] = (short)
            batch.Dictionary.Frames.CodeOf(
                new(
                    row.Length > 7 ? Enum.Parse<Variable>(row[7]) : Variable.TradeValue,
                    valuation,
                    Coverage.Goods,
                    PartnerBasis.Unstated,
                    Collection.Unstated,
                    TradeSystem.Unstated,
                    "",
                    Currency.UsDollar
                )
            );
        batch.Status[i] = (byte)(value is null ? ObservationStatus.Confidential : ObservationStatus.Reported);
        batch.Value[i] = value ?? 0;
        batch.Line[i] = i + 1;
    }
}
