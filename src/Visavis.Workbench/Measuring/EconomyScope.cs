using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>One economy's trade in goods with the world beside its size.</summary>
internal sealed class EconomyScope : Scope
{
    private static readonly Dictionary<string, Func<PartnerTable, Slabs, string, double?>> ByName = new(
        StringComparer.Ordinal
    )
    {
        ["ExportsOfGoods"] = (t, _, r) => t.WithWorld(r, Flow.Export),
        ["ImportsOfGoods"] = (t, _, r) => t.WithWorld(r, Flow.Import),
        ["GdpA"] = (_, s, r) => s.Gdp(r),
    };

    public override Lines Lines => Lines.One;

    public override IEnumerable<string> Names => ByName.Keys;

    public override IEnumerable<MeasuredCell> Measure(StoreQuestion question, Slabs slabs)
    {
        var table = new PartnerTable(slabs.Partners(question.Commodity), question.LeastPartners);
        foreach (var reporter in question.Of(table.Slab.Reporters))
        {
            var sums = question.Measure.Columns.Select(c => ByName[c](table, slabs, reporter)).ToArray();
            var value = sums.Contains(null)
                ? Measured.Undefined(NotAll)
                : question.Measure.Compute(Array.ConvertAll(sums, s => s!.Value));
            yield return new(slabs.Query.Period, reporter, "", question.Commodity ?? "", question.Flow, value);
        }
    }
}
