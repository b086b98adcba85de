using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>How much of a flow stands in codes that say what the goods are; the rest is in residual codes, or in the total alone.</summary>
internal sealed class ClassifiedScope : Scope
{
    public override Lines Lines => Lines.One;

    public override IEnumerable<string> Names => ["Classified", "Unclassified"];

    public override bool NeedsLevel => true;

    public override bool IsOfOneFlow(Measure measure) => true;

    public override IEnumerable<MeasuredCell> Measure(StoreQuestion question, Slabs slabs)
    {
        var flow = question.Flow ?? Flow.Export;
        var slab = slabs.Products(question.Partner);
        var totals = new PartnerTable(slabs.AtTotal.Partners(null), 0);
        foreach (var reporter in question.Of(slab.Reporters))
        {
            var row = slab.Row(flow, slab.Reporter(reporter));
            var all = row.Sum();
            var classified = row.Where((_, i) => !new Commodity(question.Level.Nomenclature, slab.Across[i]).IsResidual)
                .Sum();
            var total = question.Partner is { } partner
                ? totals.Between(reporter, partner, flow)
                : totals.WithWorld(reporter, flow);
            var unclassified = Math.Max(total ?? 0, all) - classified;
            double[] sums =
            [
                .. question.Measure.Columns.Select(c => c == "Classified" ? classified : Math.Max(0, unclassified)),
            ];
            yield return new(slab.Period, reporter, question.Partner ?? "", "", flow, question.Measure.Compute(sums));
        }
    }
}
