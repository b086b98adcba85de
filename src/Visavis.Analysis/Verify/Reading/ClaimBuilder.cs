using System.Collections.Immutable;
using System.Globalization;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Makes claims of attributions.</summary>
internal sealed class ClaimBuilder(DocumentText document, ReadingContext context)
{
    private readonly List<ReadClaim> claims = [];

    /// <summary>What was built, in order.</summary>
    public ImmutableArray<ReadClaim> Claims => [.. claims];

    /// <summary>Adds what a number says.</summary>
    public void Add(Attribution read, FoundNumber number, string locator)
    {
        if (read.Number.Unit.Other is "years" or "months" or "days" or "quarters")
        {
            return;
        }
        var (indicator, kind) = Indicators.Of(read);
        var isTrade = read.Subject.IsTrade;
        var unit = UnitOf(read, number);
        var (period, before) = Periods(read);
        var claim = Empty(number, locator) with
        {
            Indicator = indicator,
            Kind = indicator.Length == 0 ? ClaimKind.Other : kind,
            Reporter = read.Subject.Reporter?.Value,
            Partner = read.Subject.Partner?.Value,
            Direction = isTrade && indicator.Length > 0 ? read.Subject.Flow!.Value : "",
            Commodity = read.Subject.Product is { } product ? Commodity.Parse(product.Value) : Commodity.Total,
            Coverage = CoverageOf(read.Subject),
            Period = period,
            BasePeriod = before,
            Whole = read.Subject.IsProductPart ? Whole.AllCommodities : Whole.AllPartners,
            Figure = FigureOf(read, number),
            Unit = kind == ClaimKind.Index && unit == "%" ? "index (%)" : unit,
            Remark = read.Put.Remark,
            IsForecast = read.IsForecast,
        };
        var basis = ClaimBasis.Of(read, number, claim);
        claims.Add(new(claim, number, ClaimBasis.Confidence(claim, basis, read), basis));
    }

    /// <summary>Adds a date that says when something happened, or what a caption covers.</summary>
    public void AddEvent(FoundNumber number, string locator, string indicator, Period? period, string printed)
    {
        var claim = Empty(number, locator) with
        {
            Indicator = indicator,
            Kind = ClaimKind.Event,
            Reporter = context.Pair.Count > 0 ? context.Pair[0] : null,
            Partner = context.Pair.Count > 1 ? context.Pair[1] : null,
            Period = period,
            Printed = printed,
            Unit = number.Unit,
        };
        claims.Add(new(claim, number, 0.5, [new(ClaimAttribute.Indicator, printed, number.Spot, BasisFrom.Clause)]));
    }

    private Claim Empty(FoundNumber number, string locator) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{document.Name}/{number.Index}"),
            Source = document.Name,
            Locator = locator,
            Indicator = "",
            Kind = ClaimKind.Other,
            Printed = number.Printed,
            Qualifier = number.Qualifier,
            Lineage = new(document.Name),
            Place = new(
                document.Name,
                document.Sha256,
                number.Spot.Line,
                number.Spot.Column.ToString(CultureInfo.InvariantCulture)
            ),
        };

    // A fall of 4.4 times means that the first was 4.4 times the last.
    private static (Period? Period, Period? Base) Periods(Attribution read)
    {
        var (period, before) = (read.When.Period?.Value, read.When.Base?.Value);
        return read.Put is { Kind: ClaimKind.Times, Sign: < 0 } && period is { } now
            ? (before ?? now.PlusYears(-1), now)
            : (period, before);
    }

    private string UnitOf(Attribution read, FoundNumber number) =>
        read.Number.Unit is { Scale.Length: > 0, Currency.Length: 0, Other.Length: 0 } && read.Subject.IsTrade
            ? $"{(context.Currency.Length > 0 ? context.Currency : "USD")} {number.Unit}"
        : number.Unit is "same" ? "%"
        : number.Unit is "record" ? "ordinal"
        : number.Unit.Length == 0 && read.Put.Kind == ClaimKind.Count ? "count"
        : number.Unit;

    private static Coverage CoverageOf(Subject subject) =>
        subject.Coverage?.Value ?? (subject.IsTrade ? Coverage.Goods : Coverage.Unstated);

    private static PrintedFigure? FigureOf(Attribution read, FoundNumber number)
    {
        if (number.Figure is not { } figure)
        {
            return null;
        }
        // A deficit that rises is a balance that falls; its rate is of its size.
        var isDeficit = read.Subject.BalanceSign < 0;
        var falls = read.Put.Kind switch
        {
            ClaimKind.Growth => read.Put.Sign < 0,
            ClaimKind.Change => read.Put.Sign < 0 != isDeficit,
            ClaimKind.Level => isDeficit,
            _ => false,
        };
        return falls && figure.Low >= 0 ? Negative(figure) : figure;
    }

    private static PrintedFigure Negative(PrintedFigure figure)
    {
        var ends = figure.Text.Split('–').Reverse().Select(e => $"-{e.TrimStart('+')}");
        return PrintedFigure.TryParse(string.Join('–', ends), out var negative) ? negative : figure;
    }
}
