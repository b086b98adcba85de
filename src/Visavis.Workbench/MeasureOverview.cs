using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench;

/// <summary>One measure of a pair: the newest value that the evidence allows, or what is lacking.</summary>
/// <param name="Info">The measure.</param>
/// <param name="Answer">The number; absent where there is none.</param>
/// <param name="Lacks">Why there is none; empty where there is one.</param>
public sealed record MeasureLine(MeasureInfo Info, Answer? Answer, string Lacks);

/// <summary>Every measure of the catalogue for one pair, as <c>visavis measure all</c> prints them.</summary>
public sealed class MeasureOverview
{
    // So many periods are tried back from the newest before a measure is given up.
    private const int MostTried = 12;
    private static readonly StoreSelection Whole = new("");
    private readonly Bench bench;
    private readonly PairQuery query;
    private readonly Lazy<IReadOnlyList<Holding>> holdings;

    private MeasureOverview(Bench bench, PairQuery query)
    {
        (this.bench, this.query) = (bench, query);
        holdings = new(() =>
            bench.Evidence.HasStore ? bench.Evidence.AskStore(store => store.Holdings(query.A.Code)) : []
        );
    }

    private Speech Say => bench.Say;

    /// <summary>All measures or one, sorted by id; one of one flow stands twice.</summary>
    public static IReadOnlyList<MeasureLine> Of(Bench bench, PairQuery query, string? id = null)
    {
        var overview = new MeasureOverview(bench, query);
        var all = MeasureCatalogue
            .All.Where(m => id is null || m.Info.Id == id)
            .SelectMany(overview.Lines)
            .Concat(MeasureCatalogue.OfMatrices.Where(m => id is null || m.Info.Id == id).Select(overview.Line));
        return [.. all.OrderBy(l => l.Info.Id, StringComparer.Ordinal)];
    }

    private IEnumerable<MeasureLine> Lines(Measure measure) =>
        Bench.IsOfEvidence(measure) ? OfEvidence(measure)
        : Scope.Of(measure) is { } scope ? OfStore(measure, scope)
        : [new(measure.Info, null, Say["overview.given"])];

    private IEnumerable<MeasureLine> OfEvidence(Measure measure)
    {
        if (measure.Lines == Analysis.Measures.Lines.Parts || measure.Columns.Contains("First"))
        {
            return [new(measure.Info, null, Say["overview.partners"])];
        }
        return Flows(measure).Select(flow => Newest(measure, Evidence(measure, flow), Say["overview.no-evidence"]));
    }

    private IEnumerable<MeasureLine> OfStore(Measure measure, Scope scope)
    {
        if (scope is ProductScope or PartsScope)
        {
            return [new(measure.Info, null, Say["overview.each-product"])];
        }
        return Flows(measure)
            .Select(flow =>
                Newest(
                    measure,
                    Store(measure, scope, flow),
                    Say[scope.NeedsLevel ? "overview.no-products" : "overview.no-source"]
                )
            );
    }

    private MeasureLine Line(MatrixMeasure measure) => new(measure.Info, null, Say["overview.matrix"]);

    private MeasureLine Newest(Measure measure, IEnumerable<(string, string)[]> selections, string otherwise)
    {
        string? why = null;
        foreach (var selection in selections.Take(MostTried))
        {
            var answer = bench.Ask(measure.Info.Id, selection);
            if (answer.IsDefined)
            {
                return new(measure.Info, answer, "");
            }
            why ??= answer.Value.WhyUndefined;
        }
        return new(measure.Info, null, why ?? otherwise);
    }

    // What each witness says of the pair, the newest period first.
    private IEnumerable<(string, string)[]> Evidence(Measure measure, string flow) =>
        from witness in Witness.Of(bench.Evidence)
        from year in witness.Years.Where(y => query.Holds(Period.Year(y)))
        orderby year descending, witness.Reporter.Equals(query.A) ? 0 : 1
        let other = bench.Evidence.Other(witness.Reporter)
        from against in measure.Columns.Any(c => c is "ByPartner" or "BWithA" or "BWithOthers")
            ? Against(other, year)
            : [""]
        from gdp in GdpOf(measure)
        select Selected(
            ("by", witness.Source),
            ("reporter", witness.Reporter.Code),
            ("partner", other.Code),
            ("period", Period.Year(year).ToString()),
            ("flow", flow),
            ("against", against),
            ("gdp", gdp)
        );

    // Each edition of the domestic product has its own years.
    private IEnumerable<string> GdpOf(Measure measure) =>
        measure.Columns.Contains("GdpA") ? bench.Evidence.GdpVintages.Reverse() : [""];

    private IEnumerable<string> Against(Economy other, int year) =>
        Witness.Of(bench.Evidence).Where(w => w.Reporter.Equals(other) && w.Years.Contains(year)).Select(w => w.Source);

    private IEnumerable<(string, string)[]> Store(Measure measure, Scope scope, string flow) =>
        from holding in holdings.Value
        where holding.Last.IsYear && holding.Level.Digits > 0 == scope.NeedsLevel
        where holding.HasWorld || holding.Partners >= Whole.LeastPartners
        from back in Enumerable.Range(0, 5)
        let period = holding.Last.Plus(-back)
        where query.Holds(period)
        from gdp in GdpOf(measure)
        select Selected(
            ("by", holding.Source),
            ("reporter", scope.NeedsBloc ? "" : query.A.Code),
            ("partner", IsOfPair(measure, scope) ? query.B.Code : ""),
            ("period", period.ToString()),
            ("level", scope.NeedsLevel ? holding.Level.ToString() : ""),
            ("bloc", scope.NeedsBloc ? Bloc(period) : ""),
            ("flow", flow),
            ("gdp", gdp)
        );

    // Two-way trade and comparisons are of the pair; concentration and structure of all that the first economy trades.
    private static bool IsOfPair(Measure measure, Scope scope) =>
        scope is PairScope
        || measure.Columns.Any(c =>
            c is "PartnerThenOthers" or "ComparedExportsByCommodity" or "PartnerImportsByCommodity"
        )
        || (measure.Columns.Contains("ExportsByCommodity") && measure.Columns.Contains("ImportsByCommodity"))
        || measure.Columns.Contains("ExportsByChapter");

    // The smallest group that both belong to.
    private string Bloc(Period period) =>
        Groups
            .All.Select(m => m.Group)
            .Distinct()
            .Select(g => (Group: g, Members: Groups.Members(g, period)))
            .Where(g => g.Members.Count > 2 && g.Members.Contains(query.A) && g.Members.Contains(query.B))
            .OrderBy(g => g.Members.Count)
            .Select(g => g.Group)
            .FirstOrDefault("");

    private static string[] Flows(Measure measure) =>
        measure.Columns.Contains("AWithB") ? ["turnover"]
        : Scope.NamesOneFlow(measure) ? ["export", "import"]
        : [""];

    private static (string, string)[] Selected(params ReadOnlySpan<(string Key, string Value)> given)
    {
        var selected = new List<(string, string)>();
        foreach (var one in given)
        {
            if (one.Value.Length > 0)
            {
                selected.Add(one);
            }
        }
        return [.. selected];
    }
}
