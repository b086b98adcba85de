using Visavis.Analysis.Hidden;
using Visavis.Core;

namespace Visavis.Workbench.Hidden;

/// <summary>One reporter's figures of one flow and period: partners, products of every length of code, and the sums that tie them.</summary>
internal sealed class HiddenTable
{
    private readonly Dictionary<(Economy Partner, Commodity Commodity), TableCell> cells = [];

    public HiddenTable(IReadOnlyList<Observation> observations)
    {
        // Of several frames of a cell the one at the reporter's own border.
        foreach (var same in observations.GroupBy(o => (o.Key.Partner, o.Key.Commodity)))
        {
            var chosen = same.OrderBy(o => OwnBorder(o.Key)).ThenBy(o => o.Place.Line).First();
            var printed = chosen.Status.HasValue() ? chosen.Rounding.Intersect(Interval.NonNegative) : null;
            cells.Add(same.Key, new(IdOf(same.Key.Partner, same.Key.Commodity), printed));
        }
    }

    public static string IdOf(Economy partner, Commodity commodity) => $"{partner.Code} {commodity}";

    /// <summary>Products of which the trade with a partner is hidden.</summary>
    public IEnumerable<Commodity> HiddenWith(Economy partner) =>
        cells
            .Where(c => c.Key.Partner == partner && c.Value.Printed is null)
            .Select(c => c.Key.Commodity)
            .OrderBy(c => c.ToString(), StringComparer.Ordinal);

    /// <summary>Every sum that the table holds: a code is the sum of its next longer codes, the world that of its partners.</summary>
    public IReadOnlyList<TableSum> Sums() => [.. OfProducts(), .. OfPartners()];

    private IEnumerable<TableSum> OfProducts()
    {
        foreach (var partner in cells.Keys.Select(k => k.Partner).Distinct())
        {
            var own = cells.Where(c => c.Key.Partner == partner).ToList();
            foreach (var whole in own)
            {
                var parts = own.Where(p => IsPart(p.Key.Commodity, whole.Key.Commodity)).ToList();
                foreach (var level in parts.GroupBy(p => p.Key.Commodity.Nomenclature))
                {
                    var shortest = level.Min(p => p.Key.Commodity.Code.Length);
                    yield return new(
                        whole.Value,
                        [.. level.Where(p => p.Key.Commodity.Code.Length == shortest).Select(p => p.Value)]
                    );
                }
            }
        }
    }

    private IEnumerable<TableSum> OfPartners()
    {
        foreach (var one in cells.GroupBy(c => c.Key.Commodity))
        {
            var whole = one.FirstOrDefault(c => c.Key.Partner.Kind == EconomyKind.World).Value;
            TableCell[] parts =
            [
                .. one.Where(c => c.Key.Partner.Kind is EconomyKind.Economy or EconomyKind.Unspecified)
                    .Select(c => c.Value),
            ];
            if (whole is not null && parts.Length > 0)
            {
                yield return new(whole, parts);
            }
        }
    }

    private static bool IsPart(Commodity part, Commodity whole) =>
        !part.IsTotal
        && part.Nomenclature != "WORDS"
        && (
            whole.IsTotal
            || (
                part.Nomenclature == whole.Nomenclature
                && part.Code.Length > whole.Code.Length
                && part.Code.StartsWith(whole.Code, StringComparison.Ordinal)
            )
        );

    private static int OwnBorder(ObservationKey key) =>
        key.Valuation == (key.Flow == Flow.Export ? Valuation.Fob : Valuation.Cif) ? 0
        : key.Valuation == Valuation.Unstated ? 1
        : 2;
}
