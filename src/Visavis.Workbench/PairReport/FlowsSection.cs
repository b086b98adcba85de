using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Declared;

namespace Visavis.Workbench.PairReport;

/// <summary>Year by year, what every side says of each movement, and how far apart the two records are.</summary>
internal static class FlowsSection
{
    public static Section Of(Bench bench, PairQuery query)
    {
        var witnesses = Witness.Of(bench.Evidence);
        var blocks = new List<Block> { new Paragraph(bench.Say["flows.lead"]) };
        blocks.AddRange(DeclaredCharts.In(bench, query, "flows"));
        foreach (var (exporter, importer) in new[] { (query.A, query.B), (query.B, query.A) })
        {
            blocks.AddRange(Movement(bench, query, witnesses, exporter, importer));
        }
        blocks.AddRange(bench.Evidence.Rows.Sources.Values.SelectMany(s => Beware(bench, s, witnesses)));
        return new("flows", bench.Say["flows.heading"], [.. blocks]);
    }

    private static IEnumerable<Block> Movement(
        Bench bench,
        PairQuery query,
        IReadOnlyList<Witness> witnesses,
        Economy exporter,
        Economy importer
    )
    {
        var years = witnesses
            .SelectMany(w => w.Years)
            .Distinct()
            .Where(y => query.Holds(Period.Year(y)))
            .Order()
            .ToList();
        if (years.Count == 0)
        {
            yield return new Paragraph(
                bench.Say.Text("flows.no-totals", ("exporter", exporter), ("importer", importer))
            );
            yield break;
        }
        var id = $"flows-{exporter.Code}-{importer.Code}".ToLowerInvariant();
        var sides = witnesses.OrderBy(w => w.Reporter.Equals(exporter) ? 0 : 1).ToList();
        yield return TableOf(bench, sides, years, exporter, importer, id);
        if (OneWitness(bench, sides, years, exporter, importer) is { } note)
        {
            yield return note;
        }
    }

    private static Table TableOf(
        Bench bench,
        List<Witness> sides,
        List<int> years,
        Economy exporter,
        Economy importer,
        string id
    )
    {
        var ours = sides.FirstOrDefault(w => w.Reporter.Equals(exporter));
        var theirs = sides
            .Where(w => w.Reporter.Equals(importer))
            .OrderBy(w => w.Source == ours?.Source ? 0 : 1)
            .FirstOrDefault();
        var unit = Cells.UnitOf(bench.Say, AnswerUnit.UsDollar);
        var columns = new List<Column> { bench.Say["flows.year"] };
        columns.AddRange(
            sides.Select(w =>
                Column.Of(Wording.Source(bench.Evidence, w.Source), unit, NumberKind.Reported) with
                {
                    Group = bench.Say.Text("flows.said-by", ("reporter", w.Reporter)),
                }
            )
        );
        columns.Add(Column.Of(bench.Say["flows.asymmetry"], NumberUnit.Growth, NumberKind.Calculated));
        var rows = years.Select(year => new Row([
            Period.Year(year),
            .. sides.Select(side => (TableCell)Cells.Of(Say(bench, side, year, exporter)) with { Note = "" }),
            Cells.Calculation(Asymmetry(bench, year, exporter, ours, theirs)) with
            {
                Note = "",
            },
        ]));
        return new(
            id,
            bench.Say.Text("flows.caption", ("exporter", exporter), ("importer", importer)),
            [.. columns],
            [.. rows]
        )
        {
            Notes = [bench.Say.Text("flows.note", ("ours", Named(bench, ours)), ("theirs", Named(bench, theirs)))],
            SourceIds = [.. sides.Select(w => w.Source).Distinct(StringComparer.Ordinal)],
        };
    }

    // Two offices that count apart do not meet to a per cent year after year: one of the two columns is the other.
    private static Paragraph? OneWitness(
        Bench bench,
        List<Witness> sides,
        List<int> years,
        Economy exporter,
        Economy importer
    )
    {
        const double Copied = 0.01;
        const int Streak = 4;
        var ours = sides.FirstOrDefault(w => w.Reporter.Equals(exporter));
        var theirs = sides
            .Where(w => w.Reporter.Equals(importer))
            .OrderBy(w => w.Source == ours?.Source ? 0 : 1)
            .FirstOrDefault();
        var compared = years
            .Select(y => (Year: y, Asymmetry: Asymmetry(bench, y, exporter, ours, theirs)))
            .Where(y => y.Asymmetry.IsDefined)
            .ToList();
        var equal = compared.TakeWhile(y => Math.Abs(y.Asymmetry.Value.Value) < Copied).ToList();
        return equal.Count < Streak
            ? null
            : new(
                bench.Say.Text(
                    "flows.one-witness",
                    ("first", Period.Year(equal[0].Year)),
                    ("last", Period.Year(equal[^1].Year))
                )
            );
    }

    private static string Named(Bench bench, Witness? witness) =>
        witness is null ? bench.Say["flows.no-source"] : Wording.Source(bench.Evidence, witness.Source);

    private static Answer Say(Bench bench, Witness side, int year, Economy exporter) =>
        bench.Ask(
            "figure",
            ("by", side.Source),
            ("reporter", side.Reporter.Code),
            ("partner", bench.Evidence.Other(side.Reporter).Code),
            ("flow", side.Reporter.Equals(exporter) ? "export" : "import"),
            ("period", Period.Year(year).ToString())
        );

    /// <summary>The asymmetry of one movement in one year, or why it has none.</summary>
    public static Answer Asymmetry(Bench bench, int year, Economy exporter, Witness? ours, Witness? theirs) =>
        bench.Ask(
            "mirror-asymmetry",
            ("by", ours?.Source ?? "nobody"),
            ("against", theirs?.Source ?? "nobody"),
            ("reporter", exporter.Code),
            ("partner", bench.Evidence.Other(exporter).Code),
            ("flow", "export"),
            ("period", Period.Year(year).ToString())
        );

    private static IEnumerable<Block> Beware(Bench bench, Source source, IReadOnlyList<Witness> witnesses) =>
        witnesses.Any(w => w.Source == source.Id)
            ?
            [
                new Paragraph(
                    Prose.Of(
                        bench.Say,
                        "flows.source",
                        ("id", source.Short(bench.Say.Language)),
                        ("publisher", source.Publisher),
                        ("title", source.Title),
                        ("vintage", source.Vintage),
                        ("cite", new Citation(source.Id))
                    )
                ),
            ]
            : [];
}
