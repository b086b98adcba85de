using Visavis.Core;

namespace Visavis.Sources;

/// <summary>The columns of what few sources say row by row: partner basis, collection, trade system, territory.</summary>
internal sealed class EstimandColumns
{
    private readonly ObservationMeanings meanings;
    private readonly Column basis;
    private readonly Column collection;
    private readonly Column system;
    private readonly Column territory;
    private readonly bool isSaid;

    public EstimandColumns(FigureSlots slots, ObservationMeanings meanings, Spot spot)
    {
        this.meanings = meanings;
        Column WordOf(string role, IEnumerable<string> known) =>
            new(slots.SlotOf(role) ?? Slot.Unsaid(role), spot, (at, text) => Texts.Word(at, role, text, known));
        basis = WordOf(Role.Basis, Enum.GetNames<PartnerBasis>());
        collection = WordOf(Role.Collection, Enum.GetNames<Collection>());
        system = WordOf(Role.System, Enum.GetNames<TradeSystem>());
        territory = WordOf(Role.Territory, []);
        isSaid = new[] { Role.Basis, Role.Collection, Role.System, Role.Territory }.Any(r =>
            slots.SlotOf(r) is not null
        );
    }

    public bool Read(in FieldRow row, out EstimandKey key, ref SetAside? aside)
    {
        key = default;
        if (!isSaid)
        {
            return true;
        }
        if (
            basis.Read(row, meanings.Bases, out var attributed, ref aside)
            && collection.Read(row, meanings.Collections, out var collected, ref aside)
            && system.Read(row, meanings.Systems, out var border, ref aside)
            && territory.Read(row, meanings.Territories, out var drawn, ref aside)
        )
        {
            key = new(attributed, collected, border, drawn);
        }
        return aside is null;
    }
}
