using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A period, and what codes of economies mean in it.</summary>
internal sealed record PeriodCodes(Period Period, Memo<short> Economies);

/// <summary>A unit: currency by its code in the frames, and a power of ten.</summary>
internal readonly record struct UnitCode(int Currency, sbyte Exponent);

/// <summary>A note, and what it changes.</summary>
internal readonly record struct NoteCode(int Code, NoteRule? Rule);

/// <summary>What the texts of a source's columns mean, learnt as they are met.</summary>
internal sealed class ObservationMeanings
{
    private static readonly string Words = Commodity.InWords("").Nomenclature;
    private readonly Manifest manifest;
    private readonly ObservationDictionary dictionary;
    private readonly FrameCodes frames;

    public ObservationMeanings(Manifest manifest, ObservationDictionary dictionary, FrameCodes frames)
    {
        (this.manifest, this.dictionary, this.frames) = (manifest, dictionary, frames);
        Periods = new((string text, out PeriodCodes codes) => TryPeriod(text, null, out codes));
        Months = new(TryMonth);
        Flows = new(manifest.Flows.TryGetValue);
        Coverages = new(TryCoverage);
        Nomenclatures = new(TryNomenclature);
        Units = new(TryUnit);
        Variables = new(TryWord);
        Valuations = new(TryWord);
        Bases = new(TryWord);
        Collections = new(TryWord);
        Systems = new(TryWord);
        Territories = new(TryTerritory);
        Scales = new(new Scales(manifest).TryGet);
        Statuses = new(new Statuses(manifest).TryGet);
        Notes = new(TryNote);
    }

    public Memo<PeriodCodes> Periods { get; }

    /// <summary>Of a month of the year the periods: each a year, of which the month is meant.</summary>
    public Memo<Memo<PeriodCodes>> Months { get; }

    public Memo<Flow> Flows { get; }

    public Memo<Coverage> Coverages { get; }

    /// <summary>Of an edition the codes of its commodities.</summary>
    public Memo<Memo<int>> Nomenclatures { get; }

    public Memo<UnitCode> Units { get; }

    public Memo<sbyte> Scales { get; }

    public Memo<Variable?> Variables { get; }

    public Memo<Valuation?> Valuations { get; }

    public Memo<PartnerBasis?> Bases { get; }

    public Memo<Collection?> Collections { get; }

    public Memo<TradeSystem?> Systems { get; }

    /// <summary>Each as the source writes it.</summary>
    public Memo<string?> Territories { get; }

    public Memo<ObservationStatus?> Statuses { get; }

    public Memo<NoteCode> Notes { get; }

    // Without its month a row of a monthly table is no figure of the whole year.
    private bool TryMonth(string text, out Memo<PeriodCodes> periods)
    {
        var isMonth = MonthNames.TryFind(text, out var month);
        periods = isMonth ? new((string year, out PeriodCodes codes) => TryPeriod(year, month, out codes)) : Periods;
        return isMonth || !manifest.Columns.ContainsKey(Role.Month);
    }

    private bool TryPeriod(string text, int? month, out PeriodCodes codes)
    {
        var isPeriod = Sources.Periods.TryParse(text, month, out var period);
        codes = new(period, new((string code, out short index) => TryEconomy(code, period, out index)));
        return isPeriod;
    }

    private bool TryEconomy(string text, Period when, out short index)
    {
        var isKnown = Codes.TryEconomy(manifest, text, when, out var economy);
        index = isKnown ? economy.Index : (short)-1;
        return isKnown;
    }

    // A source without a word on coverage leaves it unstated.
    private bool TryCoverage(string text, out Coverage coverage) =>
        manifest.Coverages.TryGetValue(text, out coverage) || (text.Length == 0 && manifest.Coverages.Count == 0);

    // Where no column names the edition the manifest does, or each code bears its own.
    private bool TryNomenclature(string text, out Memo<int> commodities)
    {
        var edition = manifest.Nomenclatures.GetValueOrDefault(text, manifest.Nomenclature);
        commodities = new((string code, out int index) => TryCommodity(edition, code, out index));
        return text.Length == 0 || manifest.Nomenclatures.ContainsKey(text);
    }

    // An apostrophe in front is a spreadsheet's mark for text.
    private bool TryCommodity(string nomenclature, string printed, out int code)
    {
        var text = printed.TrimStart('\'');
        var isPlain = nomenclature.Length == 0 || text is "TOTAL";
        var isWords = nomenclature == Words;
        var commodity =
            isWords ? Commodity.InWords(text)
            : isPlain ? Commodity.Parse(text)
            : new(nomenclature, text.PadLeft(manifest.CommodityDigits, '0'));
        var isCode = text.Length > 0 && (isPlain || isWords || text.All(char.IsAsciiLetterOrDigit));
        code = isCode ? dictionary.Commodities.CodeOf(commodity) : 0;
        return isCode;
    }

    private bool TryUnit(string text, out UnitCode code)
    {
        var isUnit = MoneyUnit.TryParse(manifest.Units.GetValueOrDefault(text, text), out var unit);
        code = isUnit ? new(frames.CurrencyCode(unit.Currency), unit.Exponent) : default;
        return isUnit;
    }

    private static bool TryWord<T>(string text, out T? word)
        where T : struct, Enum
    {
        var isKnown = Enum.TryParse(text, ignoreCase: false, out T known) && Enum.IsDefined(known);
        word = isKnown ? known : null;
        return isKnown || text.Length == 0;
    }

    private static bool TryTerritory(string text, out string? territory)
    {
        territory = text.Length > 0 ? text : null;
        return true;
    }

    private bool TryNote(string text, out NoteCode code)
    {
        code = text.Length == 0 ? default : new(dictionary.Notes.CodeOf(text), manifest.Notes.GetValueOrDefault(text));
        return true;
    }
}
