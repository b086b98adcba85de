using Visavis.Core;
using Visavis.Workbench.Measuring;

namespace Visavis.Api.Routes.Pairs;

/// <summary>Every source and period in which the trade of an economy is divided: by figures, and by shares that documents print.</summary>
internal static class Divisions
{
    /// <summary>The newest first; of one period figures before claims, and the one with most parts.</summary>
    public static IReadOnlyList<Division> Of(StructureQuestion question) =>
        [
            .. Figures(question)
                .Concat<Division>(Claims(question))
                .Where(d => d.Count > 1)
                .OrderByDescending(d => d.Period.StartMonth)
                .ThenBy(d => d.IsClaimed)
                .ThenByDescending(d => d.Count)
                .ThenBy(d => d.Source, StringComparer.Ordinal)
                .ThenBy(d => d.Level, StringComparer.Ordinal),
        ];

    private static IEnumerable<Division> Figures(StructureQuestion question) =>
        question
            .Bench.Evidence.Rows.Observations.Where(o =>
                o.Key.Reporter.Equals(question.Reporter) && o.Key.Flow == question.Flow
            )
            .Where(o => o.Key.Variable == Variable.TradeValue && o.Key.Currency == Currency.UsDollar)
            .Where(o => o.Status.HasValue() && o.Key.Period.IsYear && question.Ask.Pair.Holds(o.Key.Period))
            .Where(o => IsPart(question, o.Key.Partner, o.Key.Commodity))
            .GroupBy(o => (o.Source, o.Key.Period, Level: LevelOf(o.Key.Commodity), o.Key.Basis))
            .Select(g => new DividedFigures(
                g.Key.Source,
                g.Key.Period,
                g.Key.Level,
                [.. g.DistinctBy(o => (o.Key.Partner, o.Key.Commodity))]
            ));

    private static IEnumerable<Division> Claims(StructureQuestion question) =>
        question
            .Bench.Evidence.Rows.Claims.Where(c => c is { Kind: ClaimKind.Share, Figure: not null, IsForecast: false })
            .Where(c => question.Reporter.Equals(c.Reporter) && c.Partner is not null)
            .Where(c => c.Direction == (question.Flow == Flow.Import ? "import" : "export"))
            .Where(c => c.Period is { IsYear: true } p && question.Ask.Pair.Holds(p))
            .Where(c => c.Whole == (question.ByProduct ? Whole.AllCommodities : Whole.AllPartners))
            .Where(c => IsPart(question, c.Partner!, c.Commodity))
            .GroupBy(c => (c.Source, Period: c.Period!.Value, Level: LevelOf(c.Commodity)))
            .Select(g => new DividedClaims(
                g.Key.Source,
                g.Key.Period,
                g.Key.Level,
                [.. g.DistinctBy(c => (c.Partner, c.Commodity))]
            ));

    private static bool IsPart(StructureQuestion question, Economy partner, Commodity commodity) =>
        question.ByProduct
            ? !commodity.IsTotal && partner.Equals(question.Partner)
            : commodity.IsTotal && partner.Kind != EconomyKind.World;

    private static string LevelOf(Commodity commodity) =>
        (
            commodity.Nomenclature is "TOTAL" or "WORDS"
                ? CommodityLevel.Total
                : new(commodity.Nomenclature, commodity.Code.Length)
        ).ToString();
}

/// <summary>A source and a period that divide the trade.</summary>
internal abstract record Division(string Source, Period Period, string Level)
{
    public abstract bool IsClaimed { get; }

    public abstract int Count { get; }

    public abstract IEnumerable<StructurePartAnswer> Parts(StructureQuestion question);
}

/// <summary>By figures: the shares follow from them.</summary>
internal sealed record DividedFigures(string Source, Period Period, string Level, IReadOnlyList<Observation> Figures)
    : Division(Source, Period, Level)
{
    public override bool IsClaimed => false;

    public override int Count => Figures.Count;

    // A group holds members that stand beside it: shares are of single economies.
    public override IEnumerable<StructurePartAnswer> Parts(StructureQuestion question)
    {
        var single = Figures.Where(o => question.ByProduct || o.Key.Partner.Kind != EconomyKind.Group).ToList();
        var total = single.Sum(o => o.Value!.Value);
        return single.Select(o => new StructurePartAnswer(
            question.ByProduct ? o.Key.Commodity.ToString() : o.Key.Partner.Code,
            question.NameOf(o.Key.Partner, o.Key.Commodity),
            total == 0 ? 0 : Math.Round(o.Value!.Value / total, 12),
            o.Value,
            question.Bench.Figure(o).Address.ToString()
        ));
    }
}

/// <summary>By shares that a document prints.</summary>
internal sealed record DividedClaims(string Source, Period Period, string Level, IReadOnlyList<Claim> Claims)
    : Division(Source, Period, Level)
{
    public override bool IsClaimed => true;

    public override int Count => Claims.Count;

    public override IEnumerable<StructurePartAnswer> Parts(StructureQuestion question) =>
        Claims.Select(c => new StructurePartAnswer(
            question.ByProduct ? c.Commodity.ToString() : c.Partner!.Code,
            question.NameOf(c.Partner!, c.Commodity),
            c.Figure!.Value.Value / 100,
            null,
            question.Bench.Ask("claim", ("id", c.Id)).Address.ToString()
        ));
}
