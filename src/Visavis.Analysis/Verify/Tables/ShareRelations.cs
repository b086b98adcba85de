using System.Collections.Immutable;

namespace Visavis.Analysis.Verify.Tables;

/// <summary>A line of shares beside a line of amounts, one of whose numbers is the total; or amounts beside their total, line by line.</summary>
internal static class ShareRelations
{
    private const int Nearby = 3;

    public static IEnumerable<TableRelation> Of(ImmutableArray<TableLine> lines) =>
        from share in lines.Where(l => l.HasRates)
        from part in lines.Where(l => l.HasAmounts)
        where share != part && Math.Abs(share.Index - part.Index) <= Nearby
        from places in AlongTotal(share, part).Concat(ByLine(share, part, lines))
        where places.Length > 0
        select new TableRelation(share.Says("дол", "удельн", "share", "weight", "структур"), places);

    /// <summary>"partner | USD mn | %": every share is of the amount in the total's place.</summary>
    private static IEnumerable<ImmutableArray<RelationAt>> AlongTotal(TableLine share, TableLine part)
    {
        var totals = Enumerable
            .Range(0, share.Cells.Length)
            .Where(at => share.Cells[at] is { Value: 100 } && part.Cells[at] is not null);
        return totals.Select(total =>
            Enumerable
                .Range(0, share.Cells.Length)
                .Where(at => at != total)
                .Select(at => At(share.Cells[at], part.Cells[at], part.Cells[total]!))
                .OfType<RelationAt>()
                .ToImmutableArray()
        );
    }

    private static IEnumerable<ImmutableArray<RelationAt>> ByLine(
        TableLine share,
        TableLine part,
        ImmutableArray<TableLine> lines
    ) =>
        from whole in lines
        where whole != part && whole != share && Math.Abs(whole.Index - share.Index) <= Nearby
        select Enumerable
            .Range(0, share.Cells.Length)
            .Select(at => whole.Cells[at] is { } all ? At(share.Cells[at], part.Cells[at], all) : null)
            .OfType<RelationAt>()
            .ToImmutableArray();

    private static RelationAt? At(TableNumber? share, TableNumber? part, TableNumber whole)
    {
        if (share?.IsRate != true || part?.IsAmount != true)
        {
            return null;
        }
        if (Sizes.Ratio(part.Interval, whole.Interval) is not { } ratio)
        {
            return null;
        }
        var gives = ratio * 100;
        return new(share, [part, whole], gives, Wording.Share(share, part, whole, gives));
    }
}
