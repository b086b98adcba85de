using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>The identities that follow from what cells are: both = goods + services, a period = its parts, a whole = a part + the rest.</summary>
public static class Nesting
{
    /// <summary>Identities between the given cells. Cells that only complete them (the services, the rest of a year) are new ones, not negative like any.</summary>
    public static ImmutableArray<Identity> Of(IEnumerable<Cell> cells)
    {
        var all = cells.ToHashSet();
        return [.. Coverages(all), .. Periods(all), .. Commodities(all), .. Partners(all)];
    }

    private static IEnumerable<Identity> Coverages(HashSet<Cell> cells) =>
        from both in cells
        where both.Coverage == Coverage.GoodsAndServices
        let goods = both with
        {
            Coverage = Coverage.Goods,
        }
        let services = both with
        {
            Coverage = Coverage.Services,
        }
        where cells.Contains(goods) || cells.Contains(services)
        select Split("goods and services = goods + services", both, goods, services);

    /// <summary>Overlapping periods of one flow are cut wherever one of them begins or ends.</summary>
    private static IEnumerable<Identity> Periods(HashSet<Cell> cells) =>
        from flow in cells.GroupBy(c => c with { Period = default })
        let cuts = flow.SelectMany(c => new[] { c.Period.StartMonth, End(c.Period) }).Distinct().Order().ToList()
        from cell in flow
        let inside = cuts.FindAll(m => cell.Period.StartMonth <= m && m <= End(cell.Period))
        where inside.Count > 2
        let parts = inside.Zip(inside.Skip(1), (a, b) => cell with { Period = Period.Of(a, b - a) })
        select Split("a period = the sum of its parts", cell, [.. parts]);

    private static IEnumerable<Identity> Commodities(HashSet<Cell> cells) =>
        from part in cells
        where !part.Commodity.IsTotal
        let total = part with
        {
            Commodity = Commodity.Total,
        }
        where cells.Contains(total)
        select Split("all goods = some + the rest", total, part, Rest(total, part.Commodity.ToString()));

    /// <summary>A whole is all that lies in it together and the rest: what overlaps nothing at once, groups one by one.</summary>
    private static IEnumerable<Identity> Partners(HashSet<Cell> cells) =>
        from flow in cells.GroupBy(c => c with { Importer = Economies.World, Exporter = Economies.World })
        from whole in flow
        where IsWhole(whole.Importer) || IsWhole(whole.Exporter)
        from parts in PartsOf(whole, flow)
        select Split(
            parts.Count == 1 ? "all partners = some + the rest" : "all partners = these + the rest",
            whole,
            [
                .. parts,
                Rest(whole, $"{whole.Commodity} {string.Join(", ", parts.Select(p => $"{p.Exporter}>{p.Importer}"))}"),
            ]
        );

    private static bool IsWhole(Economy economy) => economy.Kind is EconomyKind.World or EconomyKind.Group;

    private static IEnumerable<List<Cell>> PartsOf(Cell whole, IEnumerable<Cell> flow)
    {
        var sent = flow.Where(c => c.Exporter == whole.Exporter && Holds(whole.Importer, c.Importer, c.Period));
        var received = flow.Where(c => c.Importer == whole.Importer && Holds(whole.Exporter, c.Exporter, c.Period));
        return Disjoint(sent.ToList(), c => c.Importer).Concat(Disjoint(received.ToList(), c => c.Exporter));
    }

    private static IEnumerable<List<Cell>> Disjoint(List<Cell> parts, Func<Cell, Economy> partner)
    {
        var economies = parts.FindAll(p => partner(p).Kind == EconomyKind.Economy);
        return parts.Except(economies).Select(g => new List<Cell> { g }).Append(economies).Where(p => p.Count > 0);
    }

    private static bool Holds(Economy whole, Economy part, Period period) =>
        whole.Kind switch
        {
            EconomyKind.World => part.Kind is EconomyKind.Economy or EconomyKind.Group or EconomyKind.Area,
            EconomyKind.Group => part.Kind == EconomyKind.Economy && Groups.Members(whole.Code, period).Contains(part),
            _ => false,
        };

    private static Cell Rest(Cell whole, string without) =>
        whole with
        {
            Commodity = Commodity.InWords($"all without {without}"),
        };

    private static Identity Split(string reason, Cell whole, params ImmutableArray<Cell> parts) =>
        new($"{whole} = {string.Join(" + ", parts)}", reason, [new(1, whole), .. parts.Select(p => new Term(-1, p))]);

    private static int End(Period period) => period.StartMonth + period.Months;
}
