using System.Globalization;
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
        var blocks = new List<Block>
        {
            new Table(
                "sources-table",
                "Sources in this commit",
                ["source", "publisher and title", "vintage", "terms", "cite as"],
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
                "Files",
                ["data set", "source", "published", new Column("hash of the file") { Alignment = Alignment.Left }],
                [
                    .. rows
                        .Vintages.OrderBy(v => v.Dataset, StringComparer.Ordinal)
                        .Select(v => new Row(v.Dataset, v.Source, v.PublishedAsPrinted, v.Sha256[..16])),
                ]
            ),
            Traps(rows),
            SetAside(rows),
            new Paragraph(
                "Each measure has a page that says its formula, when it is undefined and when it misleads: docs/methods in the repository. A receipt recomputes any number of this report: visavis receipt followed by the address, in quotes."
            ),
        };
        return new("sources-and-methods", "Sources, methods, what was set aside", [.. blocks]);
    }

    private static Block Traps(EvidenceRows rows)
    {
        var traps = Door
            .Quirks.Where(q => rows.Sources.ContainsKey(q.Source))
            .Select(q => new Row(new Words($"{new Citation(q.Source)}"), q.Quirk.Kind, q.Quirk.Cause))
            .ToList();
        return traps.Count == 0
            ? new Paragraph("No trap is known in these sources.")
            : new Table("traps", "What to beware of in these sources", ["source", "about", "what"], [.. traps]);
    }

    private static Block SetAside(EvidenceRows rows) =>
        rows.SetAside.Count == 0
            ? new Paragraph("No row of any ingested file was set aside.")
            : new Table(
                "set-aside",
                "Rows set aside, by reason",
                ["problem", "what is needed", new Column("rows") { Alignment = Alignment.Right }, "for example"],
                [
                    .. rows
                        .SetAside.GroupBy(s => s.Problem.Code)
                        .OrderBy(g => g.Key, StringComparer.Ordinal)
                        .Select(g => new Row(
                            g.Key,
                            g.First().Problem.Need,
                            g.Count().ToString(CultureInfo.InvariantCulture),
                            $"{g.First().Problem.Found} ({g.First().Problem.Place})"
                        )),
                ]
            );
}
