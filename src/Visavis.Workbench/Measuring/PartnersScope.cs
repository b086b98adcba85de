using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>One economy over all its partners: concentration, ranks, suppliers of a product.</summary>
internal sealed class PartnersScope : Scope
{
    private delegate double[]? Finder(PartnerTable table, StoreQuestion question, string reporter);

    private static readonly Dictionary<string, Finder> ByName = new(StringComparer.Ordinal)
    {
        ["FlowByPartner"] = (t, q, r) => t.ByPartner(r, q.Flow ?? Flow.Export),
        ["PartnerThenOthers"] = (t, q, r) => AskedFirst(t, q, r),
        ["ImportsBySupplier"] = (t, _, r) => t.ByPartner(r, Flow.Import),
        ["ExportsByExporter"] = (t, q, _) => OfExporters(t, q),
    };

    public override Lines Lines => Lines.Partners;

    public override IEnumerable<string> Names => ByName.Keys;

    public override IEnumerable<MeasuredCell> Measure(StoreQuestion question, Slabs slabs)
    {
        var table = new PartnerTable(slabs.Partners(question.Commodity), question.LeastPartners);
        var find = ByName[question.Measure.Columns.Single()];
        foreach (var reporter in question.Of(table.Slab.Reporters))
        {
            var row = find(table, question, reporter);
            yield return new(
                slabs.Query.Period,
                reporter,
                question.Partner ?? "",
                question.Commodity ?? "",
                question.Flow,
                row is null ? Measured.Undefined(NotAll) : question.Measure.Compute(row)
            );
        }
    }

    private static double[]? OfExporters(PartnerTable table, StoreQuestion question) =>
        table.Slab.Reporters.Count < question.LeastReporters
            ? null
            : [.. table.Slab.Reporters.Select(r => table.WithWorld(r, Flow.Export) ?? 0)];

    // Areas that the source does not specify are no partner with a rank.
    private static double[]? AskedFirst(PartnerTable table, StoreQuestion question, string reporter)
    {
        var flow = question.Flow ?? Flow.Export;
        if (question.Partner is not { } asked || table.Between(reporter, asked, flow) is not { } value)
        {
            return null;
        }
        var others = table
            .Partners.Where(p => p != asked && Economies.Find(p).Kind == EconomyKind.Economy)
            .Select(p => table.Between(reporter, p, flow)!.Value);
        return [value, .. others];
    }
}
