using Visavis.Analysis.Mirrors;
using Visavis.Core;

namespace Visavis.Workbench.Mirrors;

/// <summary>Partners and products that a reporter does not name, given to those whose mirror lacks them.</summary>
internal sealed class Givens(IReadOnlyList<Report> reports, Movements movements, CifModel cif)
{
    /// <summary>Every amount that is given, largest first.</summary>
    public IEnumerable<GivenRow> All() =>
        OfPartners().Concat(OfProducts()).Where(g => g.Given > 0).OrderByDescending(g => g.Given);

    private IEnumerable<GivenRow> OfPartners()
    {
        var named = reports
            .Where(r => r.Partner.Kind == EconomyKind.Economy)
            .ToLookup(r => (r.Reporter, r.Flow, r.Code, r.Year));
        return reports
            .Where(r => r.Partner.Kind == EconomyKind.Unspecified)
            .GroupBy(r => (r.Reporter, r.Flow, r.Code, r.Year))
            .SelectMany(g =>
                Given(g.Key.Reporter, g.Key.Flow, g.Sum(r => r.Value), [.. named[g.Key]], r => r.Partner.Code)
            );
    }

    // The code of what is not specified is made of nines alone: 99, 9999, 999999.
    private IEnumerable<GivenRow> OfProducts()
    {
        var named = reports
            .Where(r => r.Code.Any(c => c != '9') && r.Partner.Kind == EconomyKind.Economy)
            .ToLookup(r => (r.Reporter, r.Partner, r.Flow, r.Year));
        return reports
            .Where(r => r.Code.Length > 0 && r.Code.All(c => c == '9') && r.Partner.Kind == EconomyKind.Economy)
            .SelectMany(r =>
                Given(r.Reporter, r.Flow, r.Value, [.. named[(r.Reporter, r.Partner, r.Flow, r.Year)]], n => n.Code)
            );
    }

    private IEnumerable<GivenRow> Given(
        Economy reporter,
        Flow flow,
        double unspecified,
        IReadOnlyList<Report> said,
        Func<Report, string> name
    )
    {
        double?[] mirrors = [.. said.Select(Mirror)];
        var (given, _) = Unspecified.Reallocate(unspecified, [.. said.Select(r => r.Value)], mirrors);
        return said.Select(
            (r, i) => new GivenRow(reporter, flow, name(r), r.Year, given[i], (mirrors[i] ?? 0) - r.Value)
        );
    }

    // What the other side says, at the border of the reporter.
    private double? Mirror(Report report)
    {
        var (sent, taken) = movements.All[new(report.Exporter, report.Importer, report.Code, report.Year)];
        var pair = movements.PairOf(report.Exporter, report.Importer);
        return report.Flow == Flow.Export
            ? taken is null
                ? null
                : taken.IsFob
                    ? taken.Value
                    : cif.ToFob(taken.Value, pair)
            : sent is null
                ? null
                : report.IsFob
                    ? sent.Value
                    : sent.Value * (1 + cif.MarginByPair[pair]);
    }
}
