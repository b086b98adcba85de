using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Tables;

/// <summary>Lines that are the sum of lines beside them: totals, turnovers; an export is imports and balance.</summary>
internal static class SumRelations
{
    private const int MostParts = 60;
    private const int Nearby = 4;

    public static IEnumerable<TableRelation> Of(ImmutableArray<TableLine> lines) =>
        from total in lines
        from parts in Blocks(total, lines)
            .Concat(Pairs(total, lines))
            .DistinctBy(p => string.Join(',', p.Select(l => l.Index)))
        select new TableRelation(IsSaid(total, parts), [.. PlacesOf(total, parts)]);

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

    private static IEnumerable<List<TableLine>> Pairs(TableLine total, ImmutableArray<TableLine> lines)
    {
        var near = lines.Where(l => l != total && Math.Abs(l.Index - total.Index) <= Nearby).ToList();
        return near.SelectMany((a, i) => near.Skip(i + 1).Select(b => (List<TableLine>)[a, b]));
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
            if (part.Cells[at] is not { } number || Kind(number) != Kind(sum))
            {
                return null;
            }
            numbers.Add(number);
        }
        return numbers.ToImmutable();
    }

    /// <summary>Amounts add up with amounts, shares with shares.</summary>
    private static string Kind(TableNumber number) =>
        MoneyUnit.TryParse(number.Number.Unit, out var unit) ? unit.Currency.Code : number.Number.Unit;

    private static bool IsSaid(TableLine total, List<TableLine> parts) =>
        total.Says("всего", "итого", "total", "сумма") || IsWhole(total, parts);

    /// <summary>Whether nothing can belong to the sum beside its parts.</summary>
    private static bool IsWhole(TableLine total, List<TableLine> parts) =>
        (
            total.Says("оборот", "turnover", "всего", "итого", "total")
            && Both(parts, ["экспорт", "export"], ["импорт", "import"])
        ) || (total.Says("экспорт", "export") && Both(parts, ["импорт", "import"], ["сальдо", "баланс", "balance"]));

    private static bool Both(List<TableLine> parts, ReadOnlySpan<string> one, ReadOnlySpan<string> other) =>
        parts.Count == 2
        && ((parts[0].Says(one) && parts[1].Says(other)) || (parts[1].Says(one) && parts[0].Says(other)));
}
