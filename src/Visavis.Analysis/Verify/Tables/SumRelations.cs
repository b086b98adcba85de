using System.Collections.Immutable;

namespace Visavis.Analysis.Verify.Tables;

/// <summary>Lines that are the sum of lines beside them: totals, turnovers; an export is imports and balance.</summary>
internal static class SumRelations
{
    private const int MostParts = 60;
    private const int Nearby = 4;

    public static IEnumerable<TableRelation> Of(ImmutableArray<TableLine> lines) =>
        from total in lines
        from parts in Blocks(total, lines).Concat(Pairs(total, lines))
        let places = PlacesOf(total, parts).ToImmutableArray()
        where !places.IsEmpty
        select new TableRelation(IsSaid(total, parts), places);

    /// <summary>The lines right above, or right below.</summary>
    private static IEnumerable<List<TableLine>> Blocks(TableLine total, ImmutableArray<TableLine> lines)
    {
        for (var count = 2; count <= MostParts && total.Index + count < lines.Length; count++)
        {
            yield return [.. lines.AsSpan(total.Index + 1, count)];
        }
        for (var count = 2; count <= MostParts && total.Index - count >= 0; count++)
        {
            yield return [.. lines.AsSpan(total.Index - count, count)];
        }
    }

    /// <summary>Any two lines nearby that are no block.</summary>
    private static IEnumerable<List<TableLine>> Pairs(TableLine total, ImmutableArray<TableLine> lines)
    {
        var (first, last) = (Math.Max(0, total.Index - Nearby), Math.Min(lines.Length - 1, total.Index + Nearby));
        for (var a = first; a <= last; a++)
        {
            for (var b = a + 1; b <= last; b++)
            {
                var isBlock = b == a + 1 && (a == total.Index + 1 || b == total.Index - 1);
                if (a != total.Index && b != total.Index && !isBlock)
                {
                    yield return [lines[a], lines[b]];
                }
            }
        }
    }

    private static IEnumerable<RelationAt> PlacesOf(TableLine total, List<TableLine> parts)
    {
        for (var at = 0; at < total.Cells.Length; at++)
        {
            if (total.Cells[at] is { AddsUp: true } sum && Present(parts, at, sum) is { } numbers)
            {
                var gives = numbers.Select(n => n.Interval).Aggregate((a, b) => a + b);
                yield return new(sum, numbers, gives, Wording.Sum(sum, numbers, gives))
                {
                    Doubt = gives.High < sum.Interval.Low && !IsWhole(total, parts) ? Texts.Say("doubt.hidden") : null,
                };
            }
        }
    }

    private static ImmutableArray<TableNumber>? Present(List<TableLine> parts, int at, TableNumber sum)
    {
        var numbers = ImmutableArray.CreateBuilder<TableNumber>(parts.Count);
        foreach (var part in parts)
        {
            // Amounts add up with amounts, shares with shares.
            if (part.Cells[at] is not { } number || number.Kind != sum.Kind)
            {
                return null;
            }
            numbers.Add(number);
        }
        return numbers.ToImmutable();
    }

    private static bool IsSaid(TableLine total, List<TableLine> parts) =>
        total.Says("всего", "итого", "total", "сумма") || IsWhole(total, parts);

    /// <summary>Whether nothing can belong to the sum beside its parts.</summary>
    private static bool IsWhole(TableLine total, List<TableLine> parts) =>
        (
            total.Says("оборот", "turnover", "всего", "итого", "total")
            && Both(parts, ["экспорт", "вывоз", "export"], ["импорт", "ввоз", "import"])
        )
        || (
            total.Says("экспорт", "вывоз", "export")
            && Both(parts, ["импорт", "ввоз", "import"], ["сальдо", "баланс", "balance"])
        );

    private static bool Both(List<TableLine> parts, ReadOnlySpan<string> one, ReadOnlySpan<string> other) =>
        parts.Count == 2
        && ((parts[0].Says(one) && parts[1].Says(other)) || (parts[1].Says(one) && parts[0].Says(other)));
}
