using System.Text;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Makes observations of rows, column by column, without a string for a field that was seen before.</summary>
internal sealed class ObservationMapper : RowMapper
{
    private const int MostNearest = 1000;
    private readonly Manifest manifest;
    private readonly Binding binding;
    private readonly Spot spot;
    private readonly ObservationDictionary dictionary;
    private readonly NumberParser numbers;
    private readonly bool[] startsMissing = new bool[256];
    private readonly Memo<PeriodCodes> periods;
    private readonly Memo<Flow> flows;
    private readonly Memo<Coverage> coverages;
    private readonly Memo<int> commodities;
    private readonly Memo<UnitCode> units;
    private readonly Memo<NoteCode> notes;
    private readonly Memo<ObservationStatus> missing;
    private readonly Words<Currency> currencies = new();
    private short[] frames = [];
    private readonly Dictionary<string, Economy[]> nearest = new(StringComparer.Ordinal);
    private readonly Slot period;
    private readonly Slot reporter;
    private readonly Slot partner;
    private readonly Slot flow;
    private readonly Slot commodity;
    private readonly Slot value;
    private readonly Slot unit;
    private readonly Slot? coverage;
    private readonly Slot? note;
    private List<ObservationBatch> batches = [];
    private ObservationBatch batch;
    private long rounded;

    /// <exception cref="FormatException">The manifest leaves out a role that every observation has.</exception>
    public ObservationMapper(Manifest manifest, Binding binding, ObservationDictionary dictionary, Spot spot)
    {
        (this.manifest, this.binding, this.dictionary, this.spot) = (manifest, binding, dictionary, spot);
        period = Needed(Role.Period);
        reporter = Needed(Role.Reporter);
        partner = Needed(Role.Partner);
        flow = Needed(Role.Flow);
        commodity = Needed(Role.Commodity);
        value = Needed(Role.Value);
        unit = Needed(Role.Unit);
        coverage = binding.SlotOf(Role.Coverage);
        note = binding.SlotOf(Role.Note);
        numbers = new(manifest.Numbers);
        periods = new(TryPeriod);
        flows = new(manifest.Flows.TryGetValue);
        coverages = new(manifest.Coverages.TryGetValue);
        commodities = new(TryCommodity);
        units = new(TryUnit);
        notes = new(TryNote);
        missing = new(manifest.Missing.TryGetValue);
        foreach (var token in manifest.Missing.Keys.Where(k => k.Length > 0))
        {
            startsMissing[Encoding.UTF8.GetBytes(token)[0]] = true;
        }
        batch = new(dictionary);
    }

    public override SetAside? Map(long line, Fields fields)
    {
        foreach (var expected in binding.Expected)
        {
            if (!expected.IsMet(fields))
            {
                return Aside(
                    line,
                    expected.Header,
                    fields.Text(expected.Column),
                    Texts.Expected(At(line, expected.Header), expected.Value, fields.Text(expected.Column))
                );
            }
        }
        if (!periods.TryGet(period.In(fields), out var when))
        {
            return Wrong(line, period, fields, Texts.Period);
        }
        if (!when.Economies.TryGet(reporter.In(fields), out var whose))
        {
            return Wrong(line, reporter, fields, UnknownEconomy);
        }
        if (!when.Economies.TryGet(partner.In(fields), out var with))
        {
            return Wrong(line, partner, fields, UnknownEconomy);
        }
        if (!flows.TryGet(flow.In(fields), out var direction))
        {
            return Wrong(line, flow, fields, (at, text) => Texts.Word(at, Role.Flow, text, manifest.Flows.Keys));
        }
        if (!commodities.TryGet(commodity.In(fields), out var what))
        {
            return Wrong(line, commodity, fields, Texts.Commodity);
        }
        var covers = Coverage.Unstated;
        if (coverage is not null && !coverages.TryGet(coverage.In(fields), out covers))
        {
            return Wrong(
                line,
                coverage,
                fields,
                (at, text) => Texts.Word(at, Role.Coverage, text, manifest.Coverages.Keys)
            );
        }
        if (!units.TryGet(unit.In(fields), out var money))
        {
            return Wrong(line, unit, fields, Texts.Unit);
        }
        var fault = TryValue(value.In(fields), money.Exponent, out var cell);
        if (fault is not null)
        {
            return Wrong(line, value, fields, fault);
        }
        var remark = NoteCode.None;
        if (note is not null)
        {
            notes.TryGet(note.In(fields), out remark);
        }
        Add(line, when, whose, with, direction, what, covers, money, cell, remark);
        return null;
    }

    public override void HandOver(Outcome outcome)
    {
        if (batch.Count > 0)
        {
            batches.Add(batch);
            batch = new(dictionary);
        }
        outcome.Batches.AddRange(batches);
        outcome.Rounded += rounded;
        batches = [];
        rounded = 0;
    }

    private void Add(
        long line,
        PeriodCodes when,
        short whose,
        short with,
        Flow direction,
        int what,
        Coverage covers,
        UnitCode money,
        CellValue cell,
        NoteCode remark
    )
    {
        var row = batch.Count;
        batch.Reporter[row] = whose;
        batch.Partner[row] = with;
        batch.Flow[row] = (byte)direction;
        batch.Commodity[row] = what;
        batch.StartMonth[row] = when.Period.StartMonth;
        batch.Months[row] = (short)(remark.Rule?.Months ?? when.Period.Months);
        batch.Frame[row] = FrameOf(direction, covers, money.Currency, remark.Rule?.Basis);
        batch.Status[row] = (byte)cell.Status;
        batch.Value[row] = cell.Number.Thousandths;
        batch.LastDigit[row] = cell.Number.LastDigit;
        batch.UnitExponent[row] = money.Exponent;
        batch.Line[row] = line;
        batch.Note[row] = remark.Code;
        rounded += cell.Number.WasRounded ? 1 : 0;
        if (++batch.Count == ObservationBatch.Capacity)
        {
            batches.Add(batch);
            batch = new(dictionary);
        }
    }

