using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>All other measures of the catalogue: the newest value of each, and of those without one what is lacking.</summary>
internal static class FurtherMeasures
{
    public static IEnumerable<Block> Of(Bench bench, PairQuery query, IReadOnlySet<string> shown)
    {
        var lines = MeasureOverview.Of(bench, query).Where(l => !shown.Contains(l.Info.Id)).ToList();
        var found = lines.Where(l => l.Answer is not null).ToList();
        if (found.Count > 0)
        {
            yield return TableOf(bench, found);
        }
        var lacking = lines.Where(l => l.Answer is null).ToList();
        if (lacking.Count > 0)
        {
            yield return new Paragraph(bench.Say.Text("measures.lacking", ("count", lacking.Count)));
            yield return new Definitions([.. lacking.GroupBy(l => l.Lacks).Select(g => Lacking(bench.Say, g))]);
        }
    }

    private static Definition Lacking(Speech say, IGrouping<string, MeasureLine> lines) =>
        new(
            lines.Key,
            string.Join(", ", lines.Select(l => l.Info.NameIn(say.Language)).Distinct(StringComparer.Ordinal))
        );

    private static Table TableOf(Bench bench, List<MeasureLine> lines)
    {
        var say = bench.Say;
        return new(
            "further-measures",
            say["measures.further"],
            [
                say["measures.measure"],
                say["measures.period"],
                say["measures.witness"],
                new Column(say["measures.value"]) { Alignment = Alignment.Right },
            ],
            [.. lines.Select(l => RowOf(bench, l))]
        )
        {
            SourceIds = [.. lines.Select(l => Given(l, "by")).Distinct(StringComparer.Ordinal)],
        };
    }

    private static Row RowOf(Bench bench, MeasureLine line) =>
        new([
            Name(bench.Say, line),
            Period.TryParse(Given(line, "period"), out var period) ? Wording.Of(bench.Say, period) : "",
            Wording.Source(bench.Evidence, Given(line, "by")),
            Cells.Calculation(line.Answer!) with
            {
                Note = "",
            },
        ]);

    private static string Name(Speech say, MeasureLine line)
    {
        var name = line.Info.NameIn(say.Language);
        var flow = Given(line, "flow");
        return flow.Length == 0 ? name : say.Text($"measures.of.{flow}", ("measure", name));
    }

    private static string Given(MeasureLine line, string key) =>
        line.Answer!.Address.Selection.GetValueOrDefault(key, "");
}
