namespace Visavis.Analysis.Identities;

/// <summary>
/// How far cells can lie at most, in machine numbers: every step goes outward by more than it can have been rounded.
/// It sees less than exact arithmetic, but what it sees is so.
/// </summary>
internal sealed class QuickBounds
{
    private const int Rounds = 4;
    private const double Slack = 1e-9;
    private readonly Dictionary<int, (double Low, double High)> boundsByCell = [];

    public QuickBounds(IReadOnlyList<Statement> statements)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var row in statements.SelectMany(s => s.Rows))
            {
                Narrow(row);
            }
        }
    }

    /// <summary>What the cells leave for a statement.</summary>
    public (double Low, double High) Of(Statement statement)
    {
        var (low, high) = Of(statement.Form.AsSpan());
        if (!statement.IsRatio)
        {
            return (low, high);
        }
        var (least, most) = Of(statement.Base.AsSpan());
        return least > 0
            ? (Outward(low / (low < 0 ? least : most), -1), Outward(high / (high < 0 ? most : least), 1))
            : (double.NegativeInfinity, double.PositiveInfinity);
    }

    private static double Outward(double end, int direction) => end + (direction * Slack * Math.Abs(end));

    private (double Low, double High) Of(ReadOnlySpan<Entry> form, int without = -1)
    {
        var (low, high, size) = (0.0, 0.0, 0.0);
        for (var at = 0; at < form.Length; at++)
        {
            if (at == without)
            {
                continue;
            }
            var factor = form[at].Coefficient.ToDouble();
            var (least, most) = OfCell(form[at].Cell);
            low += factor * (factor > 0 ? least : most);
            high += factor * (factor > 0 ? most : least);
            size += Math.Abs(factor) * (double.IsFinite(most) ? most : least);
        }
        return (low - (Slack * size), high + (Slack * size));
    }

    private (double Low, double High) OfCell(int cell) =>
        boundsByCell.TryGetValue(cell, out var bounds) ? bounds : (0, double.PositiveInfinity);

    private void Narrow(Row row)
    {
        for (var at = 0; at < row.Entries.Length; at++)
        {
            var others = Of(row.Entries.AsSpan(), without: at);
            var factor = row.Entries[at].Coefficient.ToDouble();
            var low = Quotient(row.Low, others.High, factor, outward: -1);
            var high = Quotient(row.High, others.Low, factor, outward: 1);
            Narrow(row.Entries[at].Cell, factor > 0 ? (low, high) : (high, low));
        }
    }

    private void Narrow(int cell, (double? Low, double? High) left)
    {
        var (low, high) = OfCell(cell);
        boundsByCell[cell] = (left.Low > low ? left.Low.Value : low, left.High < high ? left.High.Value : high);
    }

    /// <summary>What an end leaves for a cell once the others are taken off; absent where nothing.</summary>
    private static double? Quotient(Rational? end, double others, double factor, int outward)
    {
        if (end is not { } exact || !double.IsFinite(others))
        {
            return null;
        }
        var value = exact.ToDouble();
        return (value - others + (outward * Slack * (Math.Abs(value) + Math.Abs(others)))) / factor;
    }
}
