using System.Collections.Immutable;

namespace Visavis.Analysis.Identities;

/// <summary>
/// How far cells can lie at most, in machine numbers: every step goes outward by more than it can have been rounded.
/// It sees less than exact arithmetic, but what it sees is so.
/// </summary>
internal sealed class QuickBounds(IReadOnlyList<Statement> statements)
{
    private const int Rounds = 4;
    private const double Slack = 1e-9;
    private readonly Dictionary<int, (double Low, double High)> boundsByCell = [];

    /// <summary>Narrows until what the cells leave for a statement is enough; false where it never is.</summary>
    public bool Reaches(Statement statement, Func<double, double, bool> isEnough)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var one in statements)
            {
                foreach (var row in one.QuickRows)
                {
                    Narrow(row);
                }
            }
            var (low, high) = Of(statement);
            if (isEnough(low, high))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What the cells leave for a statement.</summary>
    private (double Low, double High) Of(Statement statement)
    {
        var (low, high) = Of(statement.Form);
        if (!statement.IsRatio)
        {
            return (low, high);
        }
        var (least, most) = Of(statement.Base);
        return least > 0
            ? (Outward(low / (low < 0 ? least : most), -1), Outward(high / (high < 0 ? most : least), 1))
            : (double.NegativeInfinity, double.PositiveInfinity);
    }

    private static double Outward(double end, int direction) => end + (direction * Slack * Math.Abs(end));

    private (double Low, double High) Of(ImmutableArray<Entry> form)
    {
        var sum = new Reach();
        foreach (var (cell, coefficient) in form)
        {
            sum.Add(coefficient.ToDouble(), OfCell(cell));
        }
        return sum.Outward;
    }

    private (double Low, double High) OfCell(int cell) =>
        boundsByCell.TryGetValue(cell, out var bounds) ? bounds : (0, double.PositiveInfinity);

    private void Narrow(WitnessRow row)
    {
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var others = new Reach();
            for (var other = 0; other < row.Cells.Length; other++)
            {
                if (other != at)
                {
                    others.Add(row.Factors[other], OfCell(row.Cells[other]));
                }
            }
            var (least, most) = others.Outward;
            var factor = row.Factors[at];
            var low = Quotient(row.Low, most, factor, outward: -1);
            var high = Quotient(row.High, least, factor, outward: 1);
            Narrow(row.Cells[at], factor > 0 ? (low, high) : (high, low));
        }
    }

    private void Narrow(int cell, (double? Low, double? High) left)
    {
        var (low, high) = OfCell(cell);
        boundsByCell[cell] = (left.Low > low ? left.Low.Value : low, left.High < high ? left.High.Value : high);
    }

    /// <summary>What an end leaves for a cell once the others are taken off; absent where nothing.</summary>
    private static double? Quotient(double end, double others, double factor, int outward) =>
        double.IsFinite(end) && double.IsFinite(others)
            ? (end - others + (outward * Slack * (Math.Abs(end) + Math.Abs(others)))) / factor
            : null;

    /// <summary>How far a sum reaches.</summary>
    private struct Reach
    {
        private double low;
        private double high;
        private double size;

        public readonly (double Low, double High) Outward => (low - (Slack * size), high + (Slack * size));

        public void Add(double factor, (double Low, double High) cell)
        {
            low += factor * (factor > 0 ? cell.Low : cell.High);
            high += factor * (factor > 0 ? cell.High : cell.Low);
            size += Math.Abs(factor) * (double.IsFinite(cell.High) ? cell.High : cell.Low);
        }
    }
}
