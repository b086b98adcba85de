using Visavis.Core;

namespace Visavis.Reports;

/// <summary>Numbers for tables, figures and receipts, in reading order; one receipt an address.</summary>
internal sealed class ReportIndex
{
    private readonly Dictionary<string, int> numberByAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numberByBlock = new(StringComparer.Ordinal);
    private readonly List<Receipt> receipts = [];

    /// <exception cref="ArgumentException">The report contradicts itself: all the faults are named.</exception>
    public ReportIndex(Report report)
    {
        foreach (var receipt in ReportWalk.Numbers(report).Select(n => n.Receipt))
        {
            if (numberByAddress.TryAdd(receipt.Address.ToString(), receipts.Count + 1))
            {
                receipts.Add(receipt);
            }
        }
        ReportFaults.Refuse(report, receipts);
        Number(ReportWalk.Blocks(report).OfType<Table>().Select(t => t.Id));
        Number(ReportWalk.Blocks(report).OfType<Figure>().Select(f => f.Id));
    }

    /// <summary>Each once, in the order of the numbers that lead to them.</summary>
    public IReadOnlyList<Receipt> Receipts => receipts;

    /// <summary>Number of a receipt, from 1.</summary>
    public int NumberOf(Receipt receipt) => numberByAddress[receipt.Address.ToString()];

    /// <summary>Id of a receipt.</summary>
    public string IdOf(Receipt receipt) => RenderIds.Receipt(NumberOf(receipt));

    /// <summary>Number of a table among tables, of a figure among figures, from 1.</summary>
    public int NumberOf(string blockId) => numberByBlock[blockId];

    private void Number(IEnumerable<string> ids)
    {
        var number = 0;
        foreach (var id in ids)
        {
            numberByBlock.Add(id, ++number);
        }
    }
}
