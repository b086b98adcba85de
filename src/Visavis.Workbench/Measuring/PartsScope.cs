using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>One economy's flow cut in parts: by product, by class of technology. The part that is asked for comes first, then the others, what is in none last.</summary>
internal sealed class PartsScope : Scope
{
    private delegate IReadOnlyDictionary<string, double> Cut(Slab slab, double[] row, StoreQuestion question);

    private static readonly Dictionary<string, Cut> ByName = new(StringComparer.Ordinal)
    {
        ["ProductThenOthers"] = (slab, row, _) =>
            slab.Across.Zip(row).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal),
        ["TechnologyClassThenOthers"] = (slab, row, question) => Classes(slab, row, question.Level.Nomenclature),
    };

    public override Lines Lines => Lines.Parts;

    public override IEnumerable<string> Names => ByName.Keys;

    public override bool NeedsLevel => true;

    public override bool IsOfOneFlow(Measure measure) => true;

    public override IEnumerable<MeasuredCell> Measure(StoreQuestion question, Slabs slabs)
    {
        var flow = question.Flow ?? Flow.Export;
        var slab = slabs.Products(question.Partner);
        var cut = ByName[question.Measure.Columns.Single()];
        foreach (var reporter in question.Of(slab.Reporters))
        {
            var parts = cut(slab, slab.Row(flow, slab.Reporter(reporter)), question);
            foreach (var (part, value) in parts.Where(p => question.Commodity is null || question.Commodity == p.Key))
            {
                double[] sums = [value, .. parts.Where(p => p.Key != part).Select(p => p.Value)];
                yield return new(
                    slab.Period,
                    reporter,
                    question.Partner ?? "",
                    part,
                    flow,
                    slab.Across.Count < question.LeastCommodities
                        ? Measured.Undefined(TooFew)
                        : question.Measure.Compute(sums)
                );
            }
        }
    }

    // A scheme classes the codes of one edition; the codes of others must be converted before.
    private static SortedDictionary<string, double> Classes(Slab slab, double[] row, string nomenclature)
    {
        var classes = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (ClassScheme.All.FirstOrDefault(s => s.Nomenclature == nomenclature) is not { } scheme)
        {
            return classes;
        }
        foreach (var known in scheme.Classes)
        {
            classes.Add($"{scheme.Id}:{known}", 0);
        }
        for (var i = 0; i < row.Length; i++)
        {
            var part = scheme.TryClass(slab.Across[i], out var known) ? known : "none";
            var key = $"{scheme.Id}:{part}";
            classes[key] = classes.GetValueOrDefault(key) + row[i];
        }
        return classes;
    }
}
