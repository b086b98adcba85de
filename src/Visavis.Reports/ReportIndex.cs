using Visavis.Core;

namespace Visavis.Reports;

/// <summary>Numbers for tables, figures and receipts, in reading order; one receipt an address.</summary>
internal sealed class ReportIndex
{
    private readonly Dictionary<Receipt, int> numberByReceipt = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> numberByAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numberByBlock = new(StringComparer.Ordinal);
    private readonly List<Receipt> receipts = [];
    private readonly List<Number> numbers = [];
    private readonly List<string> faults = [];

    /// <exception cref="ArgumentException">The report contradicts itself: all the faults are named.</exception>
    public ReportIndex(Report report)
    {
        foreach (var number in ReportWalk.Numbers(report))
        {
            Enter(number);
        }
        ReportFaults.Refuse(report, faults);
        Number(ReportWalk.Blocks(report).OfType<Table>().Select(t => t.Id));
        Number(ReportWalk.Blocks(report).OfType<Figure>().Select(f => f.Id));
    }

    /// <summary>Each once, in the order of the numbers that lead to them.</summary>
    public IReadOnlyList<Receipt> Receipts => receipts;

    /// <summary>The first number that leads to each of the receipts.</summary>
    public IReadOnlyList<Number> Numbers => numbers;

    /// <summary>Id of a receipt.</summary>
    public string IdOf(Receipt receipt) => RenderIds.Receipt(numberByReceipt[receipt]);

    /// <summary>Number of a table among tables, of a figure among figures, from 1.</summary>
    public int NumberOf(string blockId) => numberByBlock[blockId];

    private void Enter(Number number)
    {
        var receipt = number.Receipt;
        if (numberByReceipt.ContainsKey(receipt))
        {
            return;
        }
        var address = receipt.Address.ToString();
        if (numberByAddress.TryAdd(address, receipts.Count + 1))
        {
            receipts.Add(receipt);
            numbers.Add(number);
        }
        else if (!SaysTheSame(receipt, receipts[numberByAddress[address] - 1]))
        {
            faults.Add($"two receipts at {address}");
        }
        numberByReceipt.Add(receipt, numberByAddress[address]);
    }

    private static bool SaysTheSame(Receipt a, Receipt b) =>
        a.Method == b.Method && a.Inputs.SequenceEqual(b.Inputs) && a.Notes.SequenceEqual(b.Notes);

    private void Number(IEnumerable<string> ids)
    {
        var number = 0;
        foreach (var id in ids)
        {
            numberByBlock.Add(id, ++number);
        }
    }
}
