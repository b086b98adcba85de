using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Reads one row of a table of claims.</summary>
internal sealed class ClaimReader(Session session, Companions companions, Record record, string sha256)
{
    private static readonly ClaimVocabulary Words = ClaimVocabulary.All;
    private readonly string remark = record[Role.Qualifier] + record[Role.Note];

    /// <returns>The role at fault and why, where the row is no claim.</returns>
    public (string Role, Problem Problem)? TryRead(out Claim? claim)
    {
        claim = null;
        if (Words.RuleOf(record[Role.Indicator]) is not { } rule)
        {
            return (Role.Indicator, Texts.Indicator(At(Role.Indicator), record[Role.Indicator]));
        }
        if (!TryPeriod(out var period))
        {
            return (Role.PeriodStart, Texts.Period(At(Role.PeriodStart), PeriodText));
        }
        foreach (var role in new[] { Role.Reporter, Role.Partner })
        {
            if (record[role].Length > 0 && EconomyOf(role, period) is null)
            {
                return (role, Texts.Economy(At(role), record[role], Economies.Nearest(record[role])));
            }
        }
        claim = Of(rule, period);
        return null;
    }

    private Claim Of(IndicatorRule rule, Period? period)
    {
        // Quirk 3: the smallest year of a period is no sum over it.
        var kind = ClaimVocabulary.HasAny(remark, Words.Extremes) ? ClaimKind.Measure : rule.Kind;
        var (commodity, coverage) = What();
        var (when, before) = Base(kind, rule.Falls, period);
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{record[Role.Document]}/{record.Line}"),
            Source = record[Role.Document],
            Locator = record[Role.Locator],
            Indicator = record[Role.Indicator],
            Kind = kind,
            Reporter = EconomyOf(Role.Reporter, period),
            Partner = EconomyOf(Role.Partner, period),
            Direction = rule.TradeCell && Words.Directions.Contains(record[Role.Flow]) ? record[Role.Flow] : "",
            Commodity = commodity,
            Coverage = coverage,
            Period = when,
            BasePeriod = before,
            Whole = rule.Whole,
            Printed = record[Role.Value],
            Figure = FigureOf(kind),
            Unit = record[Role.Unit] == Words.UnitNotPrinted ? "" : record[Role.Unit],
            Qualifier = Words.QualifierOf(remark, record[Role.Value]),
            Remark = remark,
            IsForecast = ClaimVocabulary.HasAny(remark, Words.Forecasts),
            Lineage = companions.LineageOf(
                record[Role.Document],
                record[Role.Locator],
                record[Role.Value],
                record[Role.Cited] + record[Role.Note]
            ),
            Place = new(session.At.File, sha256, record.Line, Header(Role.Value)),
        };
    }

    // A change over several years names its base; otherwise it is the same months of the year before.
    private static (Period? When, Period? Before) Base(ClaimKind kind, bool falls, Period? period)
    {
        var compares = kind is ClaimKind.Growth or ClaimKind.Index or ClaimKind.Times or ClaimKind.Change;
        if (!compares || period is not { Months: > 12 } span)
        {
            return (period, null);
        }
        var first = Period.Of(span.StartMonth, 12);
        var last = Period.Of(span.StartMonth + span.Months - 12, 12);
        // Quirk 4: a fall of 4.4 times means that the first was 4.4 times the last.
        return falls ? (first, last) : (last, first);
    }

    private (Commodity Commodity, Coverage Coverage) What()
    {
        var words = record[Role.Commodity];
        if (session.Manifest.Coverages.TryGetValue(record[Role.Coverage], out var stated))
        {
            return (Commodity.Parse(words), stated);
        }
        var rule = Words.Commodities.FirstOrDefault(c => c.Words == words);
        return rule is null
            ? (Commodity.InWords(words), Coverage.Unstated)
            : (Commodity.Parse(rule.Code), rule.Coverage);
    }

    private PrintedFigure? FigureOf(ClaimKind kind)
    {
        var isNegative = record[Role.Sign] == "-" && kind is ClaimKind.Level or ClaimKind.Growth or ClaimKind.Change;
        var ends = record[Role.Value].Split('–').Select(e => isNegative && !e.StartsWith('-') ? $"-{e}" : e);
        var text = string.Join('–', isNegative ? ends.Reverse() : ends);
        return kind != ClaimKind.Event && PrintedFigure.TryParse(text, out var figure) ? figure : null;
    }

    private string PeriodText =>
        record[Role.Period].Length > 0 ? record[Role.Period]
        : record[Role.PeriodStart].Length == 0 || record[Role.PeriodEnd].Length == 0
            ? record[Role.PeriodStart] + record[Role.PeriodEnd]
        : $"{record[Role.PeriodStart]}/{record[Role.PeriodEnd]}";

    // Quirk 2: a period that the text does not state is absent, whatever the compiler guessed.
    private bool TryPeriod(out Period? period)
    {
        period = null;
        if (PeriodText.Length == 0 || ClaimVocabulary.HasAny(remark, Words.PeriodNotStated))
        {
            return true;
        }
        var isPeriod = Periods.TryParse(PeriodText, out var read);
        period = isPeriod ? read : null;
        return isPeriod;
    }

    private Economy? EconomyOf(string role, Period? period) =>
        record[role].Length > 0 && Codes.TryEconomy(session.Manifest, record[role], period ?? default, out var economy)
            ? economy
            : null;

    private Spot At(string role) => session.At with { Line = record.Line, Column = Header(role) };

    private string Header(string role) => session.Manifest.Columns.GetValueOrDefault(role, role);
}
