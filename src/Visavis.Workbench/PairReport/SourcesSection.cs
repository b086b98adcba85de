using System.Globalization;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Sources;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>Where everything comes from, by which methods, and what could not be read.</summary>
internal static class SourcesSection
{
    public static Section Of(Bench bench)
    {
        var rows = bench.Evidence.Rows;
        var say = bench.Say;
        var blocks = new List<Block>
        {
            new Table(
                "sources-table",
                say["sources.table"],
                [
                    say["sources.source"],
                    say["sources.title"],
                    say["sources.vintage"],
                    say["sources.terms"],
                    say["sources.cite"],
                ],
                [
                    .. rows
                        .Sources.Values.OrderBy(s => s.Id, StringComparer.Ordinal)
                        .Select(s => new Row(
                            new Words($"{new Citation(s.Id)}"),
                            $"{s.Publisher}: {s.Title}",
                            s.Vintage,
                            s.Licence,
                            s.Cite
                        )),
                ]
            ),
            new Table(
                "vintages-table",
                say["sources.files"],
                [say["sources.data-set"], say["sources.source"], say["sources.published"], say["sources.hash"]],
                [
                    .. rows
                        .Vintages.OrderBy(v => v.Dataset, StringComparer.Ordinal)
                        .Select(v => new Row(v.Dataset, v.Source, v.PublishedAsPrinted, v.Sha256[..16])),
                ]
            ),
            Traps(say, rows),
            SetAside(say, rows),
            new Paragraph(say["sources.methods"]),
        };
        return new("sources-and-methods", say["sources.heading"], [.. blocks]);
    }

    private static Block Traps(Speech say, EvidenceRows rows)
    {
        var traps = Door
            .Quirks.Where(q => rows.Sources.ContainsKey(q.Source))
            .Select(q => new Row(
                new Words($"{new Citation(q.Source)}"),
                say[$"traps.{q.Quirk.Kind}"],
                q.Quirk.CauseIn(say.Language)
            ))
            .ToList();
        return traps.Count == 0
            ? new Paragraph(say["sources.no-trap"])
            : new Table(
                "traps",
                say["sources.traps"],
                [say["sources.source"], say["sources.about"], say["sources.trap"]],
                [.. traps]
            );
    }

    private static Block SetAside(Speech say, EvidenceRows rows) =>
        rows.SetAside.Count == 0
            ? new Paragraph(say["sources.nothing-aside"])
            : new Table(
                "set-aside",
                say["sources.set-aside"],
                [
                    say["sources.problem"],
                    say["sources.needed"],
                    new Column(say["sources.rows"]) { Alignment = Alignment.Right },
                    say["sources.example"],
                ],
                [
                    .. rows
                        .SetAside.GroupBy(s => s.Problem.Code)
                        .OrderBy(g => g.Key, StringComparer.Ordinal)
                        .Select(g => (g.Key, Count: g.Count(), First: g.First().Problem.In(say.Language)))
                        .Select(g => new Row(
                            g.Key,
                            g.First.Need,
                            g.Count.ToString(CultureInfo.InvariantCulture),
                            $"{g.First.Found} ({g.First.Place})"
                        )),
                ]
            );
}
