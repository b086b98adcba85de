using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>
/// What a family of measures is computed for: a pair, an economy over its products, a product, a bloc. A scope gives sums by their names;
/// a measure belongs to the first scope that gives all the names that it declares. One is there because its class exists.
/// </summary>
internal abstract class Scope
{
    /// <summary>Why there is no value where a source names a few commodities of many.</summary>
    protected const string TooFew = "too few commodities to stand for all";

    /// <summary>Why there is no value where the world is all that report, and few do.</summary>
    public const string NoWorld = "too few economies report to stand for the world";

    /// <summary>Why there is no value where somebody whose figures are needed gives none.</summary>
    protected const string NotAll = "not all sides report";

    // Sums of which a question must say whether exports or imports are meant.
    private static readonly HashSet<string> OfOneFlow = new(StringComparer.Ordinal)
    {
        "Now",
        "Before",
        "OthersBefore",
        "ByReporter",
        "ByPartner",
        "FlowByCommodity",
        "WorldFlowByCommodity",
        "FlowByPartner",
        "Classified",
        "Value",
        "NetWeight",
        "PartnerThenOthers",
        "QuantityNow",
        "QuantityBefore",
    };

    private static readonly Lazy<Scope[]> Found = new(() =>
        [
            .. typeof(Scope)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(Scope)) && !t.IsAbstract)
                .OrderBy(t => t.Name, StringComparer.Ordinal)
                .Select(t => (Scope)Activator.CreateInstance(t)!),
        ]
    );

    /// <summary>Every scope.</summary>
    public static IReadOnlyList<Scope> All => Found.Value;

    /// <summary>Along what its sums run.</summary>
    public abstract Lines Lines { get; }

    /// <summary>Names of the sums that it gives.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>Whether the question must say at which level commodities are meant.</summary>
    public virtual bool NeedsLevel => false;

    /// <summary>Whether the question must name a group.</summary>
    public virtual bool NeedsBloc => false;

    /// <summary>The scope of a measure; absent where none gives all its sums.</summary>
    public static Scope? Of(Measure measure) =>
        Array.Find(Found.Value, s => s.Lines == measure.Lines && measure.Columns.All(s.Names.Contains));

    /// <summary>Whether a measure is of one flow, so that exports and imports are two answers.</summary>
    public virtual bool IsOfOneFlow(Measure measure) => NamesOneFlow(measure);

    /// <summary>Whether a measure's sums leave open which flow is meant.</summary>
    public static bool NamesOneFlow(Measure measure) => measure.Columns.Any(OfOneFlow.Contains);

    /// <summary>The measure for every key of one period.</summary>
    public abstract IEnumerable<MeasuredCell> Measure(StoreQuestion question, Slabs slabs);
}

/// <summary>The slabs of one period and of those that it is compared with.</summary>
/// <param name="Reader">Reads them.</param>
/// <param name="Query">The figures of the question, in the period.</param>
/// <param name="GdpOf">Gross domestic product by economy and period, US dollars.</param>
internal sealed record Slabs(
    SlabReader Reader,
    SlabQuery Query,
    IReadOnlyDictionary<(string Economy, Period Period), double> GdpOf
)
{
    /// <summary>Gross domestic product of an economy in the period; absent where the source of the question has none.</summary>
    public double? Gdp(string economy) => GdpOf.TryGetValue((economy, Query.Period), out var gdp) ? gdp : null;

    /// <summary>The same of all commodities together.</summary>
    public Slabs AtTotal => this with { Query = Query with { Level = CommodityLevel.Total } };

    /// <summary>Commodities across, of all partners together or of the question's partner.</summary>
    public Slab Products(string? partner) => Reader.Read(Query with { Partner = partner });

    /// <summary>The same a year before.</summary>
    public Slabs Before => this with { Query = Query with { Period = Query.Period.PlusYears(-1) } };

    /// <summary>The same in kilograms.</summary>
    public Slabs Kilograms => this with { Query = Query with { Variable = Variable.NetWeight } };

    /// <summary>Partners across.</summary>
    public Slab Partners(string? commodity) =>
        Reader.Read(Query with { PartnersAcross = true, Partner = null, Commodity = commodity });
}
