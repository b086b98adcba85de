using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>A group of economies and everybody else: how much of the trade stays inside. Of both flows together, or of the flow that the question names.</summary>
internal sealed class BlocScope : Scope
{
    private const string TooFewMembers = "half of the group's members or fewer report";

    private static readonly Dictionary<string, Func<Sides, double>> ByName = new(StringComparer.Ordinal)
    {
        ["Within"] = s => s.Sum(fromBloc: true, toBloc: true, s.Flows),
        ["Outside"] = s => s.Sum(fromBloc: true, toBloc: false, s.Flows),
        ["AmongOutsiders"] = s => s.Sum(fromBloc: false, toBloc: false, s.Flows),
        ["ImportsFromOutside"] = s => s.Sum(fromBloc: true, toBloc: false, [Flow.Import]),
        ["ImportsWithinArea"] = s => s.Sum(fromBloc: true, toBloc: true, [Flow.Import]),
        ["ExportsOfArea"] = s => s.Exports,
    };

    public override Lines Lines => Lines.One;

    public override IEnumerable<string> Names => ByName.Keys;

    public override bool NeedsBloc => true;

    public override IEnumerable<MeasuredCell> Measure(StoreQuestion question, Slabs slabs)
    {
        var period = slabs.Query.Period;
        var table = new PartnerTable(slabs.Partners(question.Commodity), question.LeastPartners);
        var members = Groups.Members(question.Bloc!, period).Select(m => m.Code).ToHashSet(StringComparer.Ordinal);
        var sides = new Sides(table, members, question.Flow is { } flow ? [flow] : [Flow.Export, Flow.Import]);
        var value = WhyNot(question, sides) is { } why
            ? Measured.Undefined(why)
            : question.Measure.Compute([.. question.Measure.Columns.Select(c => ByName[c](sides))]);
        yield return new(period, question.Bloc!, "", question.Commodity ?? "", question.Flow, value);
    }

    private static string? WhyNot(StoreQuestion question, Sides sides)
    {
        var reporters = sides.Table.Slab.Reporters;
        var members = reporters.Where(sides.Members.Contains).ToList();
        return 2 * members.Count <= sides.Members.Count ? TooFewMembers
            // Each member that reports must say all that it trades.
            : !members.TrueForAll(sides.Says) ? NotAll
            : question.Measure.Columns.Contains("AmongOutsiders") && reporters.Count < question.LeastReporters ? NoWorld
            : null;
    }

    private sealed record Sides(PartnerTable Table, HashSet<string> Members, Flow[] Flows)
    {
        public bool Says(string reporter) =>
            (Table.WithWorld(reporter, Flow.Export) ?? Table.WithWorld(reporter, Flow.Import)) is not null;

        public double Exports => Reporters(true).Sum(r => Table.WithWorld(r, Flow.Export) ?? 0);

        public double Sum(bool fromBloc, bool toBloc, Flow[] flows) =>
            flows.Sum(flow => Reporters(fromBloc).Sum(r => toBloc ? WithMembers(r, flow) : WithOthers(r, flow)));

        private double WithMembers(string reporter, Flow flow) =>
            Table
                .Partners.Where(p => p != reporter && Members.Contains(p))
                .Sum(p => Table.Between(reporter, p, flow) ?? 0);

        // Beside the named partners a world that is published holds those without a name.
        private double WithOthers(string reporter, Flow flow) =>
            Math.Max(0, (Table.WithWorld(reporter, flow) ?? 0) - WithMembers(reporter, flow));

        private IEnumerable<string> Reporters(bool ofBloc) =>
            Table.Slab.Reporters.Where(r => Members.Contains(r) == ofBloc);
    }
}
