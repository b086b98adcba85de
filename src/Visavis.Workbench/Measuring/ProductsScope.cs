using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>One economy over all commodities: concentration, structure, intra-industry trade.</summary>
internal sealed class ProductsScope : Scope
{
    private delegate (Slab Slab, double[]? Row) Finder(Ask ask);

    private static readonly Dictionary<string, Finder> ByName = new(StringComparer.Ordinal)
    {
        ["FlowByCommodity"] = a => Row(a, a.Slabs, a.Question.Flow ?? Flow.Export),
        ["ExportsByCommodity"] = a => Row(a, a.Slabs, Flow.Export),
        ["ImportsByCommodity"] = a => Row(a, a.Slabs, Flow.Import),
        ["ExportsByChapter"] = a => Chapters(a, Flow.Export),
        ["ImportsByChapter"] = a => Chapters(a, Flow.Import),
        ["ExportKilogramsByCommodity"] = a => Row(a, a.Slabs.Kilograms, Flow.Export),
        ["ImportKilogramsByCommodity"] = a => Row(a, a.Slabs.Kilograms, Flow.Import),
        ["WorldFlowByCommodity"] = a => World(a),
        ["ComparedExportsByCommodity"] = a => OfPartner(a, Flow.Export),
        ["PartnerImportsByCommodity"] = a => OfPartner(a, Flow.Import),
        ["Now"] = a => Row(a, a.Slabs, a.Question.Flow ?? Flow.Export),
        ["Before"] = a => Row(a, a.Slabs.Before, a.Question.Flow ?? Flow.Export),
        ["QuantityNow"] = a => Row(a, a.Slabs.Kilograms, a.Question.Flow ?? Flow.Export),
        ["QuantityBefore"] = a => Row(a, a.Slabs.Before.Kilograms, a.Question.Flow ?? Flow.Export),
        ["ExportsNow"] = a => Row(a, a.Slabs, Flow.Export),
        ["ExportsBefore"] = a => Row(a, a.Slabs.Before, Flow.Export),
        ["ExportQuantityNow"] = a => Row(a, a.Slabs.Kilograms, Flow.Export),
        ["ExportQuantityBefore"] = a => Row(a, a.Slabs.Before.Kilograms, Flow.Export),
        ["ImportsNow"] = a => Row(a, a.Slabs, Flow.Import),
        ["ImportsBefore"] = a => Row(a, a.Slabs.Before, Flow.Import),
        ["ImportQuantityNow"] = a => Row(a, a.Slabs.Kilograms, Flow.Import),
        ["ImportQuantityBefore"] = a => Row(a, a.Slabs.Before.Kilograms, Flow.Import),
    };

    public override Lines Lines => Lines.Commodities;

    public override IEnumerable<string> Names => ByName.Keys;

    public override bool NeedsLevel => true;

    public override IEnumerable<MeasuredCell> Measure(StoreQuestion question, Slabs slabs)
    {
        // Two economies compared (similarity, complementarity) are looked at over all their partners.
        var compares = question.Measure.Columns.Any(c =>
            c is "ComparedExportsByCommodity" or "PartnerImportsByCommodity"
        );
        var slab = slabs.Products(compares ? null : question.Partner);
        var finders = question.Measure.Columns.Select(c => ByName[c]).ToArray();
        var lacksWorld =
            question.Measure.Columns.Contains("WorldFlowByCommodity")
            && slabs.Products(null).Reporters.Count < question.LeastReporters;
        foreach (var reporter in question.Of(slab.Reporters))
        {
            var ask = new Ask(question, slabs, reporter, compares ? null : question.Partner);
            var rows = Array.ConvertAll(finders, f => f(ask));
            yield return new(
                slab.Period,
                reporter,
                question.Partner ?? "",
                "",
                question.Flow,
                slab.Across.Count < question.LeastCommodities ? Measured.Undefined(TooFew)
                    : lacksWorld ? Measured.Undefined(NoWorld)
                    : rows.Any(r => r.Row is null) ? Measured.Undefined(NotAll)
                    : question.Measure.Compute(Side(rows))
            );
        }
    }

    private static (Slab, double[]?) Row(Ask ask, Slabs slabs, Flow flow) =>
        Row(slabs.Products(ask.Partner), flow, ask.Reporter);

    // By chapter what no chapter says is left out: HS 99 holds what was hidden.
    private static (Slab, double[]?) Chapters(Ask ask, Flow flow)
    {
        var (slab, row) = Row(ask, ask.Slabs, flow);
        var nomenclature = ask.Question.Level.Nomenclature;
        return (
            slab,
            row is null
                ? null
                : [.. row.Select((v, i) => new Commodity(nomenclature, slab.Across[i]).IsResidual ? 0 : v)]
        );
    }

    private static (Slab, double[]?) OfPartner(Ask ask, Flow flow) =>
        Row(ask.Slabs.Products(null), flow, ask.Question.Partner ?? "");

    private static (Slab, double[]?) World(Ask ask)
    {
        var slab = ask.Slabs.Products(null);
        return (slab, slab.OfAll(ask.Question.Flow ?? Flow.Export));
    }

    private static (Slab, double[]?) Row(Slab slab, Flow flow, string reporter)
    {
        var place = slab.Reporter(reporter);
        return (slab, place < 0 ? null : slab.Row(flow, place));
    }

    // Columns of one slab have the same codes; those of several are laid on the codes of all.
    private static double[] Side((Slab Slab, double[]? Row)[] rows)
    {
        if (rows.Length == 1)
        {
            return rows[0].Row!;
        }
        if (rows.All(r => r.Slab == rows[0].Slab || r.Slab.Across.SequenceEqual(rows[0].Slab.Across)))
        {
            return [.. rows.SelectMany(r => r.Row!)];
        }
        var codes = rows.SelectMany(r => r.Slab.Across).Distinct().Order(StringComparer.Ordinal).ToArray();
        return [.. rows.SelectMany(r => codes.Select(c => r.Slab.Column(c) is var at and >= 0 ? r.Row![at] : 0))];
    }

    private sealed record Ask(StoreQuestion Question, Slabs Slabs, string Reporter, string? Partner);
}
