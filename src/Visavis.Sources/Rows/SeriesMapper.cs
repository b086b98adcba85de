using System.Text;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Makes points of series of rows: GDP, exchange rates, distances.</summary>
internal sealed class SeriesMapper(Manifest manifest, Binding binding, Spot spot) : RowMapper
{
    private readonly SeriesFigure[] figures = [.. binding.Figures.Select(f => new SeriesFigure(manifest, f, spot))];
    private List<SeriesPoint> points = [];

    public override void Map(long line, Fields fields, Outcome outcome)
    {
        var row = new FieldRow(line, fields);
        if (binding.Expected.FirstOrDefault(e => !e.IsMet(fields)) is { } strange)
        {
            outcome.Refuse(strange.Wrong(row, spot));
            return;
        }
        var isNothing = true;
        foreach (var figure in figures)
        {
            if (figure.IsLeftOut(row))
            {
                outcome.LeftOut++;
                isNothing = false;
            }
            else if (figure.IsMeant(row))
            {
                outcome.RowsIn++;
                isNothing = false;
                Take(figure, row, outcome);
            }
        }
        if (isNothing && figures.Length > 0)
        {
            outcome.Refuse(NoFigure(row, spot));
        }
    }

    public override void HandOver(Outcome outcome)
    {
        outcome.Series.AddRange(points);
        points = [];
    }

    private void Take(SeriesFigure figure, in FieldRow row, Outcome outcome)
    {
        if (figure.Read(row, outcome, out var point) is { } aside)
        {
            outcome.SetAside.Add(aside);
        }
        else
        {
            points.Add(point!);
        }
    }
}

/// <summary>Makes a point of one figure of a row.</summary>
internal sealed class SeriesFigure
{
    private readonly FigureSlots slots;
    private readonly Manifest manifest;
    private readonly string place;
    private readonly string file;
    private readonly bool mayBeMissing;
    private readonly NumberParser numbers;
    private readonly Memo<string> words;
    private readonly Memo<PeriodCodes> periods;
    private readonly Memo<SeriesUnit> units;
    private readonly Column indicator;
    private readonly Column period;
    private readonly Column reporter;
    private readonly Column partner;
    private readonly Column unit;
    private readonly Column scale;
    private readonly Column value;
    private readonly Column status;
    private readonly Memo<ObservationStatus?> statuses;
    private readonly Memo<sbyte> scales;

    public SeriesFigure(Manifest manifest, FigureSlots slots, Spot spot)
    {
        (this.manifest, this.slots) = (manifest, slots);
        Column ColumnOf(string role, Func<Spot, string, Problem> problem) =>
            new(slots.SlotOf(role) ?? Slot.Unsaid(role), spot, problem);
        indicator = ColumnOf(Role.Indicator, Texts.Indicator);
        period = ColumnOf(Role.Period, Texts.Period);
        reporter = ColumnOf(Role.Reporter, Unknown);
        partner = ColumnOf(Role.Partner, Unknown);
        unit = ColumnOf(Role.Unit, Texts.Unit);
        scale = ColumnOf(Role.Scale, Texts.Scale);
        status = ColumnOf(Role.Status, (at, text) => Texts.Word(at, Role.Status, text, manifest.Statuses.Keys));
        value = new(slots.Value, spot, Texts.Number);
        numbers = new(manifest.Numbers);
        scales = new(new Scales(manifest).TryGet);
        statuses = new(new Statuses(manifest).TryGet);
        (file, place) = (spot.File, slots.Value.Header);
        mayBeMissing = manifest.Missing.Count > 0;
        words = new((string text, out string id) => (id = IdOf(text)).Length > 0);
        periods = new(TryPeriod);
        units = new(
            (string text, out SeriesUnit read) =>
                (read = SeriesUnit.Of(manifest.Units.GetValueOrDefault(text, text))) is not null
        );
    }

    public bool IsMeant(in FieldRow row) => slots.IsMeant(row.Fields);

    /// <summary>Whether the cell holds no figure: empty where it may be, or a word of the source for that.</summary>
    public bool IsLeftOut(in FieldRow row) =>
        slots.IsLeftOut(row.Fields)
        || (mayBeMissing && manifest.Missing.ContainsKey(Encoding.UTF8.GetString(value.In(row))));

    public SetAside? Read(in FieldRow row, Outcome outcome, out SeriesPoint? point)
    {
        SetAside? aside = null;
        point = null;
        if (
            indicator.Read(row, words, out var what, ref aside)
            && period.Read(row, periods, out var when, ref aside)
            && reporter.Read(row, when.Economies, out var whose, ref aside)
            && partner.Read(row, when.Economies, out var with, ref aside)
            && unit.Read(row, units, out var counted, ref aside)
            && scale.Read(row, scales, out var times, ref aside)
            && status.Read(row, statuses, out var flag, ref aside)
            && IsValue(row, counted.Exponent + times, out var figure, ref aside)
            && IsThere(row, flag, ref aside)
        )
        {
            outcome.Shortened += figure.WasRounded ? 1 : 0;
            point = new(
                what,
                EconomyOf(whose),
                when.Period,
                figure.Value,
                counted.Name,
                figure.LastDigit,
                manifest.Id,
                new(file, "", row.Line, place)
            )
            {
                Partner = EconomyOf(with),
            };
        }
        return aside;
    }

    private bool IsValue(in FieldRow row, int exponent, out SeriesValue figure, ref SetAside? aside)
    {
        var text = numbers.Number(Encoding.UTF8.GetString(value.In(row)));
        var fault = SeriesValue.TryParse(text, manifest.Numbers, exponent, out figure);
        if (fault is not null)
        {
            aside = value.Wrong(row, fault);
        }
        return fault is null;
    }

    private bool IsThere(in FieldRow row, ObservationStatus? flag, ref SetAside? aside)
    {
        var isThere = flag is null || flag.Value.HasValue();
        if (!isThere)
        {
            aside = value.Wrong(row, (at, text) => Texts.ValueAndStatus(at, text, flag!.Value));
        }
        return isThere;
    }

    // Where several columns say what it is, each says a part of it; one that says "all" adds nothing.
    private string IdOf(string text) =>
        string.Join(
            '/',
            text.Split(JoinedSlot.Between)
                .Select(part => manifest.Indicators.GetValueOrDefault(part, part))
                .Where(part => part.Length > 0)
        );

    // Rates and prices of the world belong to no economy.
    private bool TryPeriod(string text, out PeriodCodes codes)
    {
        var isPeriod = Sources.Periods.TryParse(text, out var when);
        codes = new(
            when,
            new(
                (string code, out short index) =>
                {
                    var isKnown = Codes.TryEconomy(manifest, code, when, out var economy);
                    index = isKnown ? economy.Index : (short)-1;
                    return isKnown || manifest.Names.GetValueOrDefault(code, code).Length == 0;
                }
            )
        );
        return isPeriod;
    }

    private static Economy? EconomyOf(short index) => index < 0 ? null : Economies.All[index];

    private Problem Unknown(Spot at, string text) => Codes.Unknown(manifest, at, text, Economies.Nearest);
}

/// <summary>In what a series is counted: a currency and its power of ten, or words.</summary>
internal sealed record SeriesUnit(string Name, sbyte Exponent)
{
    public static SeriesUnit Of(string text) =>
        MoneyUnit.TryParse(text, out var money) ? new(money.Currency.Code, money.Exponent) : new(text, 0);
}
