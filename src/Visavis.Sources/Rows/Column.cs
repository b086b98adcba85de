using System.Text;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What one role of a row says, and what is said where it cannot be read.</summary>
/// <param name="slot">Where it stands.</param>
/// <param name="spot">The file.</param>
/// <param name="problem">What is wrong with a text that has no meaning.</param>
internal sealed class Column(Slot slot, Spot spot, Func<Spot, string, Problem> problem)
{
    /// <param name="row">Line and fields.</param>
    /// <param name="meanings">What the texts of the column mean.</param>
    /// <param name="value">What this one means.</param>
    /// <param name="aside">Set where it means nothing.</param>
    public bool Read<T>(in FieldRow row, Memo<T> meanings, out T value, ref SetAside? aside)
    {
        var isKnown = meanings.TryGet(slot.In(row.Fields), out value);
        if (!isKnown)
        {
            aside = Wrong(row, problem);
        }
        return isKnown;
    }

    /// <summary>The bytes that stand there.</summary>
    public ReadOnlySpan<byte> In(in FieldRow row) => slot.In(row.Fields);

    public SetAside Wrong(in FieldRow row, Func<Spot, string, Problem> why)
    {
        var text = Encoding.UTF8.GetString(slot.In(row.Fields));
        return RowMapper.Aside(
            row.Line,
            slot.Header,
            text,
            why(spot with { Line = row.Line, Column = slot.Header }, text)
        );
    }
}

/// <summary>A row on its way.</summary>
internal readonly ref struct FieldRow(long line, Fields fields)
{
    public long Line { get; } = line;

    public Fields Fields { get; } = fields;
}
