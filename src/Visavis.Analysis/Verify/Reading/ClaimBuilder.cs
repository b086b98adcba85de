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
        var (indicator, kind) = Named(read);
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
        var basis = BasisOf(read, number, claim);
        claims.Add(new(claim, number, Confidence(claim, basis, read), basis));
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

    private static (string Indicator, ClaimKind Kind) Named(Attribution read)
    {
        var put = read.Put;
        if (read.Number.Unit.Other == "record")
        {
            return read.Subject.IsTrade
                ? ("merchandise trade level comparison", ClaimKind.Other)
                : ("", ClaimKind.Other);
        }
        if (read.Subject.Other is { } other)
        {
            var kind = put.Kind is ClaimKind.Level or ClaimKind.Count or ClaimKind.Other ? other.Value.Kind : put.Kind;
            return (
                other.Value.Indicator,
                kind == ClaimKind.Measure && other.Value.Kind != ClaimKind.Measure ? ClaimKind.Other : kind
            );
        }
        if (
            put.Kind == ClaimKind.Other
            && read.Subject.IsTrade
            && read.Number.Unit.Other is "t" or "kg" or "m3" or "bbl" or "kwh"
        )
        {
            return ("commodity trade quantity", ClaimKind.Other);
        }
        return read.Subject.IsTrade && put.Kind is not (ClaimKind.Count or ClaimKind.Price or ClaimKind.Measure)
                ? (
                    Indicators.OfTrade(
                        put.Kind,
                        read.Subject,
                        put.Sign,
                        read.When.Base?.Value,
                        read.Number.Unit.Other is "pp"
                    ),
                    put.Kind
                )
            : put.Kind == ClaimKind.Measure && read.Subject.IsTrade
                ? ("trade openness component (% of GDP)", ClaimKind.Measure)
            : put.Kind == ClaimKind.Price ? ("price", ClaimKind.Price)
            : ("", put.Kind);
    }

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
        var falls =
            read.Put is { Sign: < 0, Kind: ClaimKind.Growth or ClaimKind.Change }
            || (read.Subject.BalanceSign < 0 && read.Put.Kind == ClaimKind.Level);
        return falls && figure.Low >= 0 ? Negative(figure) : figure;
    }

    private static PrintedFigure Negative(PrintedFigure figure)
    {
        var ends = figure.Text.Split('–').Reverse().Select(e => $"-{e.TrimStart('+')}");
        return PrintedFigure.TryParse(string.Join('–', ends), out var negative) ? negative : figure;
    }

    private static ImmutableArray<Basis> BasisOf(Attribution read, FoundNumber number, Claim claim)
    {
        var basis = read.Subject.Basis.ToBuilder();
        if (read.Put.Word is { } word && read.Words is { } words)
        {
            basis.Add(new(ClaimAttribute.Indicator, words(word), number.Spot, BasisFrom.Sentence));
        }
        if (read.Subject is { IsTrade: true, Coverage: null })
        {
            basis.Add(new(ClaimAttribute.Coverage, "", number.Spot, BasisFrom.Assumed));
        }
        if (read.When.Period is { } period)
        {
            basis.Add(period.As(ClaimAttribute.Period));
        }
        if (read.When.Base is { } before)
        {
            basis.Add(before.As(ClaimAttribute.BasePeriod));
        }
        if (claim.Unit != number.Unit)
        {
            basis.Add(new(ClaimAttribute.Unit, "", number.Spot, BasisFrom.Assumed));
        }
        return basis.ToImmutable();
    }

    // As sure as the weakest of what the claim needs; the coverage that everybody assumes weighs little.
    private static double Confidence(Claim claim, ImmutableArray<Basis> basis, Attribution read)
    {
        var weakest = basis
            .Where(b => b.Attribute != ClaimAttribute.Coverage)
            .Select(b => Trust(b.From))
            .DefaultIfEmpty(0.3)
            .Min();
        var isWhole =
            claim.Kind != ClaimKind.Other
            && (!read.Subject.IsTrade || claim is { Reporter: not null, Partner: not null });
        return isWhole
            ? claim.Period is null
                ? Math.Min(weakest, 0.5)
                : weakest
            : Math.Min(weakest, 0.3);
    }

    private static double Trust(BasisFrom from) =>
        from switch
        {
            BasisFrom.Clause => 0.95,
            BasisFrom.ColumnHead or BasisFrom.RowHead => 0.95,
            BasisFrom.Sentence or BasisFrom.Caption => 0.9,
            BasisFrom.Paragraph => 0.8,
            BasisFrom.Earlier => 0.6,
            BasisFrom.Document => 0.6,
            _ => 0.5,
        };
}
