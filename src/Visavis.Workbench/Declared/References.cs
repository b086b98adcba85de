using System.Text.Json;
using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench.Declared;

/// <summary>The rows that the words of a declaration point to, and whether what they say holds.</summary>
internal sealed class References
{
    private readonly Dictionary<string, EvidenceRow> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EvidenceRow> upper = new(StringComparer.Ordinal);
    private readonly RowSelection selection;
    private readonly IReadOnlyList<EvidenceRow> own;

    private References(RowSelection selection, IReadOnlyList<EvidenceRow> own) =>
        (this.selection, this.own) = (selection, own);

    /// <summary>Every reference found, and every condition true to the ends of the intervals; otherwise nothing.</summary>
    public static References? Holding(
        RowSelection selection,
        IReadOnlyList<EvidenceRow> own,
        Dictionary<string, Reference> let,
        IReadOnlyList<Condition> holds
    )
    {
        var references = new References(selection, own);
        return let.All(l => references.Find(l.Key, l.Value)) && holds.All(references.Holds) ? references : null;
    }

    /// <summary>What may fill the holes of a sentence: each value, its period, and the labels of its tags.</summary>
    public IReadOnlyList<(string Name, object Value)> Values(Speech say, PairQuery query)
    {
        var values = new List<(string, object)> { ("A", query.A), ("B", query.B) };
        foreach (var (name, row) in found)
        {
            values.Add((name, Shown(say, name, row)));
            values.Add(($"{name}.size", selection.Size(row)));
            values.Add(($"{name}.sure", Sureness.Of(say, row.Value)));
            values.Add(($"{name}.period", row.Period));
            values.Add(($"{name}.cite", new Citation(row.Of("source").Key)));
            values.AddRange(row.Tags.Select(t => ($"{name}.{t.Key}", Spoken(t.Value))));
        }
        return values;
    }

    // Of a range the two ends, or the one number that everybody says.
    private object Shown(Speech say, string name, EvidenceRow low) =>
        upper.TryGetValue(name, out var high) && high.Answer.Value.Value > low.Answer.Value.Value
            ? Prose.Of(say, "charts.range", ("low", low.Value), ("high", high.Value))
            : low.Value;

    private static object Spoken(Tag tag) => Economies.TryFind(tag.Key, out var economy) ? economy : tag.Label;

    private bool Find(string name, Reference reference)
    {
        if (reference.Rows == "counts")
        {
            var period = reference.Like.TryGetValue("period", out var other) ? found[other].Period : (Period?)null;
            found.Add(name, selection.Count(reference.Pick.Of!, period));
            return found[name].Answer.IsDefined;
        }
        var rows = (reference.Rows is null ? own : selection.Of(reference.Rows, reference.Pick))
            .Where(r => r.Answer.IsDefined)
            .Where(r => reference.Where.All(w => r.Of(w.Key).Key == selection.CodeOf(w.Value)))
            .Where(r => reference.Like.All(l => KeyOf(r, l.Key) == KeyOf(found[l.Value], l.Key)))
            .Where(r => reference.Unlike.All(l => KeyOf(r, l.Key) != KeyOf(found[l.Value], l.Key)))
            .ToList();
        if (rows.Count == 0)
        {
            return false;
        }
        found.Add(name, At(reference.At, rows));
        if (reference.At == "range")
        {
            upper.Add(name, At("highest", rows));
        }
        return true;
    }

    private static string KeyOf(EvidenceRow row, string tag) =>
        tag == "period" ? row.Period.ToString() : row.Of(tag).Key;

    // Among equals the first stands: rows come in a settled order.
    private static EvidenceRow At(string at, List<EvidenceRow> rows) =>
        at switch
        {
            "first" => rows.MinBy(r => r.Period.StartMonth)!,
            "latest" => rows.MaxBy(r => r.Period.StartMonth)!,
            "highest" => rows.MaxBy(r => r.Answer.Value.Value)!,
            "lowest" or "range" => rows.MinBy(r => r.Answer.Value.Value)!,
            "widest" => rows.MaxBy(r => Math.Abs(r.Answer.Value.Value))!,
            _ => throw new InvalidOperationException($"No place is called {at}."),
        };

    private bool Holds(Condition condition)
    {
        var (low, high) = Ends(condition.Of, condition.Size);
        return (condition.Above is not { } above || low > Number(above, condition.Size, highEnd: true))
            && (condition.Below is not { } below || high < Number(below, condition.Size, highEnd: false))
            && (
                condition.After is not { } other
                || found[condition.Of].Period.StartMonth > found[other].Period.StartMonth
            );
    }

    private decimal Number(JsonElement value, bool size, bool highEnd)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.GetDecimal();
        }
        var (low, high) = Ends(value.GetString()!, size);
        return highEnd ? high : low;
    }

    private (decimal Low, decimal High) Ends(string name, bool size)
    {
        var bounds = found[name].Answer.Bounds;
        var (low, high) = (bounds.Low ?? decimal.MinValue, bounds.High ?? decimal.MaxValue);
        return !size ? (low, high)
            : low >= 0 ? (low, high)
            : high <= 0 ? (-high, -low)
            : (0, Math.Max(-low, high));
    }
}
