using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>What a testimony has to be about to speak of a pair.</summary>
internal sealed class PairScope(PairQuestion question, PairHabits habits)
{
    /// <summary>The partner of a cell's reporter.</summary>
    public static Economy PartnerOf(Cell cell) => cell.Exporter.Equals(cell.Side) ? cell.Importer : cell.Exporter;

    /// <summary>Members of a group that a cell's reporter trades with; none of anything else.</summary>
    public IReadOnlyList<Economy> Members(Cell cell)
    {
        var partner = PartnerOf(cell);
        return partner.Kind == EconomyKind.Group ? question.MembersOf(partner, cell.Period) : [];
    }

    /// <summary>What a third economy records of its trade with one of the two: it counts where a group's total needs it.</summary>
    public bool IsOfMember(Testimony testimony) =>
        testimony is { Nearness: Nearness.Table, Terms: [{ Cell: { Side: { } side } cell }] }
        && !question.IsOne(side)
        && question.IsOne(PartnerOf(cell));

    /// <summary>Why a testimony is not in the system; absent where it is.</summary>
    public LeftOut? WhyNot(Testimony testimony) =>
        !testimony.Cells.All(IsInScope) ? LeftOut.OfSomethingElse
        : testimony.Cells.Any(c => c.Period.FirstMonthOfYear + c.Period.Months > 13) ? LeftOut.OfSeveralYears
        : testimony.Cells.Any(c => c.Period.FirstYear < question.FirstYear || c.Period.FirstYear > question.LastYear)
            ? LeftOut.OfOtherYears
        : IsCopy(testimony) ? LeftOut.Copy
        : null;

    // Of two equal tables that of the side whose definition is asked for stays, and the exporter's where none is.
    private bool IsCopy(Testimony testimony) =>
        testimony.Nearness == Nearness.Table
        && testimony.Cells.All(c =>
            habits.CopiedYears.Contains((c.Exporter.Code, c.Period.FirstYear))
            && c.Side is { } side
            && !side.Equals(question.Side ?? c.Exporter)
        );

    private bool IsInScope(Cell cell) =>
        cell.Commodity.IsTotal
        && cell.Currency == Currency.UsDollar
        && cell.Side is { } side
        && question.IsOne(side)
        && (question.IsPair(cell.Exporter, cell.Importer) || IsWhole(cell, side));

    // The world, or a group whose publisher counts the other among its members.
    private bool IsWhole(Cell cell, Economy side)
    {
        var partner = PartnerOf(cell);
        return partner.Kind == EconomyKind.World
            || (partner.Kind == EconomyKind.Group && Members(cell).Contains(question.OtherThan(side)));
    }
}
