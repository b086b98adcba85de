using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>One product of one economy beside its other products and beside everybody else's: the RCA family, intra-industry trade of a product.</summary>
internal sealed class ProductScope : Scope
{
    private delegate double Finder(in Cell cell);

    private static readonly Dictionary<string, Finder> ByName = new(StringComparer.Ordinal)
    {
        ["ProductExports"] = (in Cell c) => c.Exports.Own,
        ["OtherExports"] = (in Cell c) => c.Exports.Others,
        ["OthersProductExports"] = (in Cell c) => c.Exports.OthersOwn,
        ["OthersOtherExports"] = (in Cell c) => c.Exports.OthersOthers,
        ["ProductImports"] = (in Cell c) => c.Imports.Own,
        ["OtherImports"] = (in Cell c) => c.Imports.Others,
        ["OthersProductImports"] = (in Cell c) => c.Imports.OthersOwn,
        ["OthersOtherImports"] = (in Cell c) => c.Imports.OthersOthers,
    };

    public override Lines Lines => Lines.One;

    public override IEnumerable<string> Names => ByName.Keys;

    public override bool NeedsLevel => true;

    public override IEnumerable<MeasuredCell> Measure(StoreQuestion question, Slabs slabs)
    {
        var slab = slabs.Products(question.Partner);
        var finders = question.Measure.Columns.Select(c => ByName[c]).ToArray();
        var (exports, imports) = (new FlowTotals(slab, Flow.Export), new FlowTotals(slab, Flow.Import));
        var sums = new double[finders.Length];
        var why =
            slab.Across.Count < question.LeastCommodities ? TooFew
            : slab.Reporters.Count < question.LeastReporters && IsBesideOthers(question.Measure) ? NoWorld
            : null;
        for (var reporter = 0; reporter < slab.Reporters.Count; reporter++)
        {
            if (!question.Reporters.IsEmpty && !question.Reporters.Contains(slab.Reporters[reporter]))
            {
                continue;
            }
            for (var product = 0; product < slab.Across.Count; product++)
            {
                if (question.Commodity is { } one && one != slab.Across[product])
                {
                    continue;
                }
                var cell = new Cell(exports.At(reporter, product), imports.At(reporter, product));
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] = finders[i](cell);
                }
                yield return new(
                    slab.Period,
                    slab.Reporters[reporter],
                    question.Partner ?? "",
                    slab.Across[product],
                    question.Flow,
                    why is null ? question.Measure.Compute(sums) : Measured.Undefined(why)
                );
            }
        }
    }

    private static bool IsBesideOthers(Measure measure) =>
        measure.Columns.Any(c => c.StartsWith("Others", StringComparison.Ordinal));

    private readonly record struct Cell(FourSums Exports, FourSums Imports);

    /// <summary>A table cut in four by one row and one column.</summary>
    private readonly record struct FourSums(double Own, double Others, double OthersOwn, double OthersOthers);

    private sealed class FlowTotals
    {
        private readonly double[][] rows;
        private readonly double[] ofProduct;
        private readonly double[] ofReporter;
        private readonly double all;

        public FlowTotals(Slab slab, Flow flow)
        {
            rows = flow == Flow.Import ? slab.ImportRows : slab.ExportRows;
            ofProduct = slab.OfAll(flow);
            ofReporter = Array.ConvertAll(rows, r => r.Sum());
            all = ofReporter.Sum();
        }

        // A difference of sums may fall below zero by its rounding.
        public FourSums At(int reporter, int product)
        {
            var own = rows[reporter][product];
            var others = Math.Max(0, ofReporter[reporter] - own);
            var othersOwn = Math.Max(0, ofProduct[product] - own);
            return new(own, others, othersOwn, Math.Max(0, all - own - others - othersOwn));
        }
    }
}
