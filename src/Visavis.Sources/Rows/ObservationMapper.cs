using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Makes observations of rows, column by column, without a string for a text that was met before.</summary>
internal sealed class ObservationMapper : RowMapper
{
    private const int MostNearest = 1000;
    private readonly Binding binding;
    private readonly Spot spot;
    private readonly FrameCodes frames;
    private readonly ObservationMeanings meanings;
    private readonly ValueReader values;
    private readonly BatchWriter batches;
    private readonly Dictionary<string, Economy[]> nearest = new(StringComparer.Ordinal);
    private readonly Column period;
    private readonly Column reporter;
    private readonly Column partner;
    private readonly Column flow;
    private readonly Column commodity;
    private readonly Column coverage;
    private readonly Column unit;
    private readonly Column value;
    private readonly Column note;

    public ObservationMapper(Manifest manifest, Binding binding, ObservationDictionary dictionary, Spot spot)
    {
        (this.binding, this.spot) = (binding, spot);
        frames = new(manifest, dictionary);
        meanings = new(manifest, dictionary, frames);
        values = new(manifest);
        batches = new(dictionary);
        period = ColumnOf(Role.Period, Texts.Period);
        reporter = ColumnOf(Role.Reporter, UnknownEconomy);
        partner = ColumnOf(Role.Partner, UnknownEconomy);
        flow = ColumnOf(Role.Flow, (at, text) => Texts.Word(at, Role.Flow, text, manifest.Flows.Keys));
        commodity = ColumnOf(Role.Commodity, Texts.Commodity);
        coverage = ColumnOf(Role.Coverage, (at, text) => Texts.Word(at, Role.Coverage, text, manifest.Coverages.Keys));
        unit = ColumnOf(Role.Unit, Texts.Unit);
        value = ColumnOf(Role.Value, Texts.Number);
        note = ColumnOf(Role.Note, Texts.Number);
    }

    public override SetAside? Map(long line, Fields fields)
    {
        var row = new FieldRow(line, fields);
        SetAside? aside = null;
        if (
            IsExpected(row, ref aside)
            && period.Read(row, meanings.Periods, out var when, ref aside)
            && reporter.Read(row, when.Economies, out var whose, ref aside)
            && partner.Read(row, when.Economies, out var with, ref aside)
            && flow.Read(row, meanings.Flows, out var direction, ref aside)
            && commodity.Read(row, meanings.Commodities, out var what, ref aside)
            && coverage.Read(row, meanings.Coverages, out var covers, ref aside)
            && unit.Read(row, meanings.Units, out var money, ref aside)
            && note.Read(row, meanings.Notes, out var remark, ref aside)
            && IsValue(row, money.Exponent, out var cell, ref aside)
        )
        {
            var frame = frames.Of(direction, covers, money.Currency, remark.Rule?.Basis);
            batches.Add(line, whose, with, direction, what, when.Period, frame, money.Exponent, cell, remark);
        }
        return aside;
    }

    public override void HandOver(Outcome outcome) => batches.HandOver(outcome);

    private bool IsExpected(in FieldRow row, ref SetAside? aside)
    {
        foreach (var expected in binding.Expected)
        {
            if (!expected.IsMet(row.Fields))
            {
                aside = expected.Wrong(row, spot);
                return false;
            }
        }
        return true;
    }

    private bool IsValue(in FieldRow row, sbyte exponent, out CellValue cell, ref SetAside? aside)
    {
        var wrong = values.Read(value.In(row), exponent, out cell);
        aside = wrong is null ? null : value.Wrong(row, wrong);
        return wrong is null;
    }

    // A role that neither a column nor a constant fills is empty; what empty means, the role decides.
    private Column ColumnOf(string role, Func<Spot, string, Problem> problem) =>
        new(binding.SlotOf(role) ?? new(-1, role, []), spot, problem);

    // A file may hold one wrong code a million times; looking for what was meant is slow.
    private Problem UnknownEconomy(Spot at, string text)
    {
        if (!nearest.TryGetValue(text, out var known) && nearest.Count < MostNearest)
        {
            nearest.Add(text, known = [.. Economies.Nearest(text)]);
        }
        return Texts.Economy(at, text, known ?? []);
    }
}
