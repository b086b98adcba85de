using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>Two economies: what they trade with each other, each by its own figures, beside the world and beside their size.</summary>
internal sealed class PairScope : Scope
{
    private delegate double? Finder(in Pair pair);

    private static readonly Dictionary<string, Finder> ByName = new(StringComparer.Ordinal)
    {
        ["Exports"] = (in Pair p) => p.Own(Flow.Export),
        ["Imports"] = (in Pair p) => p.Own(Flow.Import),
        ["ExportsToOthers"] = (in Pair p) => p.Table.WithOthers(p.A, p.B, Flow.Export),
        ["ImportsFromOthers"] = (in Pair p) => p.Table.WithOthers(p.A, p.B, Flow.Import),
        ["PartnerImports"] = (in Pair p) => p.Table.WithWorld(p.B, Flow.Import),
        ["RestOfWorldImports"] = (in Pair p) => p.RestOfWorldImports,
        ["AWithB"] = (in Pair p) => p.Own(Flow.Export) + p.Own(Flow.Import),
        ["AWithOthers"] = (in Pair p) => p.WithOthers(p.A, p.B),
        ["BWithA"] = (in Pair p) => p.Turned.Own(Flow.Export) + p.Turned.Own(Flow.Import),
        ["BWithOthers"] = (in Pair p) => p.WithOthers(p.B, p.A),
        ["ByReporter"] = (in Pair p) => p.Own(p.Flow),
        ["ByPartner"] = (in Pair p) => p.Turned.Own(p.Flow.Mirror()),
        ["Now"] = (in Pair p) => p.Own(p.Flow),
        ["Before"] = (in Pair p) => p.Earlier.Own(p.Flow),
        ["OthersBefore"] = (in Pair p) => p.Earlier.Table.WithOthers(p.A, p.B, p.Flow),
        ["Value"] = (in Pair p) => p.Own(p.Flow),
        ["NetWeight"] = (in Pair p) => p.Weighed.Own(p.Flow),
        ["GdpA"] = (in Pair p) => p.Slabs.Gdp(p.A),
        ["GdpB"] = (in Pair p) => p.Slabs.Gdp(p.B),
    };

    public override Lines Lines => Lines.One;

    public override IEnumerable<string> Names => ByName.Keys;

    public override IEnumerable<MeasuredCell> Measure(StoreQuestion question, Slabs slabs)
    {
        var table = new PartnerTable(slabs.Partners(question.Commodity), question.LeastPartners);
        var finders = question.Measure.Columns.Select(c => ByName[c]).ToArray();
        foreach (var a in question.Of(table.Slab.Reporters))
        {
            foreach (var b in question.Partner is { } one ? [one] : table.Partners.Where(p => p != a))
            {
                var pair = new Pair(table, slabs, question, a, b);
                yield return new(
                    slabs.Query.Period,
                    a,
                    b,
                    question.Commodity ?? "",
                    question.Flow,
                    Value(question, finders, pair)
                );
            }
        }
    }

    private static Measured Value(StoreQuestion question, Finder[] finders, in Pair pair)
    {
        var sums = new double[finders.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            if (finders[i](pair) is not { } sum)
            {
                return Measured.Undefined(NotAll);
            }
            sums[i] = sum;
        }
        return question.Measure.Compute(sums);
    }

    private readonly record struct Pair(PartnerTable Table, Slabs Slabs, StoreQuestion Question, string A, string B)
    {
        public Flow Flow => Question.Flow ?? Flow.Export;

        public Pair Turned => this with { A = B, B = A };

        public Pair Earlier
        {
            get
            {
                var before = Slabs.Before;
                return this with
                {
                    Slabs = before,
                    Table = new(before.Partners(Question.Commodity), Question.LeastPartners),
                };
            }
        }

        public Pair Weighed =>
            this with
            {
                Table = new(Slabs.Kilograms.Partners(Question.Commodity), Question.LeastPartners),
            };

        public double? RestOfWorldImports
        {
            get
            {
                if (Table.Slab.Reporters.Count < Question.LeastReporters)
                {
                    return null;
                }
                var both = Table.WithWorld(A, Flow.Import) + Table.WithWorld(B, Flow.Import);
                return both is { } known ? Math.Max(0, Table.OfAll(Flow.Import) - known) : null;
            }
        }

        public double? Own(Flow flow) => Table.Between(A, B, flow);

        public double? WithOthers(string one, string other) =>
            Table.WithOthers(one, other, Flow.Export) + Table.WithOthers(one, other, Flow.Import);
    }
}
