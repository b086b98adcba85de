using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Balancing;

/// <summary>Finds rows that together need more than the columns they have cells in can hold.</summary>
/// <remarks>The minimum cut of the transport from rows to columns (Ford and Fulkerson 1962); for matrices without negative cells and sums.</remarks>
internal sealed class Deficiency
{
    private readonly ILookup<int, int> columnsOf;
    private readonly ILookup<int, int> rowsOf;
    private readonly Dictionary<(int Row, int Column), double> flow = [];
    private readonly double[] rowLeft;
    private readonly double[] columnLeft;
    private readonly double nothing;

    private Deficiency(IReadOnlyList<Triplet> cells, double[] rowSums, double[] columnSums)
    {
        columnsOf = cells.Where(c => c.Value > 0).ToLookup(c => c.Row, c => c.Column);
        rowsOf = cells.Where(c => c.Value > 0).ToLookup(c => c.Column, c => c.Row);
        (rowLeft, columnLeft) = ([.. rowSums], [.. columnSums]);
        nothing = 1e-9 * rowSums.Sum();
    }

    /// <summary>Nothing where the sums can be met, or where signs differ and this test says nothing.</summary>
    public static List<SumConflict> Find(IReadOnlyList<Triplet> cells, double[] rowSums, double[] columnSums)
    {
        if (cells.Any(c => c.Value < 0) || rowSums.Any(v => v < 0) || columnSums.Any(v => v < 0))
        {
            return [];
        }
        var transport = new Deficiency(cells, rowSums, columnSums);
        while (true)
        {
            var (cameFrom, end) = transport.Search();
            if (end < 0)
            {
                return Cut(cameFrom, rowSums, columnSums);
            }
            transport.Send(cameFrom, end);
        }
    }

    // Rows are 0, 1, …; columns follow them. A step from a column back to a row takes flow away. Where each was come from; −1 at a start, −2 where nobody came.
    private (int[] CameFrom, int End) Search()
    {
        var rows = rowLeft.Length;
        var cameFrom = Enumerable.Repeat(-2, rows + columnLeft.Length).ToArray();
        var queue = new Queue<int>(Enumerable.Range(0, rows).Where(i => rowLeft[i] > nothing));
        foreach (var i in queue)
        {
            cameFrom[i] = -1;
        }
        while (queue.TryDequeue(out var node))
        {
            if (node >= rows && columnLeft[node - rows] > nothing)
            {
                return (cameFrom, node);
            }
            var steps =
                node < rows
                    ? columnsOf[node].Select(j => j + rows)
                    : rowsOf[node - rows].Where(i => flow.GetValueOrDefault((i, node - rows)) > nothing);
            foreach (var next in steps.Where(n => cameFrom[n] == -2))
            {
                cameFrom[next] = node;
                queue.Enqueue(next);
            }
        }
        return (cameFrom, -1);
    }

    private void Send(int[] cameFrom, int end)
    {
        var rows = rowLeft.Length;
        var (amount, first) = (columnLeft[end - rows], end);
        for (var node = end; cameFrom[node] >= 0; node = first = cameFrom[node])
        {
            amount = node < rows ? Math.Min(amount, flow[(node, cameFrom[node] - rows)]) : amount;
        }
        amount = Math.Min(amount, rowLeft[first]);
        for (var node = end; cameFrom[node] >= 0; node = cameFrom[node])
        {
            var from = cameFrom[node];
            var cell = node < rows ? (node, from - rows) : (from, node - rows);
            flow[cell] = flow.GetValueOrDefault(cell) + (node < rows ? -amount : amount);
        }
        rowLeft[first] -= amount;
        columnLeft[end - rows] -= amount;
    }

    private static List<SumConflict> Cut(int[] cameFrom, double[] rowSums, double[] columnSums)
    {
        int[] rows = [.. Enumerable.Range(0, rowSums.Length).Where(i => cameFrom[i] != -2)];
        int[] columns = [.. Enumerable.Range(0, columnSums.Length).Where(j => cameFrom[rowSums.Length + j] != -2)];
        return rows.Length == 0
            ? []
            : [new(ConflictOf.RowsTogether, rows, rows.Sum(i => rowSums[i]), columns.Sum(j => columnSums[j]), columns)];
    }
}
