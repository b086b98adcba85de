using System.Collections.Immutable;
using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>Of what one source says: of whom, with whom, of what, when.</summary>
/// <param name="Source">Id of the source: one at a time, for two may contradict each other.</param>
public record StoreSelection(string Source)
{
    /// <summary>Reporters; all that report where it is empty.</summary>
    public ImmutableArray<string> Reporters { get; init; } = [];

    /// <summary>The partner; absent for each partner where the measure is of a pair, for all together where it is not.</summary>
    public string? Partner { get; init; }

    /// <summary>The commodity; absent for each where the measure is of a product, for all together where it is not.</summary>
    public string? Commodity { get; init; }

    /// <summary>The commodities.</summary>
    public CommodityLevel Level { get; init; } = CommodityLevel.Total;

    /// <summary>The flow, of measures of one flow; absent for each.</summary>
    public Flow? Flow { get; init; }

    /// <summary>The group, of measures of a bloc.</summary>
    public string? Bloc { get; init; }

    /// <summary>Id of the source of GDP, of measures that need it.</summary>
    public string? Gdp { get; init; }

    /// <summary>Only periods inside; all where absent.</summary>
    public PeriodRange? Within { get; init; }

    /// <summary>Length of the periods in months.</summary>
    public int Months { get; init; } = 12;

    /// <summary>So many partners a reporter must name, or the world itself, before its partners together stand for all.</summary>
    public int LeastPartners { get; init; } = 30;

    /// <summary>So many commodities a source must name at a level before they together stand for all.</summary>
    public int LeastCommodities { get; init; } = 20;

    /// <summary>So many economies must report before all that report stand for the world.</summary>
    public int LeastReporters { get; init; } = 30;

    /// <summary>The reporters that are asked for, of those that report.</summary>
    internal IEnumerable<string> Of(IReadOnlyList<string> reporters) =>
        Reporters.IsEmpty ? reporters : reporters.Where(r => Reporters.Contains(r));
}

/// <summary>A measure asked of everything that one source says.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Source">Id of the source.</param>
public sealed record StoreQuestion(Measure Measure, string Source) : StoreSelection(Source)
{
    /// <summary>A measure asked of a selection.</summary>
    public StoreQuestion(Measure measure, StoreSelection selection)
        : this(measure, selection.Source)
    {
        Reporters = selection.Reporters;
        Partner = selection.Partner;
        Commodity = selection.Commodity;
        Level = selection.Level;
        Flow = selection.Flow;
        Bloc = selection.Bloc;
        Gdp = selection.Gdp;
        Within = selection.Within;
        Months = selection.Months;
        LeastPartners = selection.LeastPartners;
        LeastCommodities = selection.LeastCommodities;
        LeastReporters = selection.LeastReporters;
    }
}

/// <summary>A measure's value for one key.</summary>
/// <param name="Period">When.</param>
/// <param name="Reporter">Of whom: an economy or a bloc.</param>
/// <param name="Partner">With whom; empty for all partners together.</param>
/// <param name="Commodity">Of what; empty for all commodities together.</param>
/// <param name="Flow">Of which flow; absent where the measure is of both.</param>
/// <param name="Value">The value, or why there is none.</param>
public readonly record struct MeasuredCell(
    Period Period,
    string Reporter,
    string Partner,
    string Commodity,
    Flow? Flow,
    Measured Value
);
