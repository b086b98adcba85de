using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Makes an observation of one figure of a row, column by column, without a string for a text that was met before.</summary>
internal sealed class ObservationFigure
{
    private const int MostNearest = 1000;
    private static readonly Slot AllCommodities = new(-1, Role.Commodity, "TOTAL"u8.ToArray());
    private readonly Manifest manifest;
    private readonly FigureSlots slots;
    private readonly ObservationMeanings meanings;
    private readonly FrameCodes frames;
    private readonly ValueReader values;
    private readonly Dictionary<string, Economy[]> nearest = new(StringComparer.Ordinal);
    private readonly Column month;
    private readonly Column period;
    private readonly Column reporter;
    private readonly Column partner;
    private readonly Column flow;
    private readonly Column nomenclature;
    private readonly Column commodity;
    private readonly Column coverage;
    private readonly Column unit;
    private readonly Column scale;
    private readonly Column variable;
    private readonly Column valuation;
    private readonly EstimandColumns estimand;
    private readonly Column status;
    private readonly Column value;
    private readonly Column note;

    public ObservationFigure(
        Manifest manifest,
        FigureSlots slots,
        ObservationMeanings meanings,
        FrameCodes frames,
        Spot spot
    )
    {
        (this.manifest, this.slots, this.meanings, this.frames) = (manifest, slots, meanings, frames);
        values = new(manifest);
        // A role that nothing fills is empty; what empty means, the role decides.
        Column ColumnOf(string role, Func<Spot, string, Problem> problem) =>
            new(slots.SlotOf(role) ?? Slot.Unsaid(role), spot, problem);
        Column WordOf(string role, IEnumerable<string> known) =>
            ColumnOf(role, (at, text) => Texts.Word(at, role, text, known));
        month = ColumnOf(Role.Month, Texts.Month);
        period = ColumnOf(Role.Period, Texts.Period);
        reporter = ColumnOf(Role.Reporter, UnknownEconomy);
        partner = ColumnOf(Role.Partner, UnknownEconomy);
        flow = WordOf(Role.Flow, manifest.Flows.Keys);
        nomenclature = WordOf(Role.Nomenclature, manifest.Nomenclatures.Keys);
        commodity = new(slots.SlotOf(Role.Commodity) ?? AllCommodities, spot, Texts.Commodity);
        coverage = WordOf(Role.Coverage, manifest.Coverages.Keys);
        unit = ColumnOf(Role.Unit, Texts.Unit);
        scale = ColumnOf(Role.Scale, Texts.Scale);
        variable = WordOf(Role.Variable, Enum.GetNames<Variable>());
        valuation = WordOf(Role.Valuation, Enum.GetNames<Valuation>());
        estimand = new(slots, meanings, spot);
        status = WordOf(Role.Status, manifest.Statuses.Keys);
        value = new(slots.Value, spot, Texts.Number);
        note = ColumnOf(Role.Note, Texts.Number);
    }

    /// <summary>Whether the row is of a kind that has this figure.</summary>
    public bool IsMeant(in FieldRow row) => slots.IsMeant(row.Fields);

    /// <summary>Whether the cell is empty and need not be filled.</summary>
    public bool IsLeftOut(in FieldRow row) => slots.IsLeftOut(row.Fields);

    /// <summary>Adds the observation, or says why it must be set aside.</summary>
    public SetAside? Read(in FieldRow row, BatchWriter batches)
    {
        SetAside? aside = null;
        if (
            month.Read(row, meanings.Months, out var inMonth, ref aside)
            && period.Read(row, inMonth, out var when, ref aside)
            && reporter.Read(row, when.Economies, out var whose, ref aside)
            && partner.Read(row, when.Economies, out var with, ref aside)
            && flow.Read(row, meanings.Flows, out var direction, ref aside)
            && nomenclature.Read(row, meanings.Nomenclatures, out var edition, ref aside)
            && commodity.Read(row, edition, out var what, ref aside)
            && coverage.Read(row, meanings.Coverages, out var covers, ref aside)
            && unit.Read(row, meanings.Units, out var counted, ref aside)
            && scale.Read(row, meanings.Scales, out var times, ref aside)
            && variable.Read(row, meanings.Variables, out var holds, ref aside)
            && valuation.Read(row, meanings.Valuations, out var border, ref aside)
            && estimand.Read(row, out var rest, ref aside)
            && status.Read(row, meanings.Statuses, out var flag, ref aside)
            && note.Read(row, meanings.Notes, out var remark, ref aside)
            && IsValue(row, (sbyte)(counted.Exponent + times), out var cell, ref aside)
            && IsConsistent(row, flag, ref cell, ref aside)
        )
        {
            rest = rest with { Basis = remark.Rule?.Basis ?? rest.Basis };
            var frame = frames.Of(new(direction, covers, holds, border, counted.Currency, rest));
            var exponent = (sbyte)(counted.Exponent + times);
            batches.Add(row.Line, whose, with, direction, what, when.Period, frame, exponent, cell, remark);
        }
        return aside;
    }

    private bool IsValue(in FieldRow row, sbyte exponent, out CellValue cell, ref SetAside? aside)
    {
        var wrong = values.Read(value.In(row), exponent, out cell);
        aside = wrong is null ? null : value.Wrong(row, wrong);
        return wrong is null;
    }

    // A flag speaks of the cell beside it: what is said to be absent cannot have a value.
    private bool IsConsistent(in FieldRow row, ObservationStatus? flag, ref CellValue cell, ref SetAside? aside)
    {
        if (flag is not { } said || said == ObservationStatus.Reported)
        {
            return true;
        }
        var isMore = cell.Status == ObservationStatus.Reported && said == ObservationStatus.StructuralZero;
        if (isMore || (cell.Status.HasValue() && !said.HasValue()))
        {
            aside = value.Wrong(row, (at, text) => Texts.ValueAndStatus(at, text, said));
            return false;
        }
        var isPlainZero = cell.Status == ObservationStatus.Zero && said != ObservationStatus.StructuralZero;
        cell = cell with { Status = isPlainZero ? cell.Status : said };
        return true;
    }

    // A file may hold one wrong code a million times; looking for what was meant is slow.
    private Problem UnknownEconomy(Spot at, string text)
    {
        if (!nearest.TryGetValue(text, out var known) && nearest.Count < MostNearest)
        {
            nearest.Add(text, known = [.. Economies.Nearest(text)]);
        }
        return Codes.Unknown(manifest, at, text, _ => known ?? []);
    }
}
