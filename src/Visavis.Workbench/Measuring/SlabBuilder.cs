using Visavis.Core;
using Visavis.DuckDb;

namespace Visavis.Workbench.Measuring;

/// <summary>Fills a slab row by row. Sums are of whole thousandths, so their order does not matter.</summary>
internal sealed class SlabBuilder
{
    private const long Nothing = long.MinValue;
    private readonly CodeIndex reporters = new();
    private readonly CodeIndex across = new();
    private readonly List<long[]> exports = [];
    private readonly List<long[]> imports = [];
    private readonly List<(bool IsImport, int From, int To)> empty = [];
    private long unreported;
    private long rows;

    /// <summary>Whether two rows were of the same cell: they differ in what the slab does not tell apart.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <param name="chunk">reporter, across, flow, value: the value a DECIMAL(18, 3).</param>
    public void Add(in DataChunk chunk)
    {
        var reporter = chunk.Column(0);
        var column = chunk.Column(1);
        var flow = chunk.Column(2);
        var value = chunk.Column(3);
        var thousandths = value.Values<long>();
        for (var row = 0; row < thousandths.Length; row++)
        {
            if (FlowsOf(flow.Bytes(row)) is not { } flows)
            {
                continue;
            }
            var from = reporters.Of(reporter, row);
            var to = across.Of(column, row);
            if (value.HasValue(row))
            {
                Add(flows, from, to, thousandths[row]);
            }
            else
            {
                unreported++;
                empty.Add((ReferenceEquals(flows, imports), from, to));
            }
            rows++;
        }
    }

    // "Export" and "Import"; what is re-exported is part of the one, what is re-imported of the other.
    private List<long[]>? FlowsOf(ReadOnlySpan<byte> flow) =>
        flow[0] switch
        {
            (byte)'E' => exports,
            (byte)'I' => imports,
            _ => null,
        };

    public Slab Build(Period period)
    {
        var (downOrder, down) = Sorted(reporters.Texts);
        var (acrossOrder, names) = Sorted(across.Texts);
        return new(period, down, names, unreported, rows)
        {
            ExportRows = Rows(exports, downOrder, acrossOrder),
            ImportRows = Rows(imports, downOrder, acrossOrder),
            Withheld = Withheld(downOrder, acrossOrder),
        };
    }

    // A cell without a value in one row may have one in another.
    private HashSet<(Flow, int, int)> Withheld(int[] downOrder, int[] acrossOrder)
    {
        var (down, along) = (Places(downOrder), Places(acrossOrder));
        return
        [
            .. empty
                .Where(e => !HasValue(e.IsImport ? imports : exports, e.From, e.To))
                .Select(e => (e.IsImport ? Flow.Import : Flow.Export, down[e.From], along[e.To])),
        ];
    }

    private static bool HasValue(List<long[]> flows, int from, int to) =>
        from < flows.Count && to < flows[from].Length && flows[from][to] != Nothing;

    private static int[] Places(int[] order)
    {
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }
        return places;
    }

    private void Add(List<long[]> flows, int from, int to, long value)
    {
        while (flows.Count <= from)
        {
            flows.Add([]);
        }
        var cells = flows[from];
        if (cells.Length <= to)
        {
            flows[from] = cells = Longer(cells, Math.Max(to + 1, across.Texts.Count));
        }
        ref var cell = ref cells[to];
        IsAmbiguous |= cell != Nothing;
        cell = cell == Nothing ? value : checked(cell + value);
    }

    private static long[] Longer(long[] cells, int length)
    {
        var longer = new long[Math.Max(length, 2 * cells.Length)];
        cells.CopyTo(longer, 0);
        Array.Fill(longer, Nothing, cells.Length, longer.Length - cells.Length);
        return longer;
    }

    private static (int[] Order, string[] Names) Sorted(IReadOnlyList<string> texts)
    {
        var names = texts.ToArray();
        var order = Enumerable.Range(0, names.Length).ToArray();
        Array.Sort(names, order, StringComparer.Ordinal);
        return (order, names);
    }

    private static double[][] Rows(List<long[]> flows, int[] downOrder, int[] acrossOrder) =>
        [.. downOrder.Select(r => Row(r < flows.Count ? flows[r] : [], acrossOrder))];

    private static double[] Row(long[] cells, int[] order)
    {
        var row = new double[order.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var from = order[i];
            if (from < cells.Length && cells[from] != Nothing)
            {
                row[i] = cells[from] / 1000.0;
            }
        }
        return row;
    }
}