    private Func<Spot, string, Problem>? TryValue(ReadOnlySpan<byte> text, int exponent, out CellValue cell)
    {
        if (text.IsEmpty || startsMissing[text[0]])
        {
            if (missing.TryGet(text, out var status))
            {
                cell = new(status, default);
                return null;
            }
            if (text.IsEmpty)
            {
                cell = default;
                return (at, _) => Texts.NoValue(at);
            }
        }
        var fault = numbers.TryParse(text, exponent, out var number);
        cell = new(
            number.Thousandths == 0 && !number.WasRounded ? ObservationStatus.Zero : ObservationStatus.Reported,
            number
        );
        return TextOf(fault);
    }

    private static Func<Spot, string, Problem>? TextOf(NumberFault fault) =>
        fault switch
        {
            NumberFault.None => null,
            NumberFault.Ambiguous => Texts.AmbiguousNumber,
            NumberFault.NotFinite => Texts.NotFinite,
            NumberFault.Negative => Texts.Negative,
            NumberFault.TooLarge => Texts.TooLarge,
            _ => Texts.Number,
        };

    private short FrameOf(Flow direction, Coverage covers, int currency, PartnerBasis? basis)
    {
        var key =
            (((((currency << 3) | (basis is { } stated ? (int)stated + 1 : 0)) << 2) | (int)covers) << 2)
            | (int)direction;
        if (key >= frames.Length)
        {
            Array.Resize(ref frames, key + 1);
        }
        return frames[key] > 0
            ? (short)(frames[key] - 1)
            : NewFrame(key, direction, covers, currencies[currency], basis);
    }

    private short NewFrame(int key, Flow direction, Coverage covers, Currency currency, PartnerBasis? basis)
    {
        var frame = new ObservationFrame(
            manifest.Variable,
            manifest.Valuation.GetValueOrDefault(direction),
            covers,
            basis ?? manifest.Basis.GetValueOrDefault(direction),
            manifest.Collection,
            manifest.TradeSystem,
            manifest.Territory,
            currency
        );
        var code = (short)dictionary.Frames.CodeOf(frame);
        frames[key] = (short)(code + 1);
        return code;
    }

    private Slot Needed(string role) =>
        binding.SlotOf(role)
        ?? throw new FormatException($"{manifest.Id}: neither a column nor a constant says {role}");

    private SetAside Wrong(long line, Slot slot, Fields fields, Func<Spot, string, Problem> problem)
    {
        var text = Encoding.UTF8.GetString(slot.In(fields));
        return Aside(line, slot.Header, text, problem(At(line, slot.Header), text));
    }

    private Spot At(long line, string column) => spot with { Line = line, Column = column };

    // A file may hold one wrong code a million times; looking for what was meant is slow.
    private Problem UnknownEconomy(Spot at, string text)
    {
        if (!nearest.TryGetValue(text, out var known) && nearest.Count < MostNearest)
        {
            nearest.Add(text, known = [.. Economies.Nearest(text)]);
        }
        return Texts.Economy(at, text, known ?? []);
    }

    private bool TryPeriod(string text, out PeriodCodes codes)
    {
        var isPeriod = Periods.TryParse(text, out var period);
        codes = new(period, new((string code, out short index) => TryEconomy(code, period, out index)));
        return isPeriod;
    }

    private bool TryEconomy(string text, Period when, out short index)
    {
        var isKnown = Codes.TryEconomy(manifest, text, when, out var economy);
        index = isKnown ? economy.Index : (short)-1;
        return isKnown;
    }

    private bool TryUnit(string text, out UnitCode code)
    {
        var isUnit = MoneyUnit.TryParse(text, out var unit);
        code = isUnit ? new(currencies.CodeOf(unit.Currency), unit.Exponent) : default;
        return isUnit;
    }

    private bool TryCommodity(string text, out int code)
    {
        var isCode = manifest.Nomenclature.Length == 0 || text.All(char.IsAsciiLetterOrDigit);
        var read =
            manifest.Nomenclature.Length > 0 && text is not "TOTAL" and not ""
                ? new(manifest.Nomenclature, text)
                : Commodity.Parse(text);
        code = isCode ? dictionary.Commodities.CodeOf(read) : 0;
        return isCode;
    }

    private bool TryNote(string text, out NoteCode code)
    {
        code =
            text.Length == 0
                ? NoteCode.None
                : new(dictionary.Notes.CodeOf(text), manifest.Notes.GetValueOrDefault(text));
        return true;
    }

    /// <summary>A period, and what codes mean in it.</summary>
    private sealed record PeriodCodes(Period Period, Memo<short> Economies);

    private readonly record struct UnitCode(int Currency, sbyte Exponent);

    private readonly record struct CellValue(ObservationStatus Status, ParsedNumber Number);

    private readonly record struct NoteCode(int Code, NoteRule? Rule)
    {
        public static NoteCode None => default;
    }
}
